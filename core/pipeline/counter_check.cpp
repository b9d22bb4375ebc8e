#include "core/pipeline/counter_check.h"

#include "core/pipeline/asking.h"
#include "core/pipeline/reply_parser.h"
#include "core/pipeline/reply_schemas.h"
#include "core/pipeline/second_look.h"
#include "core/pipeline/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace corgi {
namespace {

constexpr int kPlaces = 9;  // tried along each axis
constexpr std::uint8_t kGrey = 127;

bool meet(const Box& a, const Box& b) {
  return std::min(a.x1, b.x1) > std::max(a.x0, b.x0) && std::min(a.y1, b.y1) > std::max(a.y0, b.y0);
}

double distance(const Box& a, const Box& b) {
  return std::hypot(a.x0 - b.x0, a.y0 - b.y0);
}

// Half-open in pixels of a crop.
struct PixelBox {
  int x0, y0, x1, y1;
  bool holds(int x, int y) const { return x >= x0 && x < x1 && y >= y0 && y < y1; }
};

PixelBox pixels_of(const Box& box, const Box& crop_box, const Image& crop) {
  const auto at = [](double v, double from, double length, int pixels, double (*round)(double)) {
    const double pixel = round((v - from) / length * pixels);
    return static_cast<int>(std::clamp(pixel, 0.0, static_cast<double>(pixels)));
  };
  const auto down = [](double v) { return std::floor(v + 1e-6); };
  const auto up = [](double v) { return std::ceil(v - 1e-6); };
  return {at(box.x0, crop_box.x0, crop_box.width(), crop.width_px(), down),
          at(box.y0, crop_box.y0, crop_box.height(), crop.height_px(), down),
          at(box.x1, crop_box.x0, crop_box.width(), crop.width_px(), up),
          at(box.y1, crop_box.y0, crop_box.height(), crop.height_px(), up)};
}

std::array<std::uint8_t, 3> mean_around(const Image& crop, const PixelBox& box) {
  std::array<std::int64_t, 3> sum{};
  std::int64_t count = 0;
  const auto rgb = crop.rgb();
  for (int y = 0; y < crop.height_px(); ++y) {
    for (int x = 0; x < crop.width_px(); ++x) {
      if (box.holds(x, y)) continue;
      const std::size_t at =
          static_cast<std::size_t>(y) * crop.stride_bytes() + 3 * static_cast<std::size_t>(x);
      for (std::size_t c = 0; c < 3; ++c) sum[c] += rgb[at + c];
      ++count;
    }
  }
  std::array<std::uint8_t, 3> mean{kGrey, kGrey, kGrey};
  for (std::size_t c = 0; count > 0 && c < 3; ++c)
    mean[c] = static_cast<std::uint8_t>(sum[c] / count);
  return mean;
}

Image crop_of(RunState& run, const Box& box) {
  return run.question().image.crop(grown(box, run.options().crop_margin));
}

Image blanked(RunState& run, const Box& box) {
  const Image& image = run.question().image;
  const Box around = grown(box, run.options().crop_margin);
  const Image crop = image.crop(around);
  return with_blank(crop, on_pixels(around, image, crop), box);
}

// The region of a supported step whose caption supports it.
std::optional<int> region_to_check(const Step& step, const std::vector<Evidence>& evidence) {
  if (step.verdict != Verdict::kSupported) return std::nullopt;
  for (const Evidence& e : evidence) {
    if (e.step_number == step.number && e.verdict == Verdict::kSupported) return e.region_index;
  }
  return std::nullopt;
}

// One question of the batch: which step, and which of its two.
struct Asked {
  Step* step;
  Verdict CounterCheck::*verdict;
};

// False when neither question was answered.
bool conclude(CounterCheck& check) {
  if (check.on_blank == Verdict::kUnknown && check.on_other == Verdict::kUnknown) return false;
  const bool blank = check.on_blank == Verdict::kSupported;
  const bool other = check.on_other == Verdict::kSupported;
  check.depends_on_box = !blank && !other;
  if (blank && other) {
    check.reason = "The model says the same of the box when it is blank, and of another place.";
  } else if (blank) {
    check.reason = "The model says the same when the box is blank.";
  } else if (other) {
    check.reason = "The model says the same of another place in the image.";
  } else {
    check.reason = "The model doesn't say so without what is in the box.";
  }
  return true;
}

void take_reply(RunState& run, const Asked& asked, const Reply& reply) {
  if (const Error* error = std::get_if<Error>(&reply)) {
    run.warn(Stage::kVerdict,
             asked.step->number,
             std::string("the counter check failed: ") + error->what());
    return;
  }
  const CaptionReply caption = parse_caption(std::get<Generation>(reply).text);
  asked.step->counter_check.value().*asked.verdict = caption.verdict.value_or(Verdict::kUnknown);
}

}  // namespace

std::optional<Box> elsewhere(const std::vector<Region>& regions, std::size_t index) {
  const Box& box = regions[index].box;
  std::optional<Box> best;
  for (int row = 0; row < kPlaces; ++row) {
    for (int column = 0; column < kPlaces; ++column) {
      const double x0 = (1 - box.width()) * column / (kPlaces - 1);
      const double y0 = (1 - box.height()) * row / (kPlaces - 1);
      const Box place = normalized_box(x0, y0, x0 + box.width(), y0 + box.height());
      const bool taken = std::any_of(regions.begin(), regions.end(), [&](const Region& region) {
        return meet(place, region.box);
      });
      if (!taken && (!best || distance(place, box) > distance(*best, box))) best = place;
    }
  }
  return best;
}

Image with_blank(const Image& crop, const Box& crop_box, const Box& box) {
  const PixelBox pixels = pixels_of(box, crop_box, crop);
  const std::array<std::uint8_t, 3> colour = mean_around(crop, pixels);
  std::vector<std::uint8_t> rgb(crop.rgb().begin(), crop.rgb().end());
  for (int y = pixels.y0; y < pixels.y1; ++y) {
    for (int x = pixels.x0; x < pixels.x1; ++x) {
      const std::size_t at =
          static_cast<std::size_t>(y) * crop.stride_bytes() + 3 * static_cast<std::size_t>(x);
      std::copy(colour.begin(), colour.end(), rgb.begin() + static_cast<std::ptrdiff_t>(at));
    }
  }
  return Image(crop.width_px(), crop.height_px(), std::move(rgb));
}

void counter_check(RunState& run) {
  AskBatch batch{
      Stage::kVerdict, {}, caption_schema(), run.options().crop_budget, Purpose::kCounterCheck};
  std::vector<Asked> asked;
  for (Step& step : run.result().steps) {
    const std::optional<int> region = region_to_check(step, run.result().evidence);
    if (!region) continue;
    const auto index = static_cast<std::size_t>(*region);
    CounterCheck& check = step.counter_check.emplace();
    check.region_index = *region;
    check.on_box = Verdict::kSupported;
    check.other_box = elsewhere(step.regions, index);
    const std::string text =
        run.prompts().fill("caption", {{"statement", without_control_tokens(step.statement)}});
    batch.asks.push_back(
        {image_prompt(run, blanked(run, step.regions[index].box), text), step.number});
    asked.push_back({&step, &CounterCheck::on_blank});
    if (!check.other_box) continue;
    batch.asks.push_back({image_prompt(run, crop_of(run, *check.other_box), text), step.number});
    asked.push_back({&step, &CounterCheck::on_other});
  }
  const std::vector<Reply> replies = ask(run, std::move(batch));
  for (std::size_t i = 0; i < asked.size(); ++i) take_reply(run, asked[i], replies[i]);
  for (Step& step : run.result().steps) {
    if (step.counter_check && !conclude(*step.counter_check)) step.counter_check.reset();
  }
  throw_if_cancelled(run, replies);
}

}  // namespace corgi
