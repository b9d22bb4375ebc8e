// The Help menu.
#pragma once

#include "ui/theme/theme.h"

#include <QMainWindow>
#include <QMenu>

namespace corgi {

class HelpWindow;

class HelpMenu : public QMenu {
  Q_OBJECT

 public:
  // The theme must outlive it.
  HelpMenu(const Theme& theme, QMainWindow* parent);

 private:
  HelpWindow& helpWindow();
  void showAbout();

  const Theme& theme_;
  QMainWindow& window_;
  HelpWindow* help_ = nullptr;  // made when it is wanted first
};

}  // namespace corgi
