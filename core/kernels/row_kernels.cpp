#include "core/kernels/row_kernels.h"

#include "core/kernels/skinny_units.h"

namespace corgi {
namespace {

const RowUnit& unit(Isa isa) {
#if defined(__x86_64__)
  if (isa == Isa::kAvx2) return kAvx2Rows;
  if (isa != Isa::kPortable) return kAvx512Rows;
#else
  (void)isa;
#endif
  return kPortableRows;
}

}  // namespace

template <>
const RowKernels<float>& row_kernels<float>(Isa isa) {
  return unit(isa).wide;
}

template <>
const RowKernels<Bf16Bits>& row_kernels<Bf16Bits>(Isa isa) {
  return unit(isa).narrow;
}

}  // namespace corgi
