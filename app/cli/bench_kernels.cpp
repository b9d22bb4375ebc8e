#include "app/cli/bench_kernels.h"

#include "app/cli/common_options.h"
#include "app/cli/console.h"
#include "core/base/elapsed.h"
#include "core/base/json.h"
#include "core/kernels/attention.h"
#include "core/kernels/gate.h"
#include "core/kernels/memory_speed.h"
#include "core/kernels/norm.h"
#include "core/kernels/quantized_linear.h"
#include "core/kernels/rotary.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/scaled_dot_product_attention.h>
#include <ATen/ops/silu.h>
#include <c10/core/InferenceMode.h>

namespace corgi {
namespace {

// Of Qwen3-VL-2B: its language model, and the encoder's heads.
constexpr std::int64_t kHidden = 2048, kInner = 6144, kQkv = 4096;
constexpr std::int64_t kHeads = 16, kKvHeads = 8, kHeadDim = 128, kVisionHeadDim = 64;
constexpr std::int64_t kPatches = 3072;  // of 1024x768
constexpr std::int64_t kPrompt = 768;    // tokens
constexpr std::int64_t kSequences = 8;
// Together larger than caches.
constexpr int kLayers = 10;
constexpr int kTimes = 5;

struct Row {
  std::string name;
  double ours_ms;
  std::string beside;  // what it is compared with
  double beside_ms;
  double gigabytes = 0;  // of weights that ours reads
  double teraflop = 0;   // of arithmetic
};

at::Tensor random_bf16(at::IntArrayRef shape) {
  return at::randn(shape).to(at::kBFloat16);
}

double best_ms(const std::function<void()>& run) {
  run();
  double best = std::numeric_limits<double>::infinity();
  for (int time = 0; time < kTimes; ++time) {
    const auto start = Clock::now();
    run();
    best = std::min(best, elapsed_ms(start));
  }
  return best;
}

double peak_tflops() {
  const at::Tensor a = random_bf16({4096, 4096}), b = random_bf16({4096, 4096});
  const double ms = best_ms([&] { at::mm(a, b); });
  return 2.0 * 4096 * 4096 * 4096 / ms / 1e9;
}

// Some layers' matrices of one kind.
class Layers {
 public:
  // 16 bits: bf16. On small pages only to show what large ones are worth.
  explicit Layers(int bits, bool on_small_pages = false) {
    const at::Tensor source = random_bf16({2 * kInner, kInner});
    for (int layer = 0; layer < kLayers; ++layer) {
      for (const auto& [out, in] : std::array<std::pair<std::int64_t, std::int64_t>, 4>{
               {{kQkv, kHidden}, {kHidden, kHidden}, {2 * kInner, kHidden}, {kHidden, kInner}}}) {
        const at::Tensor weight = source.narrow(0, 0, out).narrow(1, 0, in).contiguous();
        inputs_.push_back(in);
        numbers_ += static_cast<double>(weight.numel());
        add(weight, bits, on_small_pages);
      }
    }
  }

  // Each matrix times `rows` activations, by the program's kernels and by libtorch's.
  void run(const at::Tensor& narrow, const at::Tensor& wide) const {
    for (std::size_t i = 0; i < ours_.size(); ++i)
      ours_[i]->forward(inputs_[i] == kHidden ? narrow : wide);
  }
  void run_by_libtorch(const at::Tensor& narrow, const at::Tensor& wide) const {
    for (std::size_t i = 0; i < plain_.size(); ++i)
      at::linear(inputs_[i] == kHidden ? narrow : wide, plain_[i]);
  }
  double gigabytes() const { return bytes_ / 1e9; }
  double teraflop(std::int64_t rows) const {
    return 2 * numbers_ * static_cast<double>(rows) / 1e12;
  }

 private:
  void add(const at::Tensor& weight, int bits, bool on_small_pages) {
    if (bits == 16) {
      const LinearPart part{weight, {}};
      ours_.push_back(on_small_pages ? make_linear(weight) : make_streamed_linear({&part, 1}));
      plain_.push_back(weight);
      bytes_ += static_cast<double>(weight.nbytes());
      return;
    }
    QuantizedWeight packed = quantize_weight({&weight, 1}, bits);
    bytes_ += static_cast<double>(packed.data.nbytes() + packed.scales.nbytes());
    ours_.push_back(make_quantized_linear(std::move(packed), {}));
  }

  std::vector<std::unique_ptr<Linear>> ours_;
  std::vector<at::Tensor> plain_;
  std::vector<std::int64_t> inputs_;
  double bytes_ = 0;
  double numbers_ = 0;
};

void measure_products(std::vector<Row>& rows, const std::stop_token& stop) {
  const Layers bf16(16), int8(8), int4(4);
  for (const std::int64_t n : {std::int64_t{1}, kSequences, kPrompt}) {
    if (stop.stop_requested()) return;
    const at::Tensor narrow = random_bf16({n, kHidden}), wide = random_bf16({n, kInner});
    const double libtorch_ms = best_ms([&] { bf16.run_by_libtorch(narrow, wide); });
    for (const auto& [name, layers] :
         {std::pair<const char*, const Layers&>{"bf16", bf16}, {"int8", int8}, {"int4", int4}}) {
      rows.push_back({std::string(name) + ", " + std::to_string(n) + " row" + (n > 1 ? "s" : ""),
                      best_ms([&] { layers.run(narrow, wide); }),
                      "libtorch, bf16",
                      libtorch_ms,
                      layers.gigabytes(),
                      layers.teraflop(n)});
    }
  }
  const at::Tensor narrow = random_bf16({1, kHidden}), wide = random_bf16({1, kInner});
  const double on_large = best_ms([&] { bf16.run(narrow, wide); });
  const Layers small(16, /*on_small_pages=*/true);
  rows.push_back({"bf16, 1 row, on huge pages",
                  on_large,
                  "on ordinary ones",
                  best_ms([&] { small.run(narrow, wide); }),
                  bf16.gigabytes(),
                  bf16.teraflop(1)});
}

void measure_vision_attention(std::vector<Row>& rows) {
  const at::Tensor q = random_bf16({kPatches, kHeads, kVisionHeadDim});
  const at::Tensor k = random_bf16({kPatches, kHeads, kVisionHeadDim});
  const at::Tensor v = random_bf16({kPatches, kHeads, kVisionHeadDim});
  const auto heads = [](const at::Tensor& x) { return x.transpose(0, 1).unsqueeze(0); };
  rows.push_back({"attention of 3072 patches",
                  best_ms([&] { full_attention(q, k, v); }),
                  "libtorch, sdpa",
                  best_ms([&] { at::scaled_dot_product_attention(heads(q), heads(k), heads(v)); }),
                  0,
                  4e-12 * kPatches * kPatches * kHeads * kVisionHeadDim});
}

void measure_decode_attention(std::vector<Row>& rows) {
  constexpr std::int64_t kOwn = 64;
  const auto random_kv = [](std::int64_t n) {
    return KvRows{random_bf16({kKvHeads, n, kHeadDim}), random_bf16({kKvHeads, n, kHeadDim})};
  };
  // Of as many layers as there are matrices: what one layer has would stay in the caches.
  std::vector<std::vector<KvView>> shared, copied;
  for (int layer = 0; layer < kLayers; ++layer) {
    const KvRows prefix = random_kv(kPrompt);
    shared.emplace_back();
    copied.emplace_back();
    for (std::int64_t i = 0; i < kSequences; ++i) {
      const KvRows own = random_kv(kOwn);
      shared.back().push_back({prefix, own});
      copied.back().push_back({{}, {at::cat({prefix.k, own.k}, 1), at::cat({prefix.v, own.v}, 1)}});
    }
  }
  const at::Tensor q = random_bf16({kSequences, kHeads, kHeadDim});
  const auto run = [&](const std::vector<std::vector<KvView>>& layers) {
    for (const auto& views : layers) decode_attention(q, views);
  };
  rows.push_back({"attention of 8 replies to one image",
                  best_ms([&] { run(shared); }),
                  "a copy of the image's keys for each",
                  best_ms([&] { run(copied); })});
}

void measure_rows(std::vector<Row>& rows) {
  const at::Tensor x = random_bf16({kPrompt, kHidden}), delta = random_bf16({kPrompt, kHidden});
  const at::Tensor weight = random_bf16({kHidden});
  const auto norm_by_ops = [&] {
    const at::Tensor wide = at::add(x, delta).to(at::kFloat);
    const at::Tensor scale = wide.square().mean(-1, true).add_(1e-6).rsqrt_();
    return (wide * scale).to(at::kBFloat16).mul_(weight);
  };
  rows.push_back({"sum and norm of 768 rows",
                  best_ms([&] { add_rms_norm(x, delta, weight, 1e-6); }),
                  "libtorch's operations",
                  best_ms(norm_by_ops)});
  const at::Tensor gate_up = random_bf16({kPrompt, 2 * kInner});
  const auto gate_by_ops = [&] {
    return at::silu(gate_up.narrow(1, 0, kInner)).mul_(gate_up.narrow(1, kInner, kInner));
  };
  rows.push_back({"gate of 768 rows",
                  best_ms([&] { silu_gate(gate_up); }),
                  "libtorch's operations",
                  best_ms(gate_by_ops)});
  const at::Tensor inner = random_bf16({kPatches, 4096});
  rows.push_back({"GELU of 3072 patches",
                  best_ms([&] { gelu_tanh_(inner); }),
                  "libtorch's operation",
                  best_ms([&] { at::gelu(inner, "tanh"); })});
}

Json to_json(const Row& row) {
  return {{"name", row.name},
          {"ms", row.ours_ms},
          {"beside", row.beside},
          {"beside_ms", row.beside_ms},
          {"gb_per_s", 1000 * row.gigabytes / row.ours_ms},
          {"tflops", 1000 * row.teraflop / row.ours_ms}};
}

void print_row(const Row& row) {
  char text[160];
  std::snprintf(text,
                sizeof(text),
                "  %-36s %8.2f ms %6.1f GB/s %6.2f TFLOP/s %6.2f times as fast as ",
                row.name.c_str(),
                row.ours_ms,
                1000 * row.gigabytes / row.ours_ms,
                1000 * row.teraflop / row.ours_ms,
                row.beside_ms / row.ours_ms);
  print_line(text + row.beside);
}

}  // namespace

int bench_kernels(const Arguments& arguments, const std::stop_token& stop) {
  const c10::InferenceMode guard;
  if (const int threads = thread_count(arguments); threads > 0) at::set_num_threads(threads);
  const double read = measured_read_speed(), peak = peak_tflops();
  std::vector<Row> rows;
  measure_products(rows, stop);
  for (const auto measure : {measure_vision_attention, measure_decode_attention, measure_rows}) {
    if (stop.stop_requested()) return kExitInterrupted;
    measure(rows);
  }
  if (arguments.has("--json")) {
    Json result{{"memory_gb_per_s", read}, {"bf16_peak_tflops", peak}, {"rows", Json::array()}};
    for (const Row& row : rows) result["rows"].push_back(to_json(row));
    print_json(result);
    return kExitSuccess;
  }
  char text[120];
  std::snprintf(text,
                sizeof(text),
                "memory is read at %.1f GB/s, libtorch's largest bf16 product runs at %.2f TFLOP/s",
                read,
                peak);
  print_line(text);
  for (const Row& row : rows) print_row(row);
  return kExitSuccess;
}

}  // namespace corgi
