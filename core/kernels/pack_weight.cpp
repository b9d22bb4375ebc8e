#include "core/kernels/pack_weight.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace corgi {
namespace {

// Below this a group counts as zero: its scale would leave bf16's normal range.
constexpr float kSmallest = 1e-30F;
constexpr int kCandidates = 9;
constexpr int kMiddleCandidate = kCandidates / 2;
constexpr float kCandidateStep = 0.125F;

Bf16Bits nearest_bits(float value) {
  std::uint32_t bits = 0;
  std::memcpy(&bits, &value, sizeof(bits));
  return static_cast<Bf16Bits>((bits + 0x7FFF + (bits >> 16 & 1)) >> 16);
}

// The number of largest size, with its sign; NaN when there is one.
float largest_of(const float* x, int n) {
  float largest = 0;
  for (int i = 0; i < n; ++i) {
    if (!(std::abs(x[i]) <= std::abs(largest))) largest = x[i];
    if (std::isnan(largest)) return largest;
  }
  return largest;
}

float nearest_whole(float value, float least, float most) {
  // 1.5 * 2^23: what is added to it loses its fraction.
  constexpr float kRounder = 12582912.0F;
  return std::min(std::max(value, least), most) + kRounder - kRounder;
}

float squared_error(const float* x, float scale) {
  const float inverse = 1 / scale;
  std::array<float, kInt4Group> errors;
  for (int i = 0; i < kInt4Group; ++i) {
    const float error = x[i] - scale * nearest_whole(x[i] * inverse, -8, 7);
    errors[static_cast<std::size_t>(i)] = error * error;
  }
  float total = 0;
  for (const float error : errors) total += error;
  return total;
}

// The largest number takes -8, the end that has no opposite, or a little more or less.
Bf16Bits best_scale_of_4_bits(const float* x, float largest) {
  Bf16Bits best = 0;
  float least = std::numeric_limits<float>::infinity();
  for (int i = 0; i < kCandidates; ++i) {
    const float steps = -8 + kCandidateStep * static_cast<float>(i - kMiddleCandidate);
    const Bf16Bits scale = nearest_bits(largest / steps);
    const float error = squared_error(x, widened(scale));
    if (error < least) {
      least = error;
      best = scale;
    }
  }
  return best;
}

Bf16Bits scale_of(const float* x, int bits) {
  const float largest = largest_of(x, group_size(bits));
  if (!std::isfinite(largest)) return nearest_bits(std::abs(largest));
  if (std::abs(largest) < kSmallest) return 0;
  if (bits == 4) return best_scale_of_4_bits(x, largest);
  const Bf16Bits scale = nearest_bits(std::abs(largest) / 127);
  // A scale rounded down would push the largest number beyond 127.
  return widened(scale) * 127 < std::abs(largest) ? static_cast<Bf16Bits>(scale + 1) : scale;
}

// `values` [group]: whole numbers from 0, the offset added.
void quantize_values(const float* x, int bits, Bf16Bits scale, std::uint8_t* values) {
  const float step = widened(scale);
  const bool usable = step != 0 && std::isfinite(step);
  const float inverse = usable ? 1 / step : 0;
  const float least = bits == 8 ? -127 : -8;
  const float most = bits == 8 ? 127 : 7;
  const float offset = bits == 8 ? 128 : 8;
  for (int i = 0; i < group_size(bits); ++i) {
    // Whatever isn't finite makes the scale so, and any other number carries it into the sums.
    const float whole = usable ? nearest_whole(x[i] * inverse, least, most) : scale == 0 ? 0 : 1;
    values[i] = static_cast<std::uint8_t>(whole + offset);
  }
}

}  // namespace

float widened(Bf16Bits bits) {
  const std::uint32_t wide = static_cast<std::uint32_t>(bits) << 16;
  float value = 0;
  std::memcpy(&value, &wide, sizeof(value));
  return value;
}

void pack_block(const float* rows, std::int64_t k, int bits, std::uint8_t* data, Bf16Bits* scales) {
  const int group = group_size(bits);
  const std::int64_t group_bytes = packed_block_bytes(bits, group);
  for (std::int64_t g = 0; g < k / group; ++g) {
    std::uint8_t* to = data + g * group_bytes;
    for (int row = 0; row < kBlockRows; ++row) {
      const float* x = rows + row * k + g * group;
      std::array<std::uint8_t, kInt8Group> values{};
      scales[g * kBlockRows + row] = scale_of(x, bits);
      quantize_values(x, bits, scales[g * kBlockRows + row], values.data());
      const std::uint8_t* from = values.data();
      for (std::int64_t at = std::int64_t{4} * row; at < group_bytes;
           at += std::int64_t{4} * kBlockRows) {
        for (int j = 0; j < 4; ++j) {
          to[at + j] = bits == 8 ? from[j] : static_cast<std::uint8_t>(from[j] | from[j + 4] << 4);
        }
        from += 32 / bits;
      }
    }
  }
}

float unpacked(const PackedWeight& block, int bits, int row, std::int64_t input) {
  const float scale = widened(block.scales[input / group_size(bits) * kBlockRows + row]);
  const std::int64_t inputs_per_word = 32 / bits;
  const std::uint8_t* word =
      block.data + input / inputs_per_word * 4 * kBlockRows + std::int64_t{4} * row;
  const std::int64_t within = input % inputs_per_word;
  if (bits == 8) return scale * static_cast<float>(word[within] - 128);
  const int byte = word[within % 4];
  return scale * static_cast<float>((within < 4 ? byte & 15 : byte >> 4) - 8);
}

}  // namespace corgi
