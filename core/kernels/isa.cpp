#include "core/kernels/isa.h"

#include <array>
#include <cstdint>

#if defined(__x86_64__)
#include <cpuid.h>
#ifdef __linux__
#include <sys/syscall.h>
#include <unistd.h>
#endif
#endif

namespace corgi {
namespace {

constexpr std::array kAll{Isa::kPortable, Isa::kAvx2, Isa::kAvx512, Isa::kAvx512Dot, Isa::kAmx};

#if defined(__x86_64__)
// Linux gives a process room for the tiles when it asks.
// Source: Linux v5.16, Documentation/x86/xstate.rst.
bool may_use_tiles() {
#ifdef __linux__
  constexpr long kRequestPermission = 0x1023, kTileData = 18;
  return syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
#else
  return false;
#endif
}

bool has_matrix_unit() {
  constexpr unsigned kHasXgetbv = 1U << 27;                   // leaf 1, ecx
  constexpr unsigned kAmxBf16 = 1U << 22, kTiles = 1U << 24;  // leaf 7, edx
  constexpr unsigned kTilesAreSaved = 3U << 17;               // XCR0
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & kHasXgetbv)) return false;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(d & kAmxBf16) || !(d & kTiles)) return false;
  std::uint32_t low = 0, high = 0;
  asm("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (low & kTilesAreSaved) == kTilesAreSaved && may_use_tiles();
}
#endif

std::size_t count_available() {
#if defined(__x86_64__)
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return 1;
  if (!__builtin_cpu_supports("avx512f") || !__builtin_cpu_supports("avx512bw") ||
      !__builtin_cpu_supports("avx512dq") || !__builtin_cpu_supports("avx512vl"))
    return 2;
  if (!__builtin_cpu_supports("avx512vnni") || !__builtin_cpu_supports("avx512bf16")) return 3;
  return has_matrix_unit() ? 5 : 4;
#else
  return 1;
#endif
}

}  // namespace

std::span<const Isa> available_isas() {
  static const std::size_t count = count_available();
  return std::span(kAll).first(count);
}

Isa best_isa() {
  return available_isas().back();
}

}  // namespace corgi
