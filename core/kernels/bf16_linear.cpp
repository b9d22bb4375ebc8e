#include "core/kernels/bf16_linear.h"

#include "core/kernels/parallel_chunks.h"
#include "core/kernels/skinny_kernels.h"

#include <algorithm>
#include <utility>

#include <ATen/ops/empty.h>
#include <ATen/ops/linear.h>

namespace corgi {
namespace {

// Beyond this many rows libtorch's product is faster (measured on Zen 4).
constexpr std::int64_t kMaxSkinnyRows = 16;
// The same where libtorch has a matrix unit (measured on Sapphire Rapids). Tiles as
// matrix_product.h makes them were no faster than libtorch's own.
constexpr std::int64_t kMaxSkinnyRowsBesideAmx = 8;
constexpr std::int64_t kChunkRows = 48;

const Bf16Bits* bits(const at::Tensor& x) {
  return static_cast<const Bf16Bits*>(x.data_ptr());
}

class Bf16Linear final : public Linear {
 public:
  Bf16Linear(at::Tensor weight, at::Tensor bias, Isa isa)
      : weight_(std::move(weight)),
        bias_(std::move(bias)),
        max_skinny_rows_(isa == Isa::kAmx ? kMaxSkinnyRowsBesideAmx : kMaxSkinnyRows),
        kernels_(skinny_kernels(isa)) {}

  at::Tensor forward(const at::Tensor& x) const override {
    if (x.size(0) > max_skinny_rows_) return at::linear(x, weight_, bias_);
    const at::Tensor in = x.contiguous();
    const Bf16Rows rows{bits(in), in.size(0), in.size(1)};
    const std::int64_t n = weight_.size(0);
    at::Tensor out = at::empty({rows.m, n}, in.options());
    auto* to = static_cast<Bf16Bits*>(out.data_ptr());
    const Bf16Bits* bias = bias_.defined() ? bits(bias_) : nullptr;
    parallel_chunks((n + kChunkRows - 1) / kChunkRows, [&](std::int64_t chunk) {
      const std::int64_t first = chunk * kChunkRows;
      const std::int64_t count = std::min(kChunkRows, n - first);
      float sums[kMaxSkinnyRows * kChunkRows];
      kernels_.bf16(bits(weight_), first, first + count, rows, {sums, kChunkRows});
      for (std::int64_t m = 0; m < rows.m; ++m) {
        kernels_.round_to_bf16(
            sums + m * kChunkRows, bias ? bias + first : nullptr, count, to + m * n + first);
      }
    });
    return out;
  }

 private:
  at::Tensor weight_;
  at::Tensor bias_;
  std::int64_t max_skinny_rows_;
  const SkinnyKernels& kernels_;
};

}  // namespace

std::unique_ptr<Linear> make_bf16_linear(at::Tensor weight, at::Tensor bias, Isa isa) {
  return std::make_unique<Bf16Linear>(std::move(weight), std::move(bias), isa);
}

}  // namespace corgi
