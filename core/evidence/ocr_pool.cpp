#include "core/evidence/ocr_pool.h"

#include "core/base/elapsed.h"
#include "core/base/log.h"

#include <algorithm>

#include <QThread>
#include <QtConcurrent>

namespace corgi {
namespace {

template <typename Reading>
OcrOutcome outcome_of(OcrEngine* engine, const Reading& reading, const std::stop_token& stop) {
  OcrOutcome outcome;
  try {
    if (!engine) throw Error(ErrorCode::kOcr, "no OCR engine is set up");
    if (stop.stop_requested()) throw Error(ErrorCode::kCancelled, "stopped on request");
    outcome.lines = reading(*engine, stop);
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
  const auto reading = [image = std::move(image)](OcrEngine& engine, const std::stop_token& token) {
    return engine.read(image, token);
  };
  return start(reading, std::move(stop), std::move(on_done));
}

QFuture<OcrOutcome> OcrPool::read_region(Image image,
                                         Box region,
                                         std::stop_token stop,
                                         std::function<void(const OcrOutcome&)> on_done) {
  const auto reading = [image = std::move(image), region](OcrEngine& engine,
                                                          const std::stop_token& token) {
    return engine.read_region(image, region, token);
  };
  return start(reading, std::move(stop), std::move(on_done));
}

QFuture<OcrOutcome> OcrPool::start(Reading reading,
                                   std::stop_token stop,
                                   std::function<void(const OcrOutcome&)> on_done) {
  return QtConcurrent::run(
      &threads_,
      [engine = engine_,
       reading = std::move(reading),
       stop = std::move(stop),
       on_done = std::move(on_done)] {
        const auto start = Clock::now();
        OcrOutcome outcome = outcome_of(engine.get(), reading, stop);
        qCDebug(evidence_log, "%zu lines read in %.0f ms", outcome.lines.size(), elapsed_ms(start));
        if (on_done) on_done(outcome);
        return outcome;
      });
}

}  // namespace corgi
