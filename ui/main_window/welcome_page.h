// What stands in the middle as long as no image is open.
#pragma once

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QWidget>

namespace corgi {

class WelcomePage : public QWidget {
  Q_OBJECT

 public:
  explicit WelcomePage(const Theme& theme, QWidget* parent = nullptr);

 Q_SIGNALS:
  void openRequested();
  void pasteRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QHBoxLayout* makeButtons();

  const Theme& theme_;
  QWidget* content_;
};

}  // namespace corgi
