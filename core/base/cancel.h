// Cooperative cancellation: the person's Stop reaches running work as a std::stop_token.
#pragma once

#include "core/base/error.h"

#include <stop_token>

namespace corgi {

// Throws Error{kCancelled} once a stop was requested. Thread-safe.
inline void throw_if_stopped(const std::stop_token& stop) {
  if (stop.stop_requested()) throw Error(ErrorCode::kCancelled, "stopped on request");
}

}  // namespace corgi
