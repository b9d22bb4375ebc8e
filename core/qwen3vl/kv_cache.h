// Keys and values of one sequence, allocated once.
#pragma once

#include "core/kernels/kv_rows.h"
#include "core/qwen3vl/config.h"

#include <cstdint>
#include <memory>
#include <vector>

#include <ATen/core/Tensor.h>

namespace corgi {

// Written and read in place on the inference thread; not thread-safe. Memory:
// size_in_bytes(), all of it from the start.
class KvCache {
 public:
  // Room for `capacity` tokens in `options`' dtype and device, behind the tokens of `shared`, which
  // stay where they are; it may be null. Throws c10::Error when the memory isn't there.
  KvCache(const TextConfig& config,
          std::int64_t capacity,
          const at::TensorOptions& options,
          std::shared_ptr<const KvCache> shared = nullptr);

  // Writes k, v [T, kv_heads, head_dim] behind the tokens that are there; the view shows all of
  // them, aliasing the cache. Every layer must append the same T before advance(T). Throws
  // Error{kInternal} when there is no room.
  KvView append(std::int64_t layer, const at::Tensor& k, const at::Tensor& v);
  void advance(std::int64_t n_tokens) { length_ += n_tokens; }

  // Copies another sequence's tokens into this empty cache. Throws Error{kInternal} when there is
  // no room.
  void start_with(const KvCache& prefix);

  std::int64_t length() const { return shared_length() + length_; }
  // What length() may become.
  std::int64_t capacity() const { return shared_length() + capacity_; }
  const KvCache* shared() const { return shared_.get(); }
  // Without the shared tokens'.
  std::int64_t size_in_bytes() const;

 private:
  std::int64_t shared_length() const { return shared_ ? shared_->length() : 0; }
  KvRows own(std::size_t layer, std::int64_t length) const;

  std::shared_ptr<const KvCache> shared_;
  std::int64_t capacity_;  // of its own tokens
  std::int64_t length_ = 0;
  std::vector<at::Tensor> k_;  // one [kv_heads, capacity, head_dim] for each layer
  std::vector<at::Tensor> v_;
};

}  // namespace corgi
