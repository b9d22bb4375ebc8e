// The loops of row_kernels.h, to be vectorised by the compiler; included behind skinny_inl.h in
// each instruction set's unit, in an anonymous namespace.

inline float wide(float x) {
  return x;
}
inline float wide(Bf16Bits x) {
  return from_bf16(x);
}
inline void narrow(float x, float& to) {
  to = x;
}
inline void narrow(float x, Bf16Bits& to) {
  to = to_bf16(x);
}

// Relative error below 2e-7; 0 below -87, and the value at 88 above it.
inline float exp_of(float x) {
  constexpr float kRounder = 12582912.0f;  // 1.5 * 2^23
  const float in = x < -87.0f ? -87.0f : x > 88.0f ? 88.0f : x;
  const float shifted = in * 1.44269504f + kRounder;
  const std::int32_t power = bits_of(shifted) - 0x4B400000;
  const float whole = static_cast<float>(power);
  // ln 2 in two parts, so that the difference is exact.
  const float f = in - whole * 0.693359375f + whole * 2.12194440e-4f;
  // Minimax polynomial of exp on [-ln 2 / 2, ln 2 / 2]: Cephes, expf.
  float p = 1.9875691500e-4f;
  p = p * f + 1.3981999507e-3f;
  p = p * f + 8.3334519073e-3f;
  p = p * f + 4.1665795894e-2f;
  p = p * f + 1.6666665459e-1f;
  p = p * f + 5.0000001201e-1f;
  p = p * f * f + f + 1.0f;
  const std::int32_t scale_bits = (power + 127) << 23;
  float scale;
  __builtin_memcpy(&scale, &scale_bits, sizeof(scale));
  return x < -87.0f ? 0.0f : x == x ? p * scale : x;
}

template <typename T>
inline float inverse_rms(const T* x, std::int64_t n, float eps) {
  constexpr int kLanes = 32;
  float sums[kLanes] = {};
  std::int64_t i = 0;
  for (; i + kLanes <= n; i += kLanes) {
    for (int lane = 0; lane < kLanes; ++lane) sums[lane] += wide(x[i + lane]) * wide(x[i + lane]);
  }
  float total = 0;
  for (; i < n; ++i) total += wide(x[i]) * wide(x[i]);
  for (int lane = 0; lane < kLanes; ++lane) total += sums[lane];
  return 1 / __builtin_sqrtf(total / static_cast<float>(n) + eps);
}

template <typename T>
void rms_norm_row(T* x, const T* delta, const T* weight, std::int64_t n, float eps, T* out) {
  if (delta) {
    for (std::int64_t i = 0; i < n; ++i) narrow(wide(x[i]) + wide(delta[i]), x[i]);
  }
  const float scale = inverse_rms(x, n, eps);
  for (std::int64_t i = 0; i < n; ++i) narrow(wide(x[i]) * scale * wide(weight[i]), out[i]);
}

template <typename T>
void rotate_row(const T* x,
                const T* weight,
                const float* cos,
                const float* sin,
                std::int64_t n,
                float eps,
                T* out) {
  const std::int64_t half = n / 2;
  const float scale = weight ? inverse_rms(x, n, eps) : 1;
  for (std::int64_t i = 0; i < half; ++i) {
    const float a = wide(x[i]) * scale * (weight ? wide(weight[i]) : 1);
    const float b = wide(x[i + half]) * scale * (weight ? wide(weight[i + half]) : 1);
    narrow(a * cos[i] - b * sin[i], out[i]);
    narrow(b * cos[i + half] + a * sin[i + half], out[i + half]);
  }
}

template <typename T>
void silu_mul_row(const T* gate, const T* up, std::int64_t n, T* out) {
  for (std::int64_t i = 0; i < n; ++i) {
    const float x = wide(gate[i]);
    narrow(x / (1 + exp_of(-x)) * wide(up[i]), out[i]);
  }
}

template <typename T>
void gelu_tanh_row(T* x, std::int64_t n) {
  for (std::int64_t i = 0; i < n; ++i) {
    const float in = wide(x[i]);
    // 0.5 * (1 + tanh(u)) = 1 / (1 + exp(-2 u)), u = sqrt(2 / pi) * (x + 0.044715 x^3)
    const float twice = 1.5957691216f * (in + 0.044715f * in * in * in);
    narrow(in / (1 + exp_of(-twice)), x[i]);
  }
}

template <typename T>
constexpr RowKernels<T> kRowKernels{
    rms_norm_row<T>, rotate_row<T>, silu_mul_row<T>, gelu_tanh_row<T>};

#include "core/kernels/attention_inl.h"
