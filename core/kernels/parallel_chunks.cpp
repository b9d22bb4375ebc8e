#include "core/kernels/parallel_chunks.h"

#include <algorithm>
#include <atomic>

#include <ATen/Parallel.h>

namespace corgi {

void parallel_chunks(std::int64_t count, const std::function<void(std::int64_t)>& run) {
  std::atomic<std::int64_t> next{0};
  const auto take = [&](std::int64_t, std::int64_t) {
    for (std::int64_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) run(i);
  };
  const std::int64_t threads = std::min<std::int64_t>(at::get_num_threads(), count);
  if (threads <= 1) {
    take(0, 1);
  } else {
    at::parallel_for(0, threads, 1, take);
  }
}

}  // namespace corgi
