#include "core/kernels/skinny_kernels.h"

#include "core/kernels/skinny_units.h"

namespace corgi {

const SkinnyKernels& skinny_kernels(Isa isa) {
#if defined(__x86_64__)
  static const SkinnyKernels avx512{avx512_bf16_rows,
                                    kAvx2Kernels.int8,
                                    kAvx2Kernels.int4,
                                    kAvx2Kernels.round_to_bf16,
                                    kAvx2Kernels.quantize_row};
  switch (isa) {
    case Isa::kAvx2:
      return kAvx2Kernels;
    case Isa::kAvx512:
      return avx512;
    case Isa::kAvx512Dot:
    case Isa::kAmx:
      return kAvx512DotKernels;
    case Isa::kPortable:
      break;
  }
#endif
  return kPortableKernels;
}

}  // namespace corgi
