// Qwen3-VL as a whole: a checkpoint's folder in, logits out.
#pragma once

#include "core/processor/processor.h"
#include "core/qwen3vl/checkpoint.h"
#include "core/qwen3vl/config.h"
#include "core/qwen3vl/kv_cache.h"
#include "core/qwen3vl/text_decoder.h"
#include "core/qwen3vl/vision_encoder.h"

#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include <ATen/core/Tensor.h>

namespace corgi {

// Part of one prompt to read: the tokens from the cache's length on, up to `end`.
struct PrefillItem {
  const ProcessorOutput* prompt;
  std::vector<const VisionFeatures*> features;  // of the images whose tokens are in that part
  KvCache* cache;                  // holds the prompt's first tokens, with room for the rest
  std::int64_t end;                // at most the prompt's length
  std::vector<TokenId> then = {};  // read behind the prompt's last token
};

// One sequence's next tokens.
struct DecodeItem {
  std::span<const TokenId> tokens;
  std::int64_t position;  // of the first; the same for time, height and width: cache length +
                          // rope_delta
  KvCache* cache;
};

// Immutable after loading; use on the inference thread.
class Qwen3VlModel {
 public:
  // Throws Error{kIo}, Error{kModelFile}, Error{kUnsupportedModel}.
  static Qwen3VlModel load(const std::filesystem::path& dir, const WeightPlacement& placement = {});

  const Qwen3VlConfig& config() const { return config_; }
  const VisionEncoder& vision() const { return vision_; }
  std::int64_t parameter_count() const { return parameter_count_; }
  const std::string& fingerprint() const { return fingerprint_; }
  // dtype and device that the network computes in.
  at::TensorOptions options() const { return text_.options(); }

  // Room for `capacity` tokens. With a prefix it begins with that one's tokens, which count towards
  // the capacity: shared where attention can read them in place, else copied.
  std::unique_ptr<KvCache> make_cache(std::int64_t capacity,
                                      const std::shared_ptr<const KvCache>& prefix = nullptr) const;

  // Hidden states of every token read, item after item [T, hidden_size]. Throws
  // Error{kInternal} when the image tokens of a prompt don't match its features, Error{kCancelled}.
  at::Tensor prefill(std::span<const PrefillItem> items, const std::stop_token& stop) const;

  // Hidden states of every token, item after item [T, hidden_size]. Throws Error{kCancelled}.
  at::Tensor decode(std::span<const DecodeItem> items, const std::stop_token& stop) const;

  // hidden [R, hidden_size] -> fp32 [R, vocab_size].
  at::Tensor logits(const at::Tensor& hidden) const { return text_.logits(hidden); }

 private:
  Qwen3VlModel(Qwen3VlConfig config, Checkpoint checkpoint);

  Qwen3VlConfig config_;
  VisionEncoder vision_;
  TextDecoder text_;
  std::int64_t parameter_count_;
  std::string fingerprint_;
};

}  // namespace corgi
