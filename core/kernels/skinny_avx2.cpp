// Compiled with AVX2 and FMA; runs only where isa.h found them.
#include "core/kernels/skinny_units.h"

#include <immintrin.h>

namespace corgi {
namespace {

#include "core/kernels/skinny_inl.h"

struct Vector {
  using Float = __m256;
  using Int = __m256i;
  using Word = __m256i;
  static constexpr int kLanes = 8;
  static constexpr int kWordBf16 = 16;
  static constexpr int kRows = 4;
  static constexpr int kWeightRows = 2;
  template <int Bits>
  static constexpr int kOffset = Bits == 8 ? 0 : 8;

  static Float zero() { return _mm256_setzero_ps(); }
  static Float set(float x) { return _mm256_set1_ps(x); }
  static Int set(std::int32_t x) { return _mm256_set1_epi32(x); }
  static Float mul(Float a, Float b) { return _mm256_mul_ps(a, b); }
  static Float fma(Float a, Float b, Float c) { return _mm256_fmadd_ps(a, b, c); }
  static Float to_float(Int x) { return _mm256_cvtepi32_ps(x); }
  static Float add(Float a, Float b) { return _mm256_add_ps(a, b); }
  static Float load(const float* from) { return _mm256_loadu_ps(from); }
  // Two numbers in every lane.
  static Word pair(const Bf16Bits* from) {
    std::int32_t two;
    __builtin_memcpy(&two, from, sizeof(two));
    return _mm256_set1_epi32(two);
  }
  static float reduce(Float x) {
    const __m128 four = _mm_add_ps(_mm256_castps256_ps128(x), _mm256_extractf128_ps(x, 1));
    const __m128 two = _mm_add_ps(four, _mm_movehl_ps(four, four));
    return _mm_cvtss_f32(_mm_add_ss(two, _mm_movehdup_ps(two)));
  }
  static void store(float* to, Float x) { _mm256_storeu_ps(to, x); }
  static void prefetch(const void* at, std::int64_t ahead) {
    _mm_prefetch(static_cast<const char*>(at) + ahead, _MM_HINT_T0);
  }
  static Word load_word(const void* from) {
    return _mm256_loadu_si256(static_cast<const __m256i*>(from));
  }
  static Word load_bf16(const Bf16Bits* from) { return load_word(from); }
  static Word load_bytes(const std::uint8_t* from) { return load_word(from); }
  static Float load_scales(const Bf16Bits* from) {
    const __m128i bits = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
    return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_cvtepu16_epi32(bits), 16));
  }
  static Float even(Word x) { return _mm256_castsi256_ps(_mm256_slli_epi32(x, 16)); }
  static Float odd(Word x) {
    return _mm256_castsi256_ps(_mm256_and_si256(x, _mm256_set1_epi32(~0xFFFF)));
  }
  static Float dot_bf16(Float sum, Word a, Word b) {
    return _mm256_fmadd_ps(odd(a), odd(b), _mm256_fmadd_ps(even(a), even(b), sum));
  }
  // Pairs of products are added in 16 bits: 15 * 127 * 2 fits, 255 * 127 * 2 doesn't, so 8-bit
  // weights go in as sizes, at most 128, with their signs moved to the inputs.
  template <int Bits>
  static Int dot8(Int sum, Word weights, const std::int8_t* inputs) {
    std::int32_t four;
    __builtin_memcpy(&four, inputs, sizeof(four));
    Word in = _mm256_set1_epi32(four);
    if constexpr (Bits == 8) {
      weights = _mm256_xor_si256(weights, _mm256_set1_epi8(-128));
      in = _mm256_sign_epi8(in, weights);
      weights = _mm256_abs_epi8(weights);
    }
    const __m256i pairs = _mm256_maddubs_epi16(weights, in);
    return _mm256_add_epi32(sum, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
  }
  static Word low_nibbles(Word x) { return _mm256_and_si256(x, _mm256_set1_epi8(15)); }
  static Word high_nibbles(Word x) {
    return _mm256_and_si256(_mm256_srli_epi16(x, 4), _mm256_set1_epi8(15));
  }
};

}  // namespace

const SkinnyKernels kAvx2Kernels{
    bf16_rows<Vector>, packed_rows<Vector, 8>, packed_rows<Vector, 4>, round_to_bf16, quantize_row};

const RowUnit kAvx2Rows{kRowKernels<float>, kRowKernels<Bf16Bits>};

const AttentionKernels kAvx2Attention = kAttention<Vector>;

}  // namespace corgi
