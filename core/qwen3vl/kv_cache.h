// Keys and values of one sequence, allocated once.
#pragma once

#include "core/qwen3vl/config.h"

#include <cstdint>
#include <vector>

#include <ATen/core/Tensor.h>

namespace corgi {

// Written and read in place on the inference thread; not thread-safe. Memory:
// size_in_bytes(), all of it from the start.
class KvCache {
 public:
  // Room for `capacity` tokens in `options`' dtype and device. Throws c10::Error when the memory
  // isn't there.
  KvCache(const TextConfig& config, std::int64_t capacity, const at::TensorOptions& options);

  struct View {
    at::Tensor k;  // [kv_heads, S, head_dim]
    at::Tensor v;  // [kv_heads, S, head_dim]
  };

  // Writes k, v [T, kv_heads, head_dim] behind the tokens that are there; the view shows all of
  // them, aliasing the cache. Every layer must append the same T before advance(T). Throws
  // Error{kInternal} when there is no room.
  View append(std::int64_t layer, const at::Tensor& k, const at::Tensor& v);
  void advance(std::int64_t n_tokens) { length_ += n_tokens; }

  // Copies another sequence's tokens into this empty cache. Throws Error{kInternal} when there is
  // no room.
  void start_with(const KvCache& prefix);

  std::int64_t length() const { return length_; }
  std::int64_t capacity() const { return capacity_; }
  std::int64_t size_in_bytes() const;

 private:
  std::int64_t capacity_;
  std::int64_t length_ = 0;
  std::vector<at::Tensor> k_;  // one [kv_heads, capacity, head_dim] for each layer
  std::vector<at::Tensor> v_;
};

}  // namespace corgi
