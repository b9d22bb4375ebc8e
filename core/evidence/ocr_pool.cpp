#include "core/evidence/ocr_pool.h"

#include <algorithm>

#include <QThread>
#include <QtConcurrent>

namespace corgi {
namespace {

OcrOutcome outcome_of(OcrEngine* engine, const Image& image, const std::stop_token& stop) {
  OcrOutcome outcome;
  try {
    if (!engine) throw Error(ErrorCode::kOcr, "no OCR engine is set up");
    if (stop.stop_requested()) throw Error(ErrorCode::kCancelled, "stopped on request");
    outcome.lines = engine->read(image, stop);
  } catch (const Error& e) {
    outcome.error = e;
  } catch (const std::exception& e) {
    outcome.error = Error(ErrorCode::kOcr, std::string("the OCR engine failed: ") + e.what());
  }
  return outcome;
}

}  // namespace

OcrPool::OcrPool(std::shared_ptr<OcrEngine> engine, int threads) : engine_(std::move(engine)) {
  threads_.setObjectName(QStringLiteral("ocr"));
  threads_.setMaxThreadCount(threads > 0 ? threads : std::max(1, QThread::idealThreadCount() / 2));
}

QFuture<OcrOutcome> OcrPool::read(Image image,
                                  std::stop_token stop,
                                  std::function<void(const OcrOutcome&)> on_done) {
  return QtConcurrent::run(&threads_,
                           [engine = engine_,
                            image = std::move(image),
                            stop = std::move(stop),
                            on_done = std::move(on_done)] {
                             OcrOutcome outcome = outcome_of(engine.get(), image, stop);
                             if (on_done) on_done(outcome);
                             return outcome;
                           });
}

}  // namespace corgi
