// Which vector instructions the inner loops may use.
#pragma once

#include <span>

namespace corgi {

// Each level has what the levels before it have. kAvx512Dot: VNNI and BF16 dot products; kAmx: a
// unit for bf16 matrices, which the system lets this process use.
enum class Isa { kPortable, kAvx2, kAvx512, kAvx512Dot, kAmx };

// The levels that this processor can run, least first; kPortable is always there. Thread-safe.
std::span<const Isa> available_isas();

// The last of available_isas().
Isa best_isa();

}  // namespace corgi
