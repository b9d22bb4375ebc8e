#include "core/qwen3vl/vision_encoder.h"

#include "core/base/cancel.h"
#include "core/kernels/attention.h"
#include "core/kernels/gate.h"
#include "core/kernels/linear.h"
#include "core/kernels/rotary.h"
#include "core/qwen3vl/vision_positions.h"

#include <algorithm>
#include <string>
#include <utility>

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/layer_norm.h>
#include <c10/core/InferenceMode.h>

namespace corgi {
namespace {

constexpr double kLayerNormEps = 1e-6;
const std::string kPrefix = "model.visual.";

std::unique_ptr<Linear> take_linear(Checkpoint& checkpoint,
                                    const std::string& name,
                                    std::int64_t out,
                                    std::int64_t in) {
  at::Tensor weight = checkpoint.take(name + ".weight", {out, in});
  return make_linear(std::move(weight), checkpoint.take(name + ".bias", {out}));
}

struct LayerNorm {
  LayerNorm(Checkpoint& checkpoint, const std::string& name, std::int64_t size)
      : weight(checkpoint.take(name + ".weight", {size})),
        bias(checkpoint.take(name + ".bias", {size})) {}

  at::Tensor operator()(const at::Tensor& x) const {
    return at::layer_norm(x, {weight.size(0)}, weight, bias, kLayerNormEps);
  }

  at::Tensor weight;
  at::Tensor bias;
};

struct Block {
  Block(Checkpoint& checkpoint, const std::string& name, const VisionConfig& c)
      : norm1(checkpoint, name + "norm1", c.hidden_size),
        norm2(checkpoint, name + "norm2", c.hidden_size),
        qkv(take_linear(checkpoint, name + "attn.qkv", 3 * c.hidden_size, c.hidden_size)),
        proj(take_linear(checkpoint, name + "attn.proj", c.hidden_size, c.hidden_size)),
        fc1(take_linear(checkpoint, name + "mlp.linear_fc1", c.intermediate_size, c.hidden_size)),
        fc2(take_linear(checkpoint, name + "mlp.linear_fc2", c.hidden_size, c.intermediate_size)) {}

  LayerNorm norm1;
  LayerNorm norm2;
  std::unique_ptr<Linear> qkv;
  std::unique_ptr<Linear> proj;
  std::unique_ptr<Linear> fc1;
  std::unique_ptr<Linear> fc2;
};

// Joins merge x merge neighbouring patches into one token of the text decoder's width.
struct Merger {
  // The deepstack mergers normalise after joining, the last one before.
  Merger(Checkpoint& checkpoint,
         const std::string& name,
         const VisionConfig& c,
         bool norm_after_join)
      : norm(checkpoint, name + "norm", norm_after_join ? c.merged_size() : c.hidden_size),
        fc1(take_linear(checkpoint, name + "linear_fc1", c.merged_size(), c.merged_size())),
        fc2(take_linear(checkpoint, name + "linear_fc2", c.out_hidden_size, c.merged_size())),
        merged_size(c.merged_size()),
        norm_after_join(norm_after_join) {}

  // x [patches, hidden] -> [tokens, out_hidden_size]
  at::Tensor operator()(const at::Tensor& x) const {
    const at::Tensor joined =
        norm_after_join ? norm(x.view({-1, merged_size})) : norm(x).view({-1, merged_size});
    return fc2->forward(at::gelu(fc1->forward(joined)));
  }

  LayerNorm norm;
  std::unique_ptr<Linear> fc1;
  std::unique_ptr<Linear> fc2;
  std::int64_t merged_size;
  bool norm_after_join;
};

std::vector<ImageGrid> grids_of(std::span<const std::shared_ptr<const ProcessedImage>> images) {
  std::vector<ImageGrid> grids;
  for (const auto& image : images) grids.push_back(image->grid);
  return grids;
}

at::Tensor joined_pixels(std::span<const std::shared_ptr<const ProcessedImage>> images,
                         const at::Tensor& like) {
  std::vector<at::Tensor> pixels;
  for (const auto& image : images) pixels.push_back(image->pixel_values.to(like.options()));
  return pixels.size() == 1 ? pixels.front() : at::cat(pixels, 0);
}

}  // namespace

struct VisionEncoder::Weights {
  Weights(const VisionConfig& c, Checkpoint& checkpoint)
      : patch_weight(checkpoint
                         .take(kPrefix + "patch_embed.proj.weight",
                               {c.hidden_size,
                                c.in_channels,
                                c.temporal_patch_size,
                                c.patch_size,
                                c.patch_size})
                         .view({c.hidden_size, c.patch_elements()})),
        // A stride as large as the kernel makes the convolution a matrix product.
        patch_embed(make_linear(
            patch_weight, checkpoint.take(kPrefix + "patch_embed.proj.bias", {c.hidden_size}))),
        pos_embed(checkpoint.take(kPrefix + "pos_embed.weight",
                                  {c.num_position_embeddings, c.hidden_size})),
        merger(checkpoint, kPrefix + "merger.", c, /*norm_after_join=*/false) {
    for (std::int64_t i = 0; i < c.depth; ++i) {
      blocks.emplace_back(checkpoint, kPrefix + "blocks." + std::to_string(i) + ".", c);
    }
    for (std::size_t i = 0; i < c.deepstack_visual_indexes.size(); ++i) {
      deepstack_mergers.emplace_back(checkpoint,
                                     kPrefix + "deepstack_merger_list." + std::to_string(i) + ".",
                                     c,
                                     /*norm_after_join=*/true);
    }
  }

  at::Tensor patch_weight;
  std::unique_ptr<Linear> patch_embed;
  at::Tensor pos_embed;
  std::vector<Block> blocks;
  Merger merger;
  std::vector<Merger> deepstack_mergers;
};

namespace {

// Attention within each image: [patches, hidden] -> [patches, hidden].
at::Tensor attend(const at::Tensor& x,
                  const Block& block,
                  const RotaryTables& rotary,
                  std::span<const ImageGrid> grids,
                  const VisionConfig& c) {
  const at::Tensor qkv = block.qkv->forward(x).view({x.size(0), 3, c.num_heads, c.head_dim()});
  const at::Tensor q = apply_rotary(qkv.select(1, 0), rotary.cos, rotary.sin);
  const at::Tensor k = apply_rotary(qkv.select(1, 1), rotary.cos, rotary.sin);
  const at::Tensor v = qkv.select(1, 2);
  std::vector<at::Tensor> outputs;
  std::int64_t at = 0;
  for (const ImageGrid& grid : grids) {
    // Each time step of a video attends within itself; an image has one.
    for (std::int64_t t = 0; t < grid.t; ++t, at += grid.h * grid.w) {
      const auto slice = [&](const at::Tensor& y) { return y.narrow(0, at, grid.h * grid.w); };
      outputs.push_back(full_attention(slice(q), slice(k), slice(v)));
    }
  }
  return block.proj->forward(outputs.size() == 1 ? outputs.front() : at::cat(outputs, 0));
}

at::Tensor run_block(at::Tensor x,
                     const Block& block,
                     const RotaryTables& rotary,
                     std::span<const ImageGrid> grids,
                     const VisionConfig& c) {
  x = x + attend(block.norm1(x), block, rotary, grids, c);
  return x.add_(block.fc2->forward(gelu_tanh_(block.fc1->forward(block.norm2(x)))));
}

std::vector<VisionFeatures> split_by_image(const at::Tensor& merged,
                                           const std::vector<at::Tensor>& taps,
                                           std::span<const ImageGrid> grids,
                                           int merge_size) {
  std::vector<VisionFeatures> features;
  std::int64_t at = 0;
  for (const ImageGrid& grid : grids) {
    const std::int64_t n = grid.tokens(merge_size);
    // A cache keeps one image's features; a slice would keep the whole batch's memory with it.
    const auto own = [&](const at::Tensor& x) {
      return grids.size() == 1 ? x : x.narrow(0, at, n).clone();
    };
    VisionFeatures one{own(merged), {}};
    for (const at::Tensor& tap : taps) one.deepstack.push_back(own(tap));
    features.push_back(std::move(one));
    at += n;
  }
  return features;
}

}  // namespace

std::int64_t VisionFeatures::size_in_bytes() const {
  std::int64_t bytes = static_cast<std::int64_t>(merged.nbytes());
  for (const at::Tensor& tap : deepstack) bytes += static_cast<std::int64_t>(tap.nbytes());
  return bytes;
}

VisionEncoder::VisionEncoder(const VisionConfig& config, Checkpoint& checkpoint)
    : config_(config), weights_(std::make_unique<Weights>(config, checkpoint)) {}

VisionEncoder::~VisionEncoder() = default;
VisionEncoder::VisionEncoder(VisionEncoder&&) noexcept = default;

std::vector<VisionFeatures> VisionEncoder::encode(
    std::span<const std::shared_ptr<const ProcessedImage>> images,
    const std::stop_token& stop) const {
  const c10::InferenceMode guard;
  if (images.empty()) return {};
  const std::vector<ImageGrid> grids = grids_of(images);
  const Weights& w = *weights_;
  at::Tensor x = w.patch_embed->forward(joined_pixels(images, w.pos_embed));  // [patches, hidden]
  x = x + interpolated_positions(w.pos_embed, grids, config_).to(x.scalar_type());
  const RotaryTables rotary = vision_rotary(grids, config_, x.device());
  std::vector<at::Tensor> taps;
  const auto& tap_layers = config_.deepstack_visual_indexes;
  for (std::size_t i = 0; i < w.blocks.size(); ++i) {
    throw_if_stopped(stop);
    x = run_block(x, w.blocks[i], rotary, grids, config_);
    const auto tap = std::find(tap_layers.begin(), tap_layers.end(), static_cast<std::int64_t>(i));
    if (tap != tap_layers.end())
      taps.push_back(w.deepstack_mergers[static_cast<std::size_t>(tap - tap_layers.begin())](x));
  }
  return split_by_image(w.merger(x), taps, grids, static_cast<int>(config_.spatial_merge_size));
}

}  // namespace corgi
