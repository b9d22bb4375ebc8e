#include "core/kernels/memory_speed.h"

#include "core/kernels/huge_pages.h"
#include "core/kernels/parallel_chunks.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstring>

namespace corgi {
namespace {

constexpr std::int64_t kBytes = 512LL << 20;
constexpr std::int64_t kPiece = 1LL << 20;
constexpr int kTimes = 7;

// Several sums at once, so that reading is what takes the time.
std::uint64_t sum_of(const std::uint64_t* from, std::int64_t n) {
  constexpr int kLanes = 32;
  std::uint64_t sums[kLanes] = {};
  for (std::int64_t i = 0; i < n; i += kLanes)
    for (int lane = 0; lane < kLanes; ++lane) sums[lane] += from[i + lane];
  std::uint64_t total = 0;
  for (const std::uint64_t sum : sums) total += sum;
  return total;
}

}  // namespace

double measured_read_speed() {
  const at::Tensor memory = empty_on_huge_pages({kBytes}, at::kByte);
  auto* data = static_cast<char*>(memory.data_ptr());
  parallel_chunks(kBytes / kPiece, [&](std::int64_t i) {
    std::memset(data + i * kPiece, static_cast<int>(i & 127), kPiece);
  });
  std::atomic<std::uint64_t> sum{0};  // keeps the compiler from leaving the reading out
  double best = 0;
  for (int time = 0; time < kTimes; ++time) {
    const auto start = std::chrono::steady_clock::now();
    parallel_chunks(kBytes / kPiece, [&](std::int64_t i) {
      sum += sum_of(reinterpret_cast<const std::uint64_t*>(data + i * kPiece), kPiece / 8);
    });
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    best = std::max(best, static_cast<double>(kBytes) / seconds.count() / 1e9);
  }
  return sum == 0 ? 0 : best;
}

}  // namespace corgi
