// Work in pieces on torch's intra-op threads.
#pragma once

#include <cstdint>
#include <functional>

namespace corgi {

// Calls run(0) .. run(count - 1), each once, on as many threads as torch uses; returns when all are
// done. A thread takes the next piece when it is free, so one that is kept from its core delays
// nothing but its own piece. `run` must not throw.
void parallel_chunks(std::int64_t count, const std::function<void(std::int64_t)>& run);

}  // namespace corgi
