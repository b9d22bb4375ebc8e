// How far a long transfer is, on stderr.
#pragma once

#include "core/base/elapsed.h"
#include "core/hub/progress_meter.h"

#include <optional>
#include <string>

namespace corgi {

// One line that is written over where stderr is a terminal, else a line every few seconds.
// Calls must not overlap.
class TransferLine {
 public:
  TransferLine();
  void tell(const DownloadProgress& progress);
  // "done of total", for work that isn't a download.
  void tell(const std::string& what, std::uint64_t done, std::uint64_t total);
  // A share, 0 .. 1, of work that isn't counted in bytes.
  void tell(const std::string& what, double share);
  // Ends the line.
  void finish();

 private:
  void show(const std::string& text, bool always);

  bool is_terminal_;
  std::size_t shown_length_ = 0;
  std::optional<Clock::time_point> shown_;
};

// "41 %, 1.7 of 4.3 GB, 12 MB/s, 3 min left".
std::string progress_text(const DownloadProgress& progress);

}  // namespace corgi
