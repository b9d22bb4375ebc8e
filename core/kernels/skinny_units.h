// The tables of skinny_kernels.h, row_kernels.h, attention_kernels.h and matrix_kernels.h, one for
// each instruction set's unit.
#pragma once

#include "core/kernels/attention_kernels.h"
#include "core/kernels/matrix_kernels.h"
#include "core/kernels/row_kernels.h"
#include "core/kernels/skinny_kernels.h"

namespace corgi {

struct RowUnit {
  RowKernels<float> wide;
  RowKernels<Bf16Bits> narrow;
};

extern const SkinnyKernels kPortableKernels;
extern const RowUnit kPortableRows;
#if defined(__x86_64__)
extern const SkinnyKernels kAvx2Kernels;
extern const AttentionKernels kAvx2Attention;
extern const AttentionKernels kAvx512Attention;
extern const AttentionKernels kAvx512DotAttention;
extern const RowUnit kAvx2Rows;
extern const RowUnit kAvx512Rows;
extern const SkinnyKernels kAvx512DotKernels;
extern const MatrixKernels kAmxKernels;
extern const ManyQueries kAmxAttention;
void avx512_bf16_rows(const Bf16Bits* w,
                      std::int64_t first,
                      std::int64_t last,
                      const Bf16Rows& x,
                      const SkinnyOutput& y);
#endif

}  // namespace corgi
