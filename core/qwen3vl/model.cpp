#include "core/qwen3vl/model.h"

#include "core/base/error.h"
#include "core/kernels/attention.h"

#include <utility>

#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/tensor.h>
#include <c10/core/InferenceMode.h>

namespace corgi {
namespace {

// Rows of one item's image tokens within the batch, whose first row is `offset`. Throws
// Error{kInternal} when their number differs from the features': the mistake that reusing
// pixel_values alone once made.
void append_visual_rows(const PrefillItem& item,
                        std::int64_t offset,
                        std::vector<std::int64_t>& rows) {
  const auto& types = item.prompt->mm_token_type_ids();
  const std::size_t before = rows.size();
  const std::int64_t start = item.cache->length();
  for (std::int64_t i = start; i < item.end; ++i) {
    if (types[static_cast<std::size_t>(i)] == 1) rows.push_back(offset + i - start);
  }
  std::int64_t n_features = 0;
  for (const VisionFeatures* features : item.features) n_features += features->merged.size(0);
  const auto n_tokens = static_cast<std::int64_t>(rows.size() - before);
  if (n_tokens != n_features) {
    throw Error(ErrorCode::kInternal,
                "image features and image tokens don't match: tokens " + std::to_string(n_tokens) +
                    ", features " + std::to_string(n_features));
  }
}

at::Tensor joined(const std::vector<at::Tensor>& parts, std::int64_t dim) {
  return parts.size() == 1 ? parts.front() : at::cat(parts, dim);
}

// Of text from `first` on: int64 [3, count].
at::Tensor text_positions(std::int64_t first, std::int64_t count) {
  return at::arange(first, first + count, at::kLong).unsqueeze(0).expand({3, -1});
}

// The images' features of all items as one tensor per tap, in the order of the rows.
std::vector<at::Tensor> joined_deepstack(std::span<const PrefillItem> items, std::size_t n_taps) {
  std::vector<at::Tensor> taps;
  for (std::size_t tap = 0; tap < n_taps; ++tap) {
    std::vector<at::Tensor> parts;
    for (const PrefillItem& item : items) {
      for (const VisionFeatures* features : item.features)
        parts.push_back(features->deepstack[tap]);
    }
    taps.push_back(joined(parts, 0));
  }
  return taps;
}

at::Tensor joined_merged(std::span<const PrefillItem> items) {
  std::vector<at::Tensor> parts;
  for (const PrefillItem& item : items) {
    for (const VisionFeatures* features : item.features) parts.push_back(features->merged);
  }
  return joined(parts, 0);
}

}  // namespace

Qwen3VlModel Qwen3VlModel::load(const std::filesystem::path& dir,
                                const WeightPlacement& placement) {
  const c10::InferenceMode guard;
  Qwen3VlConfig config = Qwen3VlConfig::load(dir / "config.json");
  return Qwen3VlModel(std::move(config), Checkpoint(dir, placement));
}

Qwen3VlModel::Qwen3VlModel(Qwen3VlConfig config, Checkpoint checkpoint)
    : config_(std::move(config)),
      vision_(config_.vision, checkpoint),
      text_(config_.text, config_.tie_word_embeddings, checkpoint),
      parameter_count_(checkpoint.parameter_count()),
      fingerprint_(checkpoint.fingerprint()) {
  checkpoint.require_all_taken();
}

std::unique_ptr<KvCache> Qwen3VlModel::make_cache(
    std::int64_t capacity, const std::shared_ptr<const KvCache>& prefix) const {
  const c10::InferenceMode guard;
  if (prefix && reads_shared_rows(options()))
    return std::make_unique<KvCache>(config_.text, capacity - prefix->length(), options(), prefix);
  auto cache = std::make_unique<KvCache>(config_.text, capacity, options());
  if (prefix) cache->start_with(*prefix);
  return cache;
}

at::Tensor Qwen3VlModel::prefill(std::span<const PrefillItem> items,
                                 const std::stop_token& stop) const {
  const c10::InferenceMode guard;
  std::vector<std::int64_t> ids;
  std::vector<std::int64_t> visual_rows;
  std::vector<at::Tensor> positions;
  DecoderInput input;
  for (const PrefillItem& item : items) {
    append_visual_rows(item, static_cast<std::int64_t>(ids.size()), visual_rows);
    const auto& prompt_ids = item.prompt->input_ids();
    const std::int64_t start = item.cache->length();
    ids.insert(ids.end(), prompt_ids.begin() + start, prompt_ids.begin() + item.end);
    ids.insert(ids.end(), item.then.begin(), item.then.end());
    positions.push_back(item.prompt->position_ids().narrow(1, start, item.end - start));
    const auto n_then = static_cast<std::int64_t>(item.then.size());
    if (n_then > 0)
      positions.push_back(text_positions(item.end + item.prompt->rope_delta(), n_then));
    input.segments.push_back({item.cache, item.end - start + n_then});
  }
  const c10::Device device = options().device();
  input.position_ids = joined(positions, 1).to(device);
  input.embeds = text_.embed(at::tensor(ids, at::kLong).to(device));
  if (!visual_rows.empty()) {
    input.visual_rows = at::tensor(visual_rows, at::kLong).to(device);
    input.embeds.index_copy_(0, input.visual_rows, joined_merged(items));
    input.deepstack = joined_deepstack(items, config_.vision.deepstack_visual_indexes.size());
  }
  return text_.forward(input, stop);
}

at::Tensor Qwen3VlModel::decode(std::span<const DecodeItem> items,
                                const std::stop_token& stop) const {
  const c10::InferenceMode guard;
  std::vector<std::int64_t> ids;
  std::vector<at::Tensor> positions;
  DecoderInput input;
  for (const DecodeItem& item : items) {
    const auto n_tokens = static_cast<std::int64_t>(item.tokens.size());
    ids.insert(ids.end(), item.tokens.begin(), item.tokens.end());
    positions.push_back(text_positions(item.position, n_tokens));
    input.segments.push_back({item.cache, n_tokens});
  }
  const c10::Device device = options().device();
  input.embeds = text_.embed(at::tensor(ids, at::kLong).to(device));
  input.position_ids = joined(positions, 1).to(device);
  return text_.forward(input, stop);
}

}  // namespace corgi
