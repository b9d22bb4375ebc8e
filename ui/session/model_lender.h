// Lets another model answer for a while; the window itself knows nothing of where models lie.
#pragma once

#include <vector>

#include <QObject>
#include <QString>

namespace corgi {

// A model on this machine or on a server.
struct Answerer {
  QString id;    // what its lender knows it by
  QString name;  // for people
};

// GUI thread only; no member waits. AskController::modelChanged tells what becomes of a model that
// is lent.
class ModelLender : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  // Those that were found so far.
  virtual std::vector<Answerer> answerers() const = 0;
  // Looks anew; found() tells when it has.
  virtual void look() = 0;
  // The id of the one that is loaded; empty when it is none of answerers().
  virtual QString loaded() const = 0;
  // Loads one in place of what answers now, which is let go first.
  virtual void lend(const QString& id) = 0;
  // Loads what the person chose to answer, unless it wasn't replaced.
  virtual void giveBack() = 0;

 Q_SIGNALS:
  void found();
  // The person chose meanwhile what answers from now on: nothing is lent any more.
  void takenBack();
};

}  // namespace corgi
