#include "app/cli/transfer_line.h"

#include "app/cli/console.h"
#include "core/hub/size_text.h"

#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace corgi {
namespace {

constexpr std::chrono::seconds kLineEvery{5};
constexpr std::chrono::milliseconds kRewriteEvery{200};

constexpr long long kMinutesOfHour = 60;

std::string percent(std::uint64_t done, std::uint64_t total) {
  const double share = total == 0 ? 1 : static_cast<double>(done) / static_cast<double>(total);
  return std::to_string(static_cast<int>(share * 100)) + " %";
}

std::string time_text(double seconds) {
  if (seconds < 60) return std::to_string(static_cast<int>(seconds) + 1) + " s";
  const auto minutes = std::llround(seconds / 60);
  if (minutes < kMinutesOfHour) return std::to_string(minutes) + " min";
  if (minutes > 48 * kMinutesOfHour) return "days";
  return std::to_string(minutes / kMinutesOfHour) + " h " +
         std::to_string(minutes % kMinutesOfHour) + " min";
}

}  // namespace

std::string progress_text(const DownloadProgress& progress) {
  if (progress.phase == DownloadPhase::kListing) return "asking what there is";
  std::string text = percent(progress.bytes_done, progress.bytes_total) + ", " +
                     size_text(progress.bytes_done) + " of " + size_text(progress.bytes_total);
  if (progress.phase == DownloadPhase::kDone) return text;
  if (progress.bytes_per_second > 0) {
    text += ", " + size_text(static_cast<std::uint64_t>(progress.bytes_per_second)) + "/s";
  }
  if (progress.seconds_left) text += ", " + time_text(*progress.seconds_left) + " left";
  return text;
}

TransferLine::TransferLine() : is_terminal_(isatty(STDERR_FILENO) == 1) {}

void TransferLine::tell(const DownloadProgress& progress) {
  show(progress_text(progress), progress.phase == DownloadPhase::kDone);
}

void TransferLine::tell(const std::string& what, std::uint64_t done, std::uint64_t total) {
  show(what + ": " + percent(done, total) + ", " + size_text(done) + " of " + size_text(total),
       done == total);
}

void TransferLine::tell(const std::string& what, double share) {
  show(what + ": " + std::to_string(static_cast<int>(share * 100)) + " %", share >= 1);
}

void TransferLine::show(const std::string& text, bool always) {
  const auto now = Clock::now();
  const auto every = is_terminal_ ? std::chrono::milliseconds(kRewriteEvery)
                                  : std::chrono::milliseconds(kLineEvery);
  if (!always && shown_ && now - *shown_ < every) return;
  shown_ = now;
  if (!is_terminal_) return note("corgi: " + text);
  std::string line = "\rcorgi: " + text;
  const std::size_t length = line.size();
  if (length < shown_length_) line.append(shown_length_ - length, ' ');
  shown_length_ = length;
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void TransferLine::finish() {
  if (is_terminal_ && shown_length_ > 0) note("");
  shown_length_ = 0;
}

}  // namespace corgi
