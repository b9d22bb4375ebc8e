#include "app/cli/bench_images.h"

#include "core/document/picture_name.h"

#include <cstdint>
#include <utility>

namespace corgi {
namespace {

// Any picture takes the same time; its pixels only have to differ from another's.
BenchImage drawn(int width, int height) {
  std::vector<std::uint8_t> rgb;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (const int value : {x ^ y, x + 2 * y, x * y / 64})
        rgb.push_back(static_cast<std::uint8_t>(value));
    }
  }
  return {std::to_string(width) + "x" + std::to_string(height),
          Image(width, height, std::move(rgb))};
}

}  // namespace

std::vector<BenchImage> bench_images(const Arguments& arguments) {
  std::vector<BenchImage> images;
  const auto& words = arguments.positionals();
  for (std::size_t i = 1; i < words.size(); ++i)
    images.push_back({words[i], open_picture(picture_name(words[i]))});
  if (images.empty()) images = {drawn(448, 448), drawn(1024, 768)};
  return images;
}

}  // namespace corgi
