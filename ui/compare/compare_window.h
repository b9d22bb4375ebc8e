// Several answers to one question side by side: of every mode, or of two models.
#pragma once

#include "ui/compare/compare_column.h"
#include "ui/compare/compare_runner.h"
#include "ui/compare/pair_chooser.h"

#include <functional>

#include <QTimer>

namespace corgi {

class CompareWindow : public QWidget {
  Q_OBJECT

 public:
  // What the window would ask about its picture.
  struct Question {
    QString text;
    QString path;  // of the picture; empty for a pasted one
    Mode mode = Mode::kThorough;
  };

  CompareWindow(Theme& theme, CompareRunner& runner, std::function<Question()> question);

  // Asks in every mode and shows that; a comparison that goes on comes to the front instead.
  void compareModes();
  // Lets the person choose two models, or shows the comparison that goes on.
  void chooseModels();

  const CompareColumn& column(std::size_t index) const { return *columns_[index]; }
  std::size_t columnCount() const { return columns_.size(); }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void buildLayout();
  void present();
  void showModels();
  void begin(const ModelPair& pair);
  // Whether what was asked last is what this window is about now.
  bool showsRuns() const;
  QString obstacle() const;
  // Makes as many columns as there are answers.
  void makeColumns();
  void refresh();
  // Of the first run that was answered; null while none was.
  const Result* reference() const;

  Theme& theme_;
  CompareRunner& runner_;
  std::function<Question()> current_question_;
  bool is_of_models_ = false;  // what is shown, which may not have begun yet
  QLabel* question_;
  QPushButton* stop_;
  PairChooser* pair_;
  QLabel* nothing_;
  QHBoxLayout* row_;
  std::vector<CompareColumn*> columns_;
  QStringList titles_;  // of the columns, with their modes
  QTimer clock_;
};

}  // namespace corgi
