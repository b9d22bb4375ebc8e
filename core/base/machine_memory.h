// How much memory this machine has.
#pragma once

#include <cstdint>

namespace corgi {

// Bytes of main memory, or of the share of it that this process may use where that is less (a
// container); 0 when the system doesn't tell. Thread-safe.
std::uint64_t machine_memory();

}  // namespace corgi
