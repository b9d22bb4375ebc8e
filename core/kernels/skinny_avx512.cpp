// Compiled with AVX-512 but without its dot products; runs only where isa.h found it.
#include "core/kernels/skinny_units.h"

#include <immintrin.h>

namespace corgi {
namespace {

#include "core/kernels/skinny_inl.h"

struct Vector {
  using Float = __m512;
  using Word = __m512i;
  static constexpr int kLanes = 16;
  static constexpr int kWordBf16 = 32;
  static constexpr int kRows = 8;
  static constexpr int kWeightRows = 3;

  static Float zero() { return _mm512_setzero_ps(); }
  static Float add(Float a, Float b) { return _mm512_add_ps(a, b); }
  static Float set(float x) { return _mm512_set1_ps(x); }
  static Float fma(Float a, Float b, Float c) { return _mm512_fmadd_ps(a, b, c); }
  static Float load_scales(const Bf16Bits* from) {
    const __m256i bits = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
    return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(bits), 16));
  }
  static Float load(const float* from) { return _mm512_loadu_ps(from); }
  // Two numbers in every lane.
  static Word pair(const Bf16Bits* from) {
    std::int32_t two;
    __builtin_memcpy(&two, from, sizeof(two));
    return _mm512_set1_epi32(two);
  }
  static void store(float* to, Float x) { _mm512_storeu_ps(to, x); }
  static float reduce(Float x) { return _mm512_reduce_add_ps(x); }
  static void prefetch(const void* at, std::int64_t ahead) {
    _mm_prefetch(static_cast<const char*>(at) + ahead, _MM_HINT_T0);
  }
  static Word load_bf16(const Bf16Bits* from) { return _mm512_loadu_si512(from); }
  static Float even(Word x) { return _mm512_castsi512_ps(_mm512_slli_epi32(x, 16)); }
  static Float odd(Word x) {
    return _mm512_castsi512_ps(_mm512_and_si512(x, _mm512_set1_epi32(~0xFFFF)));
  }
  static Float dot_bf16(Float sum, Word a, Word b) {
    return _mm512_fmadd_ps(odd(a), odd(b), _mm512_fmadd_ps(even(a), even(b), sum));
  }
};

}  // namespace

void avx512_bf16_rows(const Bf16Bits* w,
                      std::int64_t first,
                      std::int64_t last,
                      const Bf16Rows& x,
                      const SkinnyOutput& y) {
  bf16_rows<Vector>(w, first, last, x, y);
}

const RowUnit kAvx512Rows{kRowKernels<float>, kRowKernels<Bf16Bits>};

const AttentionKernels kAvx512Attention = kAttention<Vector>;

}  // namespace corgi
