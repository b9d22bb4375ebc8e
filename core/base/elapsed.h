// Wall time since a moment, on the clock that never jumps.
#pragma once

#include <chrono>

namespace corgi {

using Clock = std::chrono::steady_clock;

// Milliseconds since `start`.
inline double elapsed_ms(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

}  // namespace corgi
