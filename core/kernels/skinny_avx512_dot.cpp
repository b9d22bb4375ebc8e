// Compiled with AVX-512 VNNI and BF16; runs only where isa.h found them.
#include "core/kernels/skinny_units.h"

#include <immintrin.h>

namespace corgi {
namespace {

#include "core/kernels/skinny_inl.h"

struct Vector {
  using Float = __m512;
  using Int = __m512i;
  using Word = __m512i;
  static constexpr int kLanes = 16;
  static constexpr int kWordBf16 = 32;
  static constexpr int kRows = 8;
  static constexpr int kWeightRows = 3;
  template <int Bits>
  static constexpr int kOffset = Bits == 8 ? 128 : 8;

  static Float zero() { return _mm512_setzero_ps(); }
  static Float set(float x) { return _mm512_set1_ps(x); }
  static Int set(std::int32_t x) { return _mm512_set1_epi32(x); }
  static Float mul(Float a, Float b) { return _mm512_mul_ps(a, b); }
  static Float fma(Float a, Float b, Float c) { return _mm512_fmadd_ps(a, b, c); }
  static Float to_float(Int x) { return _mm512_cvtepi32_ps(x); }
  static Float add(Float a, Float b) { return _mm512_add_ps(a, b); }
  static Float load(const float* from) { return _mm512_loadu_ps(from); }
  // Two numbers in every lane.
  static Word pair(const Bf16Bits* from) {
    std::int32_t two;
    __builtin_memcpy(&two, from, sizeof(two));
    return _mm512_set1_epi32(two);
  }
  static float reduce(Float x) { return _mm512_reduce_add_ps(x); }
  static void store(float* to, Float x) { _mm512_storeu_ps(to, x); }
  static void prefetch(const void* at, std::int64_t ahead) {
    _mm_prefetch(static_cast<const char*>(at) + ahead, _MM_HINT_T0);
  }
  static Word load_bf16(const Bf16Bits* from) { return _mm512_loadu_si512(from); }
  static Word load_bytes(const std::uint8_t* from) { return _mm512_loadu_si512(from); }
  static Float load_scales(const Bf16Bits* from) {
    const __m256i bits = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
    return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(bits), 16));
  }
  static Float dot_bf16(Float sum, Word a, Word b) {
    return _mm512_dpbf16_ps(sum, reinterpret_cast<__m512bh>(a), reinterpret_cast<__m512bh>(b));
  }
  template <int Bits>
  static Int dot8(Int sum, Word weights, const std::int8_t* inputs) {
    std::int32_t four;
    __builtin_memcpy(&four, inputs, sizeof(four));
    return _mm512_dpbusd_epi32(sum, weights, _mm512_set1_epi32(four));
  }
  static Word low_nibbles(Word x) { return _mm512_and_si512(x, _mm512_set1_epi8(15)); }
  static Word high_nibbles(Word x) {
    return _mm512_and_si512(_mm512_srli_epi16(x, 4), _mm512_set1_epi8(15));
  }
};

}  // namespace

const SkinnyKernels kAvx512DotKernels{
    bf16_rows<Vector>, packed_rows<Vector, 8>, packed_rows<Vector, 4>, round_to_bf16, quantize_row};

const AttentionKernels kAvx512DotAttention = kAttention<Vector>;

}  // namespace corgi
