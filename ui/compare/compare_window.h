// Thorough, fast and direct side by side, with what differs marked.
#pragma once

#include "ui/compare/compare_runner.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace corgi {

class CompareWindow : public QWidget {
  Q_OBJECT

 public:
  CompareWindow(Theme& theme, CompareRunner& runner);

  // The answer of one mode as it is shown, in HTML.
  QString answerHtml(std::size_t mode) const { return columns_[mode].answer->text(); }
  // Whether it says the same as the first one that was answered; empty for that one itself.
  QString judgement(std::size_t mode) const { return columns_[mode].judgement->text(); }

 private:
  struct Column {
    QLabel* state = nullptr;
    QLabel* answer = nullptr;
    QLabel* judgement = nullptr;
    QLabel* explanation = nullptr;
    QVBoxLayout* steps = nullptr;
  };
  QWidget* buildColumn(std::size_t mode);
  void refresh();
  void showColumn(std::size_t mode, const Result* reference);
  void showSteps(Column& column, const Result* result);
  // Of the first mode that was answered; null while none was.
  const Result* reference() const;

  Theme& theme_;
  CompareRunner& runner_;
  QLabel* question_;
  QPushButton* stop_;
  std::array<Column, kComparedModes.size()> columns_;
};

}  // namespace corgi
