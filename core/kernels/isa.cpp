#include "core/kernels/isa.h"

#include <array>

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

}  // namespace

std::span<const Isa> available_isas() {
  static const std::size_t count = count_available();
  return std::span(kAll).first(count);
}

Isa best_isa() {
  return available_isas().back();
}

}  // namespace corgi
