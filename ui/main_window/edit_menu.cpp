#include "ui/main_window/edit_menu.h"

#include "ui/image_view/image_view.h"
#include "ui/main_window/menu_action.h"
#include "ui/session/evidence_editor.h"

namespace corgi {

EditMenu::EditMenu(Session& session, EvidenceEditor& editor, ImageView& view, QWidget* parent)
    : QMenu(tr("&Edit"), parent) {
  QAction* undo = editor.undoStack().createUndoAction(this, tr("&Undo"));
  undo->setObjectName(QStringLiteral("edit.undo"));
  undo->setShortcuts(QKeySequence::Undo);
  QAction* redo = editor.undoStack().createRedoAction(this, tr("&Redo"));
  redo->setObjectName(QStringLiteral("edit.redo"));
  redo->setShortcuts(QKeySequence::Redo);
  addAction(undo);
  addAction(redo);
  addSeparator();
  QAction* correct = addMenuAction(this,
                                   QStringLiteral("edit.boxes"),
                                   tr("&Correct the boxes"),
                                   QKeySequence(Qt::CTRL | Qt::Key_E));
  correct->setCheckable(true);
  connect(correct, &QAction::triggered, &view, &ImageView::setEditing);
  connect(&view, &ImageView::editingChanged, correct, &QAction::setChecked);
  QAction* update = addMenuAction(this,
                                  QStringLiteral("edit.update_answer"),
                                  tr("U&pdate the answer"),
                                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
  connect(update, &QAction::triggered, &session, &Session::updateAnswer);
  addSeparator();
  QAction* copy = addMenuAction(this, QStringLiteral("edit.copy_text"), tr("Copy &selected text"));
  connect(copy, &QAction::triggered, &view, &ImageView::copySelectedText);
  connect(this, &QMenu::aboutToShow, copy, [copy, &view] {
    copy->setEnabled(!view.selectedText().isEmpty());
  });
  const auto refresh = [correct, update, &session, &view] {
    correct->setEnabled(session.canCorrect());
    update->setEnabled(session.canCorrect() && session.run().is_corrected);
    if (!session.canCorrect()) view.setEditing(false);
  };
  connect(&session, &Session::phaseChanged, correct, refresh);
  refresh();
}

}  // namespace corgi
