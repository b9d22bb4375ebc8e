// The test pictures: integer arithmetic that Python repeats exactly
// (tests/reference/processor/pictures.py).
#pragma once

#include "core/image/image.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace corgi::test {

inline std::uint8_t pattern_value(std::uint32_t x,
                                  std::uint32_t y,
                                  std::uint32_t c,
                                  std::uint32_t seed) {
  std::uint32_t wave = (x * (c + 3) + y * (5 - c) + seed * 37) >> 1 & 511;
  if (wave >= 256) wave = 511 - wave;
  std::uint32_t noise = x * 2654435761U ^ y * 2246822519U ^ (c + seed * 3) * 3266489917U;
  noise ^= noise >> 15;
  noise = noise * 668265263U >> 24;
  const std::uint32_t edge = ((x / 23 ^ y / 17) & 1) * 255;
  switch (seed % 3) {
    case 0:
      return static_cast<std::uint8_t>((wave * 3 + noise) / 4);
    case 1:
      return static_cast<std::uint8_t>((edge * 6 + wave + noise) / 8);
    default:
      return static_cast<std::uint8_t>(noise);
  }
}

// Gradients and noise, hard edges, or noise alone, as seed % 3 says.
inline Image pattern(int width, int height, std::uint32_t seed) {
  std::vector<std::uint8_t> rgb;
  rgb.reserve(std::size_t{3} * static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (std::uint32_t c = 0; c < 3; ++c) {
        rgb.push_back(
            pattern_value(static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y), c, seed));
      }
    }
  }
  return Image(width, height, std::move(rgb));
}

}  // namespace corgi::test
