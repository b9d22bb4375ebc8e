// What each question took, kept from one start to the next for each model, to judge later ones by.
#pragma once

#include "core/history/run_costs.h"
#include "ui/session/ask_controller.h"

#include <QObject>
#include <QSettings>
#include <QStringList>

namespace corgi {

// GUI thread only. Numbers alone are kept, nothing of images or questions. Controller and store
// must outlive it.
class RunMeasurements : public QObject {
  Q_OBJECT

 public:
  RunMeasurements(AskController& controller, QSettings& store);

  // Of the model in this precision on this device, as its description tells. Lines of the store
  // that aren't sound are left out.
  RunCosts of(const ModelInfo& model) const;

 private:
  void keep(const Result& result);

  QSettings& store_;
  QStringList lines_;  // "model sample", newest last
};

}  // namespace corgi
