// How much memory this process has held at most.
#pragma once

#include <cstdint>

namespace corgi {

// Measures from here on. Costs microseconds.
void restart_peak_memory();

// Bytes of main memory held at most since restart_peak_memory(), by all threads together and with
// the pages of files that were read; since the start where the system can't restart it, and 0 where
// it doesn't tell. Thread-safe.
std::uint64_t peak_memory();

}  // namespace corgi
