// Weights of 8 or 4 bits: quantised once, kept packed, multiplied by without being unpacked.
#pragma once

#include "core/kernels/isa.h"
#include "core/kernels/linear.h"

namespace corgi {

// CPU only. See skinny_kernels.h for the layout.
struct QuantizedWeight {
  int bits = 8;  // or 4
  std::int64_t out_features = 0;
  std::int64_t in_features = 0;
  at::Tensor data;    // uint8 [blocks, bytes of a block]; rows and inputs are padded with zeros
  at::Tensor scales;  // bf16 [blocks, groups, 16]
};

// Shapes of data and scales for a matrix of that size.
std::vector<std::int64_t> packed_data_shape(int bits, std::int64_t out, std::int64_t in);
std::vector<std::int64_t> packed_scales_shape(int bits, std::int64_t out, std::int64_t in);

// Matrices [rows, in_features] of any floating-point dtype, one below the other.
QuantizedWeight quantize_weight(std::span<const at::Tensor> parts, int bits);

// `bias` [out_features] or undefined. x of any floating-point dtype is rounded to 7 bits and a sign
// with a scale for every 32 inputs, or to bf16 where Isa::kAmx multiplies many rows; sums are
// taken in fp32. `isa` must be one of available_isas().
std::unique_ptr<Linear> make_quantized_linear(QuantizedWeight weight,
                                              at::Tensor bias,
                                              Isa isa = best_isa());

}  // namespace corgi
