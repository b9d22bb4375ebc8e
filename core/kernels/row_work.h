// How the kernels of row_kernels.h meet tensors and threads.
#pragma once

#include "core/kernels/parallel_chunks.h"
#include "core/kernels/row_kernels.h"

#include <algorithm>

#include <ATen/core/Tensor.h>

namespace corgi {

inline bool has_row_kernels(const at::Tensor& x) {
  return x.is_cpu() && (x.scalar_type() == at::kFloat || x.scalar_type() == at::kBFloat16);
}

// float or Bf16Bits; the tensor must be of that dtype.
template <typename T>
T* elements(const at::Tensor& x) {
  return static_cast<T*>(x.data_ptr());
}

// Calls run(row) for each row of `width` numbers, on several threads when that pays.
template <typename Run>
void for_rows(std::int64_t rows, std::int64_t width, const Run& run) {
  constexpr std::int64_t kNumbersAtOnce = 1 << 15;
  const std::int64_t step = std::max<std::int64_t>(1, kNumbersAtOnce / width);
  const auto piece = [&](std::int64_t i) {
    for (std::int64_t row = i * step; row < std::min(rows, (i + 1) * step); ++row) run(row);
  };
  const std::int64_t pieces = (rows + step - 1) / step;
  if (pieces <= 1) {
    piece(0);
  } else {
    parallel_chunks(pieces, piece);
  }
}

}  // namespace corgi
