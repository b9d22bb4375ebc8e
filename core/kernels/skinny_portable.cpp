// For processors without the instruction sets above: plain loops that a compiler may vectorise.
#include "core/kernels/skinny_units.h"

namespace corgi {
namespace {

#include "core/kernels/skinny_inl.h"

struct Vector {
  static constexpr int kLanes = 16;
  static constexpr int kWordBf16 = 16;
  static constexpr int kRows = 2;
  static constexpr int kWeightRows = 2;
  template <int Bits>
  static constexpr int kOffset = Bits == 8 ? 128 : 8;

  template <typename T, int N>
  struct Lanes {
    T at[N];
  };
  using Float = Lanes<float, kLanes>;
  using Int = Lanes<std::int32_t, kLanes>;
  using Word = Lanes<std::uint8_t, 4 * kLanes>;

  template <typename Result, typename Make>
  static Result each(Make make) {
    Result result;
    for (int i = 0; i < static_cast<int>(sizeof(result.at) / sizeof(result.at[0])); ++i)
      result.at[i] = make(i);
    return result;
  }

  static Float zero() { return set(0.0f); }
  static Float set(float x) {
    return each<Float>([x](int) { return x; });
  }
  static Int set(std::int32_t x) {
    return each<Int>([x](int) { return x; });
  }
  static Float mul(const Float& a, const Float& b) {
    return each<Float>([&](int i) { return a.at[i] * b.at[i]; });
  }
  static Float fma(const Float& a, const Float& b, const Float& c) {
    return each<Float>([&](int i) { return a.at[i] * b.at[i] + c.at[i]; });
  }
  static Float to_float(const Int& x) {
    return each<Float>([&](int i) { return static_cast<float>(x.at[i]); });
  }
  static Float add(const Float& a, const Float& b) {
    return each<Float>([&](int i) { return a.at[i] + b.at[i]; });
  }
  static float reduce(const Float& x) {
    float sum = 0;
    for (const float lane : x.at) sum += lane;
    return sum;
  }
  static void store(float* to, const Float& x) { __builtin_memcpy(to, x.at, sizeof(x.at)); }
  static void prefetch(const void*, std::int64_t) {}
  static Word load_bytes(const std::uint8_t* from) {
    Word word;
    __builtin_memcpy(word.at, from, sizeof(word.at));
    return word;
  }
  static Word load_bf16(const Bf16Bits* from) {
    Word word{};
    __builtin_memcpy(word.at, from, kWordBf16 * sizeof(Bf16Bits));
    return word;
  }
  static Float load_scales(const Bf16Bits* from) {
    return each<Float>([from](int i) { return from_bf16(from[i]); });
  }
  static Float dot_bf16(const Float& sum, const Word& a, const Word& b) {
    const auto value = [](const Word& x, int i) {
      Bf16Bits bits;
      __builtin_memcpy(&bits, x.at + i * sizeof(bits), sizeof(bits));
      return from_bf16(bits);
    };
    return each<Float>([&](int i) { return sum.at[i] + value(a, i) * value(b, i); });
  }
  template <int Bits>
  static Int dot8(const Int& sum, const Word& weights, const std::int8_t* inputs) {
    return each<Int>([&](int i) {
      std::int32_t total = sum.at[i];
      for (int j = 0; j < 4; ++j) total += weights.at[i * 4 + j] * inputs[j];
      return total;
    });
  }
  static Word low_nibbles(const Word& x) {
    return each<Word>([&](int i) { return static_cast<std::uint8_t>(x.at[i] & 15); });
  }
  static Word high_nibbles(const Word& x) {
    return each<Word>([&](int i) { return static_cast<std::uint8_t>(x.at[i] >> 4); });
  }
};

}  // namespace

const SkinnyKernels kPortableKernels{
    bf16_rows<Vector>, packed_rows<Vector, 8>, packed_rows<Vector, 4>, round_to_bf16, quantize_row};

const RowUnit kPortableRows{kRowKernels<float>, kRowKernels<Bf16Bits>};

}  // namespace corgi
