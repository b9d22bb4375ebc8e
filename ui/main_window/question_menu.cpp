#include "ui/main_window/question_menu.h"

#include "ui/main_window/menu_action.h"
#include "ui/panels/ask_panel.h"
#include "ui/session/session.h"

namespace corgi {

QuestionMenu::QuestionMenu(Session& session, AskPanel& ask, QWidget* parent)
    : QMenu(tr("&Question"), parent) {
  connect(addMenuAction(this,
                        QStringLiteral("question.write"),
                        tr("&Write a question"),
                        QKeySequence(Qt::CTRL | Qt::Key_L)),
          &QAction::triggered,
          &ask,
          [&ask] {
            ask.questionField()->setFocus(Qt::ShortcutFocusReason);
            ask.questionField()->selectAll();
          });
  QAction* stop = addMenuAction(
      this, QStringLiteral("question.stop"), tr("&Stop answering"), QKeySequence(Qt::Key_Escape));
  stop->setEnabled(false);
  connect(stop, &QAction::triggered, &session, &Session::stop);
  connect(&session, &Session::phaseChanged, stop, [&session, stop] {
    stop->setEnabled(session.run().phase == RunPhase::kRunning);
  });
}

}  // namespace corgi
