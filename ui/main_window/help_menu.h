// The Help menu.
#pragma once

#include <QMenu>

namespace corgi {

class HelpMenu : public QMenu {
  Q_OBJECT

 public:
  explicit HelpMenu(QWidget* parent = nullptr);

 private:
  void showAbout();
};

}  // namespace corgi
