// The language model: grouped-query attention, q/k norm, interleaved M-RoPE, deepstack injection.
// Source: transformers v5.24.0, modeling_qwen3_vl.py, Qwen3VLTextModel.
#pragma once

#include "core/qwen3vl/checkpoint.h"
#include "core/qwen3vl/config.h"
#include "core/qwen3vl/kv_cache.h"

#include <memory>
#include <span>
#include <stop_token>
#include <vector>

#include <ATen/core/Tensor.h>

namespace corgi {

// One sequence's share of a ragged batch: the next `n_tokens` rows belong behind `cache`'s tokens.
struct DecoderSegment {
  KvCache* cache;
  std::int64_t n_tokens;
};

// New tokens of several sequences, one after another. T is their sum.
struct DecoderInput {
  at::Tensor embeds;                     // [T, hidden_size]
  at::Tensor position_ids;               // int64 [3, T]
  std::vector<DecoderSegment> segments;  // in the order of the rows
  at::Tensor visual_rows;  // int64 [V]: the rows that are image tokens; undefined without images
  std::vector<at::Tensor> deepstack;  // one [V, hidden_size] for each of the first layers
};

// Immutable after loading; use on the inference thread.
class TextDecoder {
 public:
  // Takes every model.language_model.* tensor and the head. Throws what Checkpoint::take throws.
  TextDecoder(const TextConfig& config, bool tied_head, Checkpoint& checkpoint);
  ~TextDecoder();
  TextDecoder(TextDecoder&&) noexcept;

  // Token ids int64 [T] -> [T, hidden_size].
  at::Tensor embed(const at::Tensor& ids) const;

  // Hidden states after the last layer [T, hidden_size]; the caches grow by their segments. Linear
  // layers see all rows at once, attention one sequence at a time. Looks at `stop` before every
  // layer: throws Error{kCancelled}, after which the segments' caches must not be used.
  at::Tensor forward(const DecoderInput& input, const std::stop_token& stop) const;

  // hidden [R, hidden_size] -> fp32 [R, vocab_size].
  at::Tensor logits(const at::Tensor& hidden) const;

  // dtype and device of the weights.
  at::TensorOptions options() const;

 private:
  struct Weights;
  TextConfig config_;
  std::unique_ptr<const Weights> weights_;
};

}  // namespace corgi
