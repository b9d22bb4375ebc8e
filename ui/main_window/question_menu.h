// The Question menu: write, ask, stop.
#pragma once

#include <QMenu>

namespace corgi {

class AskPanel;
class Session;

class QuestionMenu : public QMenu {
  Q_OBJECT

 public:
  // The others must outlive the menu.
  QuestionMenu(Session& session, AskPanel& ask, QWidget* parent = nullptr);
};

}  // namespace corgi
