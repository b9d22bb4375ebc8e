#include "core/evidence/ppocr_recognition_network.h"

#include <algorithm>
#include <cmath>

#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/index_select.h>
#include <ATen/ops/layer_norm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/logsumexp.h>
#include <ATen/ops/max.h>
#include <ATen/ops/scaled_dot_product_attention.h>
#include <ATen/ops/silu.h>
#include <ATen/ops/tensor.h>
#include <c10/core/InferenceMode.h>

namespace corgi {
namespace {

constexpr PpocrBackbone::Shape kBackbone{48, "GPPDGPGPGPDGP", {2, 1}};
constexpr std::int64_t kTrunk = 384;
constexpr std::int64_t kWidth = 120;
constexpr std::int64_t kHeads = 8;
constexpr std::size_t kMixerBlocks = 2;
constexpr double kBlockEpsilon = 1e-5;
constexpr double kLastEpsilon = 1e-6;
// Steps whose logits are computed at once: 64 x 18,710 fp32 stay in the caches.
constexpr std::int64_t kStepsAtOnce = 64;

PpocrAffine take_norm(const PpocrBuild& build, const std::string& role) {
  return {build.weights.take(role + ".weight", {kWidth}, at::kFloat),
          build.weights.take(role + ".bias", {kWidth}, at::kFloat)};
}

at::Tensor normed(const at::Tensor& y, const PpocrAffine& norm, double epsilon) {
  return at::layer_norm(y, {kWidth}, norm.weight, norm.bias, epsilon);
}

// The trunk's successors compute in fp32.
PpocrBuild in_fp32(const PpocrBuild& build) {
  return {build.weights, at::kFloat, build.kernels};
}

PpocrConvShape narrowing() {
  return {.in = kTrunk, .out = kWidth, .activation = Activation::kSilu};
}

PpocrConvShape mixing() {
  return {.in = kWidth,
          .out = kWidth,
          .kernel = {1, 7},
          .padding = {0, 3},
          .depthwise = true,
          .activation = Activation::kSilu};
}

// x [N, C, 1, T] -> [N * T, C]
at::Tensor as_rows(const at::Tensor& x) {
  return x.permute({0, 2, 3, 1}).reshape({-1, x.size(1)});
}

// Fills in what is known once the logits are: the labels, and the probability of those that count.
void take_steps(const at::Tensor& logits, std::vector<CtcStep>& steps, std::int64_t line_steps) {
  const auto [best, labels] = at::max(logits, 1);
  const auto label = labels.accessor<std::int64_t, 1>();
  const auto first = static_cast<std::int64_t>(steps.size());
  std::vector<std::int64_t> counting;
  for (std::int64_t i = 0; i < logits.size(0); ++i) {
    const bool begins_line = (first + i) % line_steps == 0;
    const std::int32_t before = begins_line ? 0 : steps.back().label;
    steps.push_back({static_cast<std::int32_t>(label[i]), 0});
    if (label[i] != 0 && steps.back().label != before) counting.push_back(i);
  }
  if (counting.empty()) return;
  const at::Tensor index = at::tensor(counting);
  const at::Tensor log_probability =
      at::index_select(best, 0, index).sub_(at::logsumexp(at::index_select(logits, 0, index), {1}));
  const auto value = log_probability.accessor<float, 1>();
  for (std::size_t i = 0; i < counting.size(); ++i) {
    steps[static_cast<std::size_t>(first + counting[i])].probability =
        std::exp(value[static_cast<std::int64_t>(i)]);
  }
}

}  // namespace

PpocrRecognitionNetwork::Linear::Linear(const PpocrBuild& build,
                                        const std::string& role,
                                        std::int64_t in,
                                        std::int64_t out)
    : weight(build.weights.take(role + ".weight", {out, in}, at::kFloat)),
      bias(build.weights.take(role + ".bias", {out}, at::kFloat)),
      kernels(build.kernels) {
  if (kernels == PpocrKernels::kOneDnn) weight = onednn_linear_weight(weight);
}

at::Tensor PpocrRecognitionNetwork::Linear::forward(const at::Tensor& rows,
                                                    Activation activation) const {
  if (kernels == PpocrKernels::kOneDnn) return onednn_linear(rows, weight, bias, activation);
  const at::Tensor y = at::linear(rows, weight, bias);
  return activation == Activation::kSilu ? at::silu(y) : y;
}

PpocrRecognitionNetwork::PpocrRecognitionNetwork(const PpocrBuild& build)
    : dtype_(build.dtype),
      backbone_(build, kBackbone),
      shortcut_(in_fp32(build).conv("neck.shortcut", narrowing())),
      reduce_(in_fp32(build).conv("neck.reduce", narrowing())),
      mix_(in_fp32(build).conv("neck.mix", mixing())),
      norm_(take_norm(build, "neck.norm")),
      head_(build, "head", kWidth, kLabels) {
  for (std::size_t i = 0; i < kMixerBlocks; ++i) {
    const std::string role = "neck.blocks." + std::to_string(i);
    blocks_.push_back({take_norm(build, role + ".norm1"),
                       Linear(build, role + ".qkv", kWidth, 3 * kWidth),
                       Linear(build, role + ".proj", kWidth, kWidth),
                       take_norm(build, role + ".norm2"),
                       Linear(build, role + ".fc1", kWidth, 2 * kWidth),
                       Linear(build, role + ".fc2", 2 * kWidth, kWidth)});
  }
  build.weights.expect_all_taken();
}

// y [N * T, 120] -> the same shape.
at::Tensor PpocrRecognitionNetwork::mixed(const MixerBlock& block,
                                          const at::Tensor& y,
                                          std::int64_t lines) const {
  const at::Tensor qkv = block.qkv.forward(normed(y, block.norm1, kBlockEpsilon), Activation::kNone)
                             .view({lines, -1, 3, kHeads, kWidth / kHeads})
                             .permute({2, 0, 3, 1, 4});
  const at::Tensor attended = at::scaled_dot_product_attention(qkv[0], qkv[1], qkv[2])
                                  .transpose(1, 2)
                                  .reshape({-1, kWidth});
  const at::Tensor z = block.proj.forward(attended, Activation::kNone).add_(y);
  const at::Tensor hidden =
      block.fc1.forward(normed(z, block.norm2, kBlockEpsilon), Activation::kSilu);
  return block.fc2.forward(hidden, Activation::kNone).add_(z);
}

// x [N, 3, 48, W] -> [N * W / 8, 120]
at::Tensor PpocrRecognitionNetwork::features(const at::Tensor& x) const {
  const at::Tensor trunk = backbone_.forward(x.to(dtype_)).back().to(at::kFloat);
  const at::Tensor pooled = at::avg_pool2d(trunk, {3, 2}, {3, 2});
  const at::Tensor reduced = reduce_.forward(pooled);
  at::Tensor y = as_rows(mix_.forward(reduced).add_(reduced));
  for (const MixerBlock& block : blocks_) y = mixed(block, y, x.size(0));
  return normed(y, norm_, kLastEpsilon).add_(as_rows(shortcut_.forward(pooled)));
}

at::Tensor PpocrRecognitionNetwork::logits(const at::Tensor& x) const {
  const c10::InferenceMode guard;
  return head_.forward(features(x), Activation::kNone).view({x.size(0), -1, kLabels});
}

std::vector<std::vector<CtcStep>> PpocrRecognitionNetwork::forward(const at::Tensor& x) const {
  const c10::InferenceMode guard;
  const at::Tensor rows = features(x);
  const std::int64_t line_steps = rows.size(0) / x.size(0);
  std::vector<CtcStep> steps;
  for (std::int64_t i = 0; i < rows.size(0); i += kStepsAtOnce) {
    const at::Tensor part = rows.narrow(0, i, std::min(kStepsAtOnce, rows.size(0) - i));
    take_steps(head_.forward(part, Activation::kNone), steps, line_steps);
  }
  std::vector<std::vector<CtcStep>> lines;
  for (auto line = steps.begin(); line != steps.end(); line += line_steps) {
    lines.emplace_back(line, line + line_steps);
  }
  return lines;
}

}  // namespace corgi
