// An OCR engine that answers from a script.
#pragma once

#include "core/evidence/ocr_engine.h"

#include <atomic>
#include <functional>
#include <utility>

namespace corgi {

// Calls `answer` for every picture; it may wait, throw, or look at the stop token.
class FakeOcr final : public OcrEngine {
 public:
  using Answer = std::function<std::vector<OcrLine>(const Image&, const std::stop_token&)>;

  explicit FakeOcr(Answer answer) : answer_(std::move(answer)) {}

  std::string name() const override { return "fake"; }
  std::vector<OcrLine> read(const Image& image, std::stop_token stop) override {
    ++reads_;
    return answer_(image, stop);
  }
  int reads() const { return reads_; }

 private:
  Answer answer_;
  std::atomic<int> reads_ = 0;
};

// One line that fills the picture.
inline std::vector<OcrLine> one_line(std::string text) {
  return {{kWholeImage, std::move(text), 0.9}};
}

}  // namespace corgi
