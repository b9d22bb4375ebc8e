#include "core/kernels/attention_kernels.h"

#include "core/kernels/skinny_units.h"

#include <stdexcept>

namespace corgi {

const AttentionKernels& attention_kernels(Isa isa) {
#if defined(__x86_64__)
  static const AttentionKernels amx{
      kAmxAttention, kAvx512DotAttention.single_scratch_size, kAvx512DotAttention.attend_single};
  switch (isa) {
    case Isa::kAvx2:
      return kAvx2Attention;
    case Isa::kAvx512:
      return kAvx512Attention;
    case Isa::kAvx512Dot:
      return kAvx512DotAttention;
    case Isa::kAmx:
      return amx;
    case Isa::kPortable:
      break;
  }
#else
  (void)isa;
#endif
  throw std::logic_error("attention_kernels: no kernels for this instruction set");
}

}  // namespace corgi
