// Replies of a model: never an error, whatever it wrote.
#include "core/pipeline/box_parser.h"
#include "core/pipeline/reading_parser.h"
#include "core/pipeline/reply_parser.h"
#include "tests/fuzz/fuzz_input.h"

#include <cstdlib>

namespace {

bool lies_inside(const corgi::Box& box) {
  return box.x0 >= 0 && box.y0 >= 0 && box.x1 <= 1 && box.y1 <= 1 && box.x0 < box.x1 &&
         box.y0 < box.y1;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr int kSteps = 4;
  const std::string_view reply(reinterpret_cast<const char*>(data), size);
  for (const corgi::Region& region : corgi::parse_boxes(reply, "a thing").regions) {
    if (!lies_inside(region.box)) std::abort();
  }
  const corgi::ReasoningReply reasoning = corgi::parse_reasoning(reply, kSteps);
  if (reasoning.steps.size() > kSteps) std::abort();
  corgi::parse_caption(reply);
  for (const corgi::OcrLine& line : corgi::parse_reading(reply).lines) {
    if (!lies_inside(line.box)) std::abort();
  }
  for (const int step : corgi::parse_answer(reply, kSteps).key_evidence) {
    if (step < 1 || step > kSteps) std::abort();
  }
  return 0;
}
