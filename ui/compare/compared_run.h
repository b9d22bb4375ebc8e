// One column of a comparison: who answers, how far it is, and what came of it.
#pragma once

#include "ui/session/model_lender.h"
#include "ui/session/run_record.h"

#include <memory>
#include <optional>

namespace corgi {

struct ComparedRun {
  enum class State { kWaiting, kLoading, kRunning, kDone, kStopped, kFailed };

  Mode mode = Mode::kThorough;
  Answerer model = {};  // without an id: the one that answers in the window
  State state = State::kWaiting;
  RunRecord record = {};                      // as far as it is
  std::optional<double> quantized = {};       // ModelStatus::quantized, while it is loaded
  std::shared_ptr<const Result> result = {};  // once it is done
  QString message = {};                       // what went wrong

  bool isBusy() const { return state == State::kLoading || state == State::kRunning; }
};

}  // namespace corgi
