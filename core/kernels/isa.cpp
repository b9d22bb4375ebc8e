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

constexpr std::array kAll{Isa::kPortable, Isa::kAvx2, Isa::kAvx512, Isa::kAvx512Dot};

std::size_t count_available() {
#if defined(__x86_64__)
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return 1;
  if (!__builtin_cpu_supports("avx512f") || !__builtin_cpu_supports("avx512bw") ||
      !__builtin_cpu_supports("avx512dq") || !__builtin_cpu_supports("avx512vl"))
    return 2;
  return __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bf16") ? 4 : 3;
#else
  return 1;
#endif
}

#if defined(__x86_64__)
// Linux gives a process room for the tiles when it asks.
// Source: Linux v5.16, Documentation/x86/xstate.rst.
bool is_permitted() {
#ifdef __linux__
  constexpr long kRequestPermission = 0x1023, kTileData = 18;
  return syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
#else
  return false;
#endif
}

bool find_matrix_unit() {
  constexpr unsigned kHasXgetbv = 1U << 27;                   // leaf 1, ecx
  constexpr unsigned kAmxBf16 = 1U << 22, kTiles = 1U << 24;  // leaf 7, edx
  constexpr unsigned kTilesAreSaved = 3U << 17;               // XCR0
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & kHasXgetbv)) return false;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(d & kAmxBf16) || !(d & kTiles)) return false;
  if (best_isa() != Isa::kAvx512Dot) return false;
  std::uint32_t low = 0, high = 0;
  asm("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (low & kTilesAreSaved) == kTilesAreSaved && is_permitted();
}
#else
bool find_matrix_unit() {
  return false;
}
#endif

}  // namespace

std::span<const Isa> available_isas() {
  static const std::size_t count = count_available();
  return std::span(kAll).first(count);
}

Isa best_isa() {
  return available_isas().back();
}

bool has_matrix_unit() {
  static const bool has = find_matrix_unit();
  return has;
}

}  // namespace corgi
