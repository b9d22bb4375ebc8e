// When to try again: back-off with jitter, or what the server asked for.
#pragma once

#include "core/net/http_client.h"

#include <chrono>
#include <optional>
#include <stop_token>

namespace corgi {

struct RetryPolicy {
  int attempts = 5;  // in a row without any success
  std::chrono::milliseconds first_delay{1'000};
  std::chrono::milliseconds longest_delay{60'000};
  // A server may ask for more patience than `longest_delay`, up to this.
  std::chrono::milliseconds longest_retry_after{300'000};
};

// True for statuses that pass by themselves: 408, 425, 429 and 500 to 599 but 501 and 505.
bool is_worth_retrying(int status);

// The server's Retry-After, in seconds or as a date; nothing when there is none or it makes no
// sense.
std::optional<std::chrono::milliseconds> retry_after(const HttpHead& head);

// Before attempt number `attempt` + 1 (from 1): first_delay, doubled every time, of which a random
// half is taken off so that clients don't come back all at once; or `asked` by the server.
std::chrono::milliseconds retry_delay(const RetryPolicy& policy,
                                      int attempt,
                                      std::optional<std::chrono::milliseconds> asked);

// Sleeps; throws Error{kCancelled} at once on a stop. Thread-safe.
void wait_or_stop(std::chrono::milliseconds duration, const std::stop_token& stop);

}  // namespace corgi
