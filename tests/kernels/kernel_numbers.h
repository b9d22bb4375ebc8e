// Numbers for the tests of kernels.
#pragma once

#include "core/kernels/pack_weight.h"
#include "core/kernels/skinny_kernels.h"

#include <random>
#include <vector>

namespace corgi::testing {

inline std::vector<float> random_numbers(std::size_t n, unsigned seed) {
  std::mt19937 engine(seed);
  std::normal_distribution<float> normal;
  std::vector<float> numbers(n);
  for (float& x : numbers) x = normal(engine);
  return numbers;
}

inline std::vector<Bf16Bits> to_bits(const std::vector<float>& numbers) {
  std::vector<Bf16Bits> bits(numbers.size());
  skinny_kernels(Isa::kPortable)
      .round_to_bf16(
          numbers.data(), nullptr, static_cast<std::int64_t>(numbers.size()), bits.data());
  return bits;
}

inline std::vector<float> to_numbers(const std::vector<Bf16Bits>& bits) {
  std::vector<float> numbers;
  for (const Bf16Bits b : bits) numbers.push_back(widened(b));
  return numbers;
}

inline const char* name_of(Isa isa) {
  constexpr const char* kNames[] = {"portable", "AVX2", "AVX-512", "AVX-512 dot", "AMX"};
  return kNames[static_cast<int>(isa)];
}

}  // namespace corgi::testing
