// Reads many pictures at once, beside whatever else runs.
#pragma once

#include "core/base/error.h"
#include "core/evidence/ocr_engine.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include <QFuture>
#include <QThreadPool>

namespace corgi {

// What reading one picture gave: one failure leaves the others alone.
struct OcrOutcome {
  std::vector<OcrLine> lines;
  std::optional<Error> error;  // kCancelled after a stop
};

// Owns its threads; thread-safe. The destructor waits for what is being read.
class OcrPool {
 public:
  // At most `threads` pictures are read at once; 0: half of the processor's threads. The other half
  // is the model's.
  OcrPool(std::shared_ptr<OcrEngine> engine, int threads);

  // How many pictures are read at once.
  int threads() const { return threads_.maxThreadCount(); }

  // Starts reading; `on_done` (may be empty) is called on the pool's thread before the future is
  // ready. The future never carries an exception.
  QFuture<OcrOutcome> read(Image image,
                           std::stop_token stop,
                           std::function<void(const OcrOutcome&)> on_done);
  // The same for a part of `image`, by OcrEngine::read_region.
  QFuture<OcrOutcome> read_region(Image image,
                                  Box region,
                                  std::stop_token stop,
                                  std::function<void(const OcrOutcome&)> on_done);

 private:
  using Reading = std::function<std::vector<OcrLine>(OcrEngine&, const std::stop_token&)>;
  QFuture<OcrOutcome> start(Reading reading,
                            std::stop_token stop,
                            std::function<void(const OcrOutcome&)> on_done);

  std::shared_ptr<OcrEngine> engine_;
  QThreadPool threads_;
};

}  // namespace corgi
