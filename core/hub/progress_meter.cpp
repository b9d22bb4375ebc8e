#include "core/hub/progress_meter.h"

#include <numeric>

namespace corgi {
namespace {

constexpr std::chrono::milliseconds kTellEvery{100};
constexpr std::chrono::seconds kWindow{5};
constexpr double kLeastWindowSeconds = 0.25;  // less says nothing about the speed

}  // namespace

void ProgressMeter::start(const std::vector<std::uint64_t>& sizes) {
  const std::lock_guard lock(mutex_);
  sizes_ = sizes;
  have_.assign(sizes.size(), 0);
  known_.assign(sizes.size(), false);
  phase_ = DownloadPhase::kFetching;
  tell(true);
}

void ProgressMeter::set(std::size_t index, std::uint64_t bytes) {
  const std::lock_guard lock(mutex_);
  const std::uint64_t before = have_[index];
  // What an earlier run left didn't arrive at this run's speed.
  if (known_[index] && bytes > before) arrived_ += bytes - before;
  known_[index] = true;
  have_[index] = bytes;
  sum_ += bytes - before;
  tell(bytes == sizes_[index]);
}

void ProgressMeter::finish() {
  const std::lock_guard lock(mutex_);
  phase_ = DownloadPhase::kDone;
  tell(true);
}

DownloadProgress ProgressMeter::at(Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  return progress_at(now);
}

DownloadProgress ProgressMeter::progress_at(Clock::time_point now) {
  samples_.emplace_back(now, arrived_);
  while (samples_.size() > 2 && now - samples_[1].first >= kWindow) samples_.pop_front();
  DownloadProgress progress;
  progress.phase = phase_;
  progress.files_total = static_cast<int>(sizes_.size());
  for (std::size_t i = 0; i < sizes_.size(); ++i) progress.files_done += have_[i] == sizes_[i];
  progress.bytes_done = sum_;
  progress.bytes_total = std::accumulate(sizes_.begin(), sizes_.end(), std::uint64_t{0});
  const auto& [first_time, first_bytes] = samples_.front();
  const double seconds = std::chrono::duration<double>(now - first_time).count();
  if (seconds >= kLeastWindowSeconds) {
    progress.bytes_per_second = static_cast<double>(arrived_ - first_bytes) / seconds;
  }
  if (progress.bytes_per_second > 0) {
    progress.seconds_left =
        static_cast<double>(progress.bytes_total - sum_) / progress.bytes_per_second;
  }
  return progress;
}

void ProgressMeter::tell(bool always) {
  const auto now = Clock::now();
  if (!always && told_ && now - *told_ < kTellEvery) return;
  told_ = now;
  const DownloadProgress progress = progress_at(now);
  if (sink_) sink_(progress);
}

}  // namespace corgi
