// The activation functions of the two networks.
#pragma once

#include <ATen/core/Tensor.h>

namespace corgi {

// gate_up [T, 2 * D], the gate's numbers before the others: SiLU(gate) * up [T, D], computed in
// fp32.
at::Tensor silu_gate(const at::Tensor& gate_up);

// GELU in its form with tanh, in place, computed in fp32. x contiguous.
at::Tensor gelu_tanh_(at::Tensor x);

}  // namespace corgi
