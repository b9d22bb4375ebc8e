#include "core/evidence/ppocr_detection_network.h"

#include <array>

#include <ATen/ops/cat.h>
#include <ATen/ops/conv_transpose2d.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/sigmoid.h>
#include <ATen/ops/upsample_nearest2d.h>
#include <c10/core/InferenceMode.h>

namespace corgi {
namespace {

constexpr PpocrBackbone::Shape kBackbone{24, "GPDGPDGPGPDGP", {2, 2}};
constexpr std::array<std::int64_t, 4> kStageChannels = {48, 96, 192, 384};
constexpr std::int64_t kNeck = 96;
constexpr std::int64_t kLevel = 24;
constexpr double kNeckGateSlope = 0.2;

at::Tensor enlarged(const at::Tensor& x, std::int64_t factor) {
  if (factor == 1) return x;
  return at::upsample_nearest2d(x, {x.size(2) * factor, x.size(3) * factor});
}

PpocrConvShape smoothing() {
  return {.in = kNeck, .out = kNeck, .kernel = {7, 7}, .padding = {3, 3}, .depthwise = true};
}

PpocrConvShape joining() {
  return {.in = 4 * kLevel,
          .out = kLevel,
          .kernel = {3, 3},
          .padding = {1, 1},
          .activation = Activation::kRelu};
}

}  // namespace

PpocrGatedConv::PpocrGatedConv(const PpocrBuild& build,
                               const std::string& role,
                               std::int64_t in,
                               std::int64_t out)
    : conv_(build.conv(role + ".conv", {.in = in, .out = out, .bias = false})),
      gate_(build, role + ".gate", out, kNeckGateSlope) {}

at::Tensor PpocrGatedConv::forward(const at::Tensor& x) const {
  at::Tensor y = conv_.forward(x);
  return y.mul_(gate_.forward(y).add_(1));
}

PpocrUpscale::PpocrUpscale(const PpocrBuild& build,
                           const std::string& role,
                           std::int64_t in,
                           std::int64_t out)
    : weight_(build.weights.take(role + ".weight", {in, out, 2, 2}, build.dtype)),
      bias_(build.weights.take(role + ".bias", {out}, build.dtype)) {}

at::Tensor PpocrUpscale::forward(const at::Tensor& x) const {
  return at::conv_transpose2d(x, weight_, bias_, {2, 2});
}

PpocrDetectionNetwork::PpocrDetectionNetwork(const PpocrBuild& build)
    : dtype_(build.dtype),
      backbone_(build, kBackbone),
      join_(build.conv("head.join", joining())),
      up1_(build, "head.up1", kLevel, kLevel),
      up2_(build, "head.up2", kLevel, 1) {
  for (std::size_t i = 0; i < kStageChannels.size(); ++i) {
    const std::string role = "neck." + std::to_string(i);
    levels_.push_back({PpocrGatedConv(build, role + ".lateral", kStageChannels[i], kNeck),
                       build.conv(role + ".depthwise", smoothing()),
                       PpocrGatedConv(build, role + ".smooth", kNeck, kLevel)});
  }
  build.weights.expect_all_taken();
}

// All levels at the size of the largest, side by side in the channels, the smallest first.
at::Tensor PpocrDetectionNetwork::fused_levels(std::vector<at::Tensor> stages) const {
  std::vector<at::Tensor> fused(levels_.size());
  at::Tensor above;
  for (std::size_t i = levels_.size(); i-- > 0;) {
    at::Tensor level = levels_[i].lateral.forward(stages[i]);
    if (above.defined()) level.add_(enlarged(above, 2));
    above = level;
    const at::Tensor smooth = levels_[i].smooth.forward(levels_[i].depthwise.forward(level));
    fused[levels_.size() - 1 - i] = enlarged(smooth, std::int64_t{1} << i);
  }
  return at::cat(fused, 1);
}

at::Tensor PpocrDetectionNetwork::forward(const at::Tensor& x) const {
  const c10::InferenceMode guard;
  const at::Tensor joined = join_.forward(fused_levels(backbone_.forward(x.to(dtype_))));
  const at::Tensor map = up2_.forward(at::relu(up1_.forward(joined)));
  return at::sigmoid(map.to(at::kFloat)).squeeze(1);
}

}  // namespace corgi
