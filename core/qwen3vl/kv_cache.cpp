#include "core/qwen3vl/kv_cache.h"

#include "core/base/error.h"

#include <string>
#include <utility>

#include <ATen/ops/empty.h>

namespace corgi {

KvCache::KvCache(const TextConfig& config,
                 std::int64_t capacity,
                 const at::TensorOptions& options,
                 std::shared_ptr<const KvCache> shared)
    : shared_(std::move(shared)), capacity_(capacity) {
  for (std::int64_t i = 0; i < config.num_hidden_layers; ++i) {
    k_.push_back(at::empty({config.num_key_value_heads, capacity, config.head_dim}, options));
    v_.push_back(at::empty({config.num_key_value_heads, capacity, config.head_dim}, options));
  }
}

KvView KvCache::append(std::int64_t layer, const at::Tensor& k, const at::Tensor& v) {
  const std::int64_t n = k.size(0);
  if (length_ + n > capacity_) {
    throw Error(ErrorCode::kInternal,
                "KV cache: expected room for " + std::to_string(length() + n) + " tokens, found " +
                    std::to_string(capacity()));
  }
  const auto at = static_cast<std::size_t>(layer);
  k_[at].narrow(1, length_, n).copy_(k.transpose(0, 1));
  v_[at].narrow(1, length_, n).copy_(v.transpose(0, 1));
  return {shared_ ? shared_->own(at, shared_->length_) : KvRows{}, own(at, length_ + n)};
}

KvRows KvCache::own(std::size_t layer, std::int64_t length) const {
  return {k_[layer].narrow(1, 0, length), v_[layer].narrow(1, 0, length)};
}

void KvCache::start_with(const KvCache& prefix) {
  for (std::size_t i = 0; i < k_.size(); ++i) {
    append(static_cast<std::int64_t>(i),
           prefix.k_[i].narrow(1, 0, prefix.length_).transpose(0, 1),
           prefix.v_[i].narrow(1, 0, prefix.length_).transpose(0, 1));
  }
  advance(prefix.length_);
}

std::int64_t KvCache::size_in_bytes() const {
  std::int64_t bytes = 0;
  for (std::size_t i = 0; i < k_.size(); ++i)
    bytes += static_cast<std::int64_t>(k_[i].nbytes() + v_[i].nbytes());
  return bytes;
}

}  // namespace corgi
