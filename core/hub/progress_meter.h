// How far a download is, how fast, and how long it will take.
#pragma once

#include "core/base/elapsed.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace corgi {

enum class DownloadPhase { kListing, kFetching, kDone };

struct DownloadProgress {
  DownloadPhase phase = DownloadPhase::kListing;
  int files_done = 0;
  int files_total = 0;
  std::uint64_t bytes_done = 0;  // those of earlier runs included
  std::uint64_t bytes_total = 0;
  double bytes_per_second = 0;  // of the last seconds
  std::optional<double> seconds_left;
};

// Sums several files that are fetched at once. Thread-safe.
class ProgressMeter {
 public:
  using Sink = std::function<void(const DownloadProgress&)>;

  // `sink` is called on whichever thread reports, never twice at once, about ten times a second at
  // most, and always for the first and the last.
  explicit ProgressMeter(Sink sink) : sink_(std::move(sink)) {}

  // The sizes of all files; ends the listing.
  void start(const std::vector<std::uint64_t>& sizes);
  // File number `index` has `bytes` bytes now.
  void set(std::size_t index, std::uint64_t bytes);
  void finish();
  // Speed from a moment later than Clock::now(), for tests.
  DownloadProgress at(Clock::time_point now);

 private:
  DownloadProgress progress_at(Clock::time_point now);
  void tell(bool always);

  Sink sink_;
  std::mutex mutex_;
  std::vector<std::uint64_t> sizes_;
  std::vector<std::uint64_t> have_;
  std::uint64_t sum_ = 0;
  DownloadPhase phase_ = DownloadPhase::kListing;
  std::uint64_t arrived_ = 0;  // in this run, whatever was thrown away again
  std::vector<bool> known_;    // whose first report, of an earlier run's bytes, came
  std::deque<std::pair<Clock::time_point, std::uint64_t>> samples_;  // of arrived_
  std::optional<Clock::time_point> told_;
};

}  // namespace corgi
