// What stands in the middle as long as no image is open: where to get one.
#pragma once

#include "ui/session/ask_controller.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace corgi {

class WelcomePage : public QWidget {
  Q_OBJECT

 public:
  explicit WelcomePage(const Theme& theme, QWidget* parent = nullptr);

  // Says when there is no model yet or only a demonstration, and leads to others.
  void showModel(const ModelStatus& status);
  // The files that were opened last, newest first; the first few are offered.
  void setRecent(const QStringList& paths);

 Q_SIGNALS:
  void openRequested();
  void pasteRequested();
  void sampleRequested();
  void modelRequested();
  void recentRequested(const QString& path);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QHBoxLayout* makeButtons();
  void buildModelCard();

  const Theme& theme_;
  QWidget* content_;
  QWidget* recent_;
  QWidget* model_;
  QLabel* model_text_;
  QPushButton* get_model_;
};

}  // namespace corgi
