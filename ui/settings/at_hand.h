// What the settings' predictions are about.
#pragma once

#include "core/history/run_costs.h"
#include "ui/session/ask_controller.h"

#include <QSize>

namespace corgi {

struct AtHand {
  QSize image_px;  // empty: no image is open
  Mode mode = Mode::kThorough;
  ModelStatus model = {};
  RunCosts costs = {};  // of that model
};

}  // namespace corgi
