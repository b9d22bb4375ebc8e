// A person's corrections of what a run found, each of which can be undone.
#pragma once

#include "core/base/box.h"
#include "ui/session/evidence_link.h"
#include "ui/session/session.h"

#include <QObject>
#include <QUndoStack>

namespace corgi {

// GUI thread only. Does nothing while a run goes on, and nothing for places that don't exist. What
// a correction makes untrue goes with it: a moved box loses what was read and seen in it, a changed
// statement its boxes.
class EvidenceEditor : public QObject {
  Q_OBJECT

 public:
  // The session must outlive it.
  explicit EvidenceEditor(Session& session, QObject* parent = nullptr);

  QUndoStack& undoStack() { return stack_; }

  void changeBox(const EvidenceRef& ref, const Box& box);
  void addBox(int step_number, const Box& box);
  void removeBox(const EvidenceRef& ref);
  void changeStatement(int step_number, const QString& text);
  // The text that was read in a place, one row for each line.
  void changeReading(const EvidenceRef& ref, const QString& text);

 private:
  // `nudged`: further changes of the same box join this one.
  void push(const QString& name, RunRecord after, const EvidenceRef& nudged = {});

  Session& session_;
  QUndoStack stack_;
};

}  // namespace corgi
