// From numbers to the packed integers that skinny_kernels.h multiplies by, and back.
#pragma once

#include "core/kernels/skinny_kernels.h"

namespace corgi {

// Inputs that share a scale at 8 or 4 bits.
constexpr int group_size(int bits) {
  return bits == 8 ? kInt8Group : kInt4Group;
}
// Bytes of one packed block of kBlockRows rows with k inputs each.
constexpr std::int64_t packed_block_bytes(int bits, std::int64_t k) {
  return k * bits / 8 * kBlockRows;
}

// The number whose upper half these bits are.
float widened(Bf16Bits bits);

// One block: `rows` fp32 [kBlockRows, k], k a multiple of the group -> `data`
// [packed_block_bytes(bits, k)], `scales` [k / group, kBlockRows]. At 8 bits a group's largest
// number becomes 127; at 4 bits the scale is the one of several that leaves the least squared
// error. A group with NaN or infinity gets a scale that makes its sums NaN or infinite too.
void pack_block(const float* rows, std::int64_t k, int bits, std::uint8_t* data, Bf16Bits* scales);

// The number that a packed block holds for `row` and `input`.
float unpacked(const PackedWeight& block, int bits, int row, std::int64_t input);

}  // namespace corgi
