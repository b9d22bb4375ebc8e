#include "core/pipeline/second_look.h"

#include "core/evidence/ocr_lines.h"
#include "core/pipeline/asking.h"
#include "core/pipeline/box_parser.h"
#include "core/pipeline/reply_schemas.h"
#include "core/pipeline/text.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace corgi {
namespace {

// A crop of a box that is larger would show little more than the image does.
constexpr double kLargestArea = 0.1;
constexpr double kContext = 1;  // of the box's longer side, on every side
constexpr double kLeastOverlap = 0.2;

struct Closer {
  Step* step = nullptr;
  Region* region = nullptr;
  Image crop;
  Box crop_box;
};

std::vector<Closer> closer_looks(RunState& run) {
  const Image& image = run.question().image;
  std::vector<Closer> looks;
  for (Step& step : run.result().steps) {
    if (step.look == Look::kNone) continue;
    for (Region& region : step.regions) {
      if (region.box.area() > kLargestArea) continue;
      const Box box = grown(region.box, kContext);
      Image crop = image.crop(box);
      const Box crop_box = on_pixels(box, image, crop);
      looks.push_back({&step, &region, std::move(crop), crop_box});
    }
  }
  return looks;
}

// Of the boxes in a crop the one, in the whole image, that meets `old` best.
std::optional<Box> found_again(const std::vector<Region>& regions,
                               const Box& crop_box,
                               const Box& old) {
  std::optional<Box> best;
  double overlap = kLeastOverlap;
  for (const Region& region : regions) {
    const Box box = placed(region.box, crop_box);
    if (iou(box, old) < overlap) continue;
    overlap = iou(box, old);
    best = box;
  }
  return best;
}

void take_reply(RunState& run, const Closer& look, const Reply& reply) {
  if (const Error* error = std::get_if<Error>(&reply)) {
    run.warn(Stage::kGrounding,
             look.step->number,
             std::string("the second look failed: ") + error->what());
    return;
  }
  const Generation& generation = std::get<Generation>(reply);
  const BoxReply boxes = parse_boxes(generation.text, look.step->statement);
  note_ending(run, Stage::kGrounding, look.step->number, generation, boxes.truncated);
  if (generation.finish_reason == FinishReason::kCancelled) return;
  Region& region = *look.region;
  if (const auto box = found_again(boxes.regions, look.crop_box, region.box)) {
    region.first_box = region.box;
    region.box = *box;
  } else {
    region.doubts.push_back(BoxDoubt::kNotFoundAgain);
  }
}

}  // namespace

bool look_again(RunState& run) {
  std::vector<Closer> looks = closer_looks(run);
  if (looks.empty()) return false;
  AskBatch batch{Stage::kGrounding,
                 {},
                 grounding_schema(run.options().max_regions_per_step),
                 run.options().image_budget,
                 Purpose::kSecondLook};
  for (const Closer& look : looks) {
    const std::string text =
        run.prompts().fill("ground", {{"statement", without_control_tokens(look.step->statement)}});
    batch.asks.push_back({image_prompt(run, look.crop, text), look.step->number});
  }
  const std::vector<Reply> replies = ask(run, std::move(batch));
  for (std::size_t i = 0; i < looks.size(); ++i) take_reply(run, looks[i], replies[i]);
  throw_if_cancelled(run, replies);
  return true;
}

}  // namespace corgi
