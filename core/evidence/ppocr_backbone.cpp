#include "core/evidence/ppocr_backbone.h"

#include <ATen/ops/bmm.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/maximum.h>
#include <ATen/ops/ones.h>

namespace corgi {
namespace {

constexpr double kBlockGateSlope = 1.0 / 6;

// x [N, C, H, W] -> [N, C, 1, 1]. By a product: libtorch's mean of bf16 converts all of x first.
at::Tensor channel_means(const at::Tensor& x) {
  const std::int64_t pixels = x.size(2) * x.size(3);
  const at::Tensor rows = x.permute({0, 2, 3, 1}).reshape({x.size(0), pixels, x.size(1)});
  const at::Tensor ones = at::ones({x.size(0), 1, pixels}, x.options());
  return at::bmm(ones, rows)
      .div_(static_cast<double>(pixels))
      .view({x.size(0), 1, 1, x.size(1)})
      .permute({0, 3, 1, 2});
}

// The larger of each value and the next one along `dim`, the last one alone, into `out`.
void max_with_next(const at::Tensor& x, std::int64_t dim, const at::Tensor& out) {
  const std::int64_t last = x.size(dim) - 1;
  at::Tensor pairs = out.narrow(dim, 0, last);
  at::maximum_out(pairs, x.narrow(dim, 0, last), x.narrow(dim, 1, last));
  out.narrow(dim, last, 1).copy_(x.narrow(dim, last, 1));
}

PpocrConvShape spatial(std::int64_t in, std::int64_t out, std::int64_t stride) {
  return {.in = in,
          .out = out,
          .kernel = {3, 3},
          .stride = {stride, stride},
          .padding = {1, 1},
          .activation = Activation::kRelu};
}

// 2x2 filters look at the pixel and at what is right of it and below: padded on both sides, each
// pixel's result moves one down and right, and PpocrBackbone::stem takes that back.
PpocrConvShape corner(std::int64_t in, std::int64_t out) {
  return {
      .in = in, .out = out, .kernel = {2, 2}, .padding = {1, 1}, .activation = Activation::kRelu};
}

}  // namespace

PpocrGate::PpocrGate(const PpocrBuild& build,
                     const std::string& role,
                     std::int64_t channels,
                     double slope)
    : squeeze_(build.conv(role + ".squeeze",
                          {.in = channels, .out = channels / 4, .activation = Activation::kRelu})),
      excite_(build.conv(role + ".excite", {.in = channels / 4, .out = channels})),
      slope_(slope) {}

at::Tensor PpocrGate::forward(const at::Tensor& x) const {
  return excite_.forward(squeeze_.forward(channel_means(x))).mul_(slope_).add_(0.5).clamp_(0, 1);
}

PpocrBlock::PpocrBlock(const PpocrBuild& build, const std::string& role, const Shape& shape)
    : depthwise_(build.conv(role + ".depthwise",
                            {.in = shape.in,
                             .out = shape.in,
                             .kernel = {3, 3},
                             .stride = shape.stride,
                             .padding = {1, 1},
                             .depthwise = true})),
      widen_(build.conv(role + ".widen",
                        {.in = shape.in, .out = 2 * shape.in, .activation = Activation::kGelu})),
      narrow_(build.conv(role + ".narrow", {.in = 2 * shape.in, .out = shape.out})),
      residual_(shape.in == shape.out) {
  if (shape.gate) gate_.emplace(build, role + ".gate", shape.in, kBlockGateSlope);
}

at::Tensor PpocrBlock::forward(const at::Tensor& x) const {
  at::Tensor y = depthwise_.forward(x);
  if (gate_) y.mul_(gate_->forward(y));
  at::Tensor z = narrow_.forward(widen_.forward(y));
  return residual_ ? z.add_(y) : z;
}

PpocrBackbone::PpocrBackbone(const PpocrBuild& build, const Shape& shape)
    : first_(build.conv("stem.first", spatial(3, shape.stem_channels, 2))),
      branch1_(build.conv("stem.branch1", corner(shape.stem_channels, shape.stem_channels / 2))),
      branch2_(build.conv("stem.branch2", corner(shape.stem_channels / 2, shape.stem_channels))),
      join_(build.conv("stem.join", spatial(2 * shape.stem_channels, shape.stem_channels, 2))),
      expand_(build.conv("stem.expand",
                         {.in = shape.stem_channels,
                          .out = 2 * shape.stem_channels,
                          .activation = Activation::kRelu})),
      kinds_(shape.blocks) {
  std::int64_t channels = 2 * shape.stem_channels;
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    PpocrBlock::Shape block{channels, channels, {1, 1}, kinds_[i] == 'G'};
    if (kinds_[i] == 'D') {
      block.out = channels *= 2;
      block.stride = shape.down_stride;
    }
    blocks_.emplace_back(build, "blocks." + std::to_string(i), block);
  }
}

at::Tensor PpocrBackbone::stem(const at::Tensor& x) const {
  const at::Tensor first = first_.forward(x);
  const at::Tensor branch = branch2_.forward(branch1_.forward(first));
  const std::int64_t c = first.size(1);
  const std::int64_t h = first.size(2);
  const std::int64_t w = first.size(3);
  const at::Tensor joined = at::empty(
      {first.size(0), 2 * c, h, w}, first.options().memory_format(at::MemoryFormat::ChannelsLast));
  const at::Tensor columns = at::empty_like(first);
  max_with_next(first, 2, columns);
  max_with_next(columns, 3, joined.narrow(1, 0, c));
  joined.narrow(1, c, c).copy_(branch.narrow(2, 2, h).narrow(3, 2, w));
  return expand_.forward(join_.forward(joined));
}

std::vector<at::Tensor> PpocrBackbone::forward(const at::Tensor& x) const {
  std::vector<at::Tensor> stages;
  at::Tensor y = stem(x);
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    if (kinds_[i] == 'D') stages.push_back(y);
    y = blocks_[i].forward(y);
  }
  stages.push_back(y);
  return stages;
}

}  // namespace corgi
