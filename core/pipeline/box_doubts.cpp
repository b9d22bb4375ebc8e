#include "core/pipeline/box_doubts.h"

#include <algorithm>
#include <cmath>

namespace corgi {
namespace {

// The model writes thousandths; half of one is rounding.
constexpr double kThousandth = 0.001;
constexpr double kSameBox = 0.95;
constexpr double kExtremeAspect = 4;

bool touches_border(const Box& box) {
  return std::min(box.x0, box.y0) < kThousandth || std::max(box.x1, box.y1) > 1 - kThousandth;
}

bool about(double a, double b) {
  return std::abs(a - b) < 1.5 * kThousandth;
}

struct Offset {
  double x = 0;
  double y = 0;
};

Offset between(const Box& a, const Box& b) {
  return {b.x0 - a.x0, b.y0 - a.y0};
}

// Region i+1 stands to region i as region i stands to region i-1, and all have one size.
bool goes_on(const Box& a, const Box& b, const Box& c) {
  const Offset first = between(a, b);
  const Offset second = between(b, c);
  const bool moves = std::hypot(first.x, first.y) > kThousandth;
  return moves && about(first.x, second.x) && about(first.y, second.y) &&
         about(a.width(), b.width()) && about(b.width(), c.width()) &&
         about(a.height(), b.height()) && about(b.height(), c.height());
}

// The longest run of regions, in their order, that goes on evenly: first index and count.
std::pair<std::size_t, std::size_t> longest_even_run(const std::vector<Region>& regions) {
  std::pair<std::size_t, std::size_t> longest{0, 0};
  std::size_t begin = 0;
  for (std::size_t i = 2; i < regions.size(); ++i) {
    if (!goes_on(regions[i - 2].box, regions[i - 1].box, regions[i].box)) {
      begin = i - 1;
    } else if (i + 1 - begin > longest.second) {
      longest = {begin, i + 1 - begin};
    }
  }
  return longest;
}

bool same_for_others(const Region& region, const Step& of, const std::vector<Step>& steps) {
  return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
    return step.number != of.number &&
           std::any_of(step.regions.begin(), step.regions.end(), [&](const Region& other) {
             return iou(region.box, other.box) > kSameBox;
           });
  });
}

}  // namespace

void note_doubts(std::vector<Step>& steps, const BoxGround& ground) {
  const double longer = std::max(ground.width_px, ground.height_px);
  const double shorter = std::max(1, std::min(ground.width_px, ground.height_px));
  const std::size_t even_run = longer > kExtremeAspect * shorter ? 3 : 4;
  for (Step& step : steps) {
    const auto [begin, count] = longest_even_run(step.regions);
    for (std::size_t i = 0; i < step.regions.size(); ++i) {
      Region& region = step.regions[i];
      const bool lost_again =
          std::find(region.doubts.begin(), region.doubts.end(), BoxDoubt::kNotFoundAgain) !=
          region.doubts.end();
      region.tokens = region.box.area() * static_cast<double>(ground.image_tokens);
      region.doubts.clear();
      const auto add = [&](bool holds, BoxDoubt doubt) {
        if (holds) region.doubts.push_back(doubt);
      };
      add(ground.image_tokens > 0 && region.tokens < 1, BoxDoubt::kTiny);
      add(touches_border(region.box), BoxDoubt::kOnBorder);
      add(count >= even_run && i >= begin && i < begin + count, BoxDoubt::kEvenlySpaced);
      add(same_for_others(region, step, steps), BoxDoubt::kSameForOthers);
      add(lost_again, BoxDoubt::kNotFoundAgain);
    }
  }
}

}  // namespace corgi
