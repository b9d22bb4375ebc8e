// Keys and values as attention reads them.
#pragma once

#include <ATen/core/Tensor.h>

namespace corgi {

struct KvRows {
  at::Tensor k;  // [kv_heads, S, D]
  at::Tensor v;  // [kv_heads, S, D]
};

// One sequence's: those that it shares with others come first. `shared` may be undefined.
struct KvView {
  KvRows shared;
  KvRows own;

  std::int64_t length() const {
    return own.k.size(1) + (shared.k.defined() ? shared.k.size(1) : 0);
  }
};

}  // namespace corgi
