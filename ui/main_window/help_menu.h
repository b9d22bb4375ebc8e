// The Help menu.
#pragma once

#include "ui/theme/theme.h"

#include <QMainWindow>
#include <QMenu>

namespace corgi {

class HelpWindow;
class ShortcutBook;

class HelpMenu : public QMenu {
  Q_OBJECT

 public:
  // Theme and shortcuts must outlive it.
  HelpMenu(const Theme& theme, const ShortcutBook& shortcuts, QMainWindow* parent);

 Q_SIGNALS:
  // The person wants to change keys.
  void shortcutsWanted();

 private:
  HelpWindow& helpWindow();
  void showAbout();

  const Theme& theme_;
  const ShortcutBook& shortcuts_;
  QMainWindow& window_;
  HelpWindow* help_ = nullptr;  // made when it is wanted first
};

}  // namespace corgi
