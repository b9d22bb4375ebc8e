// Kernels against naive loops, and grouped against repeated heads.
#include "core/kernels/attention.h"
#include "core/kernels/bf16_linear.h"
#include "core/kernels/blocked_attention.h"
#include "core/kernels/gate.h"
#include "core/kernels/huge_pages.h"
#include "core/kernels/linear.h"
#include "core/kernels/memory_speed.h"
#include "core/kernels/norm.h"
#include "core/kernels/parallel_chunks.h"
#include "core/kernels/quantized_linear.h"
#include "core/kernels/rotary.h"

#include <atomic>
#include <cmath>
#include <vector>

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/rand.h>
#include <ATen/ops/randn.h>

#include <QtTest>

using namespace corgi;

namespace {

double max_difference(const at::Tensor& a, const at::Tensor& b) {
  return (a - b).abs().max().item<double>();
}

// q [T, heads, D]; k, v [kv_heads, S, D]; every number by its definition.
at::Tensor naive_attention(const at::Tensor& q,
                           const at::Tensor& k,
                           const at::Tensor& v,
                           bool causal) {
  const std::int64_t n = q.size(0), heads = q.size(1), d = q.size(2), s = k.size(1);
  at::Tensor out = at::empty({n, heads * d});
  for (std::int64_t t = 0; t < n; ++t) {
    for (std::int64_t h = 0; h < heads; ++h) {
      const std::int64_t kv = h / (heads / k.size(0));
      const std::int64_t visible = causal ? s - n + t + 1 : s;
      const at::Tensor scores =
          k[kv].narrow(0, 0, visible).mv(q[t][h]) / std::sqrt(static_cast<double>(d));
      out[t]
          .narrow(0, h * d, d)
          .copy_(scores.softmax(0).unsqueeze(0).mm(v[kv].narrow(0, 0, visible)).squeeze(0));
    }
  }
  return out;
}

KvView in_two_parts(const at::Tensor& k, const at::Tensor& v, std::int64_t shared) {
  const std::int64_t own = k.size(1) - shared;
  return {{k.narrow(1, 0, shared), v.narrow(1, 0, shared)},
          {k.narrow(1, shared, own), v.narrow(1, shared, own)}};
}

}  // namespace

class TestKernels : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void causalAttention_data() {
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("keys");
    QTest::addColumn<int>("heads");
    QTest::addColumn<int>("kvHeads");
    QTest::newRow("first prefill") << 7 << 7 << 4 << 2;
    QTest::newRow("behind a prefix") << 3 << 9 << 4 << 2;
    QTest::newRow("one token") << 1 << 9 << 4 << 2;
    QTest::newRow("one token, one key") << 1 << 1 << 4 << 1;
    QTest::newRow("no groups") << 5 << 8 << 3 << 3;
    QTest::newRow("one kv head") << 5 << 5 << 3 << 1;
  }
  void causalAttention() {
    QFETCH(int, queries);
    QFETCH(int, keys);
    QFETCH(int, heads);
    QFETCH(int, kvHeads);
    const at::Tensor q = at::randn({queries, heads, 16});
    const at::Tensor k = at::randn({kvHeads, keys, 16});
    const at::Tensor v = at::randn({kvHeads, keys, 16});
    const at::Tensor expected = naive_attention(q, k, v, true);
    QVERIFY(max_difference(causal_attention(q, {{}, {k, v}}), expected) < 1e-5);
    for (int shared = 1; shared < keys; shared += 3)
      QVERIFY(max_difference(causal_attention(q, in_two_parts(k, v, shared)), expected) < 1e-5);
  }

  void fullAttention() {
    const at::Tensor q = at::randn({6, 3, 8}), k = at::randn({6, 3, 8}), v = at::randn({6, 3, 8});
    QVERIFY(max_difference(full_attention(q, k, v),
                           naive_attention(q, k.transpose(0, 1), v.transpose(0, 1), false)) < 1e-5);
  }

  void rmsNorm() {
    const at::Tensor x = at::randn({3, 10}), weight = at::randn({10});
    const at::Tensor found = rms_norm(x, weight, 1e-6);
    for (int t = 0; t < 3; ++t) {
      double square = 0;
      for (int i = 0; i < 10; ++i) square += std::pow(x[t][i].item<double>(), 2);
      for (int i = 0; i < 10; ++i) {
        const double expected =
            x[t][i].item<double>() / std::sqrt(square / 10 + 1e-6) * weight[i].item<double>();
        QVERIFY(std::abs(found[t][i].item<double>() - expected) < 1e-5);
      }
    }
    QCOMPARE(rms_norm(x.to(at::kBFloat16), weight.to(at::kBFloat16), 1e-6).scalar_type(),
             at::kBFloat16);
  }

  // Halves are the real and imaginary parts of a complex number that is turned by the angle.
  void rotary() {
    const at::Tensor x = at::randn({4, 2, 6}), angles = at::rand({4, 3}) * 6;
    const at::Tensor both = at::cat({angles, angles}, -1);
    const at::Tensor found = apply_rotary(x, both.cos(), both.sin());
    for (int t = 0; t < 4; ++t) {
      for (int h = 0; h < 2; ++h) {
        for (int i = 0; i < 3; ++i) {
          const double a = angles[t][i].item<double>(), re = x[t][h][i].item<double>(),
                       im = x[t][h][i + 3].item<double>();
          QVERIFY(std::abs(found[t][h][i].item<double>() - (re * std::cos(a) - im * std::sin(a))) <
                  1e-5);
          QVERIFY(std::abs(found[t][h][i + 3].item<double>() -
                           (im * std::cos(a) + re * std::sin(a))) < 1e-5);
        }
      }
    }
  }

  void linear() {
    const at::Tensor x = at::randn({2, 5}), weight = at::randn({3, 5}), bias = at::randn({3});
    QVERIFY(max_difference(make_linear(weight, bias)->forward(x), x.mm(weight.t()) + bias) < 1e-5);
    QVERIFY(max_difference(make_linear(weight)->forward(x), x.mm(weight.t())) < 1e-5);
  }

  // Both sides of the number of rows beyond which libtorch multiplies.
  void bf16Linear() {
    const at::Tensor weight = at::randn({101, 70}).to(at::kBFloat16);
    const at::Tensor bias = at::randn({101}).to(at::kBFloat16);
    for (const Isa isa : available_isas()) {
      for (const std::int64_t rows : {1, 2, 7, 9, 16, 17, 40}) {
        const at::Tensor x = at::randn({rows, 70}).to(at::kBFloat16);
        const at::Tensor product = x.to(at::kFloat).mm(weight.to(at::kFloat).t());
        const at::Tensor plain = make_bf16_linear(weight, {}, isa)->forward(x);
        QCOMPARE(plain.scalar_type(), at::kBFloat16);
        QVERIFY(max_difference(plain.to(at::kFloat), product) < 0.15);
        const at::Tensor biased = make_bf16_linear(weight, bias, isa)->forward(x);
        QVERIFY(max_difference(biased.to(at::kFloat), product + bias.to(at::kFloat)) < 0.15);
      }
    }
  }

  void streamedLinearJoinsItsParts() {
    for (const at::ScalarType dtype : {at::kFloat, at::kBFloat16}) {
      const at::Tensor x = at::randn({3, 8}).to(dtype);
      const at::Tensor a = at::randn({5, 8}).to(dtype), b = at::randn({2, 8}).to(dtype);
      const at::Tensor bias_a = at::randn({5}).to(dtype), bias_b = at::randn({2}).to(dtype);
      const std::vector<LinearPart> parts{{a, bias_a}, {b, bias_b}};
      const at::Tensor found = make_streamed_linear(parts)->forward(x);
      const at::Tensor expected =
          at::cat({make_linear(a, bias_a)->forward(x), make_linear(b, bias_b)->forward(x)}, 1);
      QVERIFY(max_difference(found.to(at::kFloat), expected.to(at::kFloat)) < 0.05);
    }
  }

  // Neither the number of inputs nor that of outputs fills its last group or block.
  void quantizedLinear_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("dtype");
    QTest::addColumn<double>("tolerance");
    for (const auto dtype : {at::kFloat, at::kBFloat16, at::kHalf}) {
      QTest::addRow("8 bits, %s", at::toString(dtype)) << 8 << static_cast<int>(dtype) << 0.012;
      QTest::addRow("4 bits, %s", at::toString(dtype)) << 4 << static_cast<int>(dtype) << 0.13;
    }
  }
  void quantizedLinear() {
    QFETCH(int, bits);
    QFETCH(double, tolerance);
    const auto dtype =
        static_cast<at::ScalarType>(*static_cast<int*>(QTest::qData("dtype", QMetaType::Int)));
    const std::vector<at::Tensor> parts{at::randn({37, 300}).to(dtype),
                                        at::randn({70, 300}).to(dtype)};
    const at::Tensor bias = at::randn({107}).to(dtype);
    const at::Tensor whole = at::cat(parts, 0).to(at::kFloat);
    for (const Isa isa : available_isas()) {
      const auto linear = make_quantized_linear(quantize_weight(parts, bits), bias, isa);
      for (const std::int64_t rows : {1, 3, 8, 65, 130}) {
        const at::Tensor x = at::randn({rows, 300}).to(dtype);
        const at::Tensor found = linear->forward(x);
        QCOMPARE(found.scalar_type(), dtype);
        const at::Tensor expected = x.to(at::kFloat).mm(whole.t()) + bias.to(at::kFloat);
        const double error = (found.to(at::kFloat) - expected).norm().item<double>() /
                             expected.norm().item<double>();
        QVERIFY2(error < tolerance, qPrintable(QString::number(error)));
      }
    }
  }

  void hugePagesHoldWhatIsJoined() {
    const std::vector<at::Tensor> parts{at::randn({700, 1024}), at::randn({333, 1024})};
    const at::Tensor joined = join_rows(parts);
    QCOMPARE(max_difference(joined, at::cat(parts, 0)), 0.0);
    QCOMPARE(reinterpret_cast<std::uintptr_t>(joined.data_ptr()) % 64, std::uintptr_t{0});
  }

  void everyChunkRunsOnce() {
    std::vector<std::atomic<int>> runs(1000);
    parallel_chunks(1000, [&](std::int64_t i) { ++runs[static_cast<std::size_t>(i)]; });
    for (const std::atomic<int>& n : runs) QCOMPARE(n.load(), 1);
    parallel_chunks(0, [](std::int64_t) { QFAIL("there is no chunk"); });
  }

  void siluGate() {
    const at::Tensor x = at::randn({5, 34});
    const at::Tensor gate = x.narrow(1, 0, 17), up = x.narrow(1, 17, 17);
    QVERIFY(max_difference(silu_gate(x), gate * gate.sigmoid() * up) < 1e-5);
  }

  void addingNorm() {
    const at::Tensor x = at::randn({300, 200}), delta = at::randn({300, 200});
    const at::Tensor weight = at::randn({200}), sum = x + delta;
    const at::Tensor found = add_rms_norm(x, delta, weight, 1e-6);
    QVERIFY(max_difference(x, sum) < 1e-6);
    QVERIFY(max_difference(found, rms_norm(sum, weight, 1e-6)) < 1e-5);
  }

  void attentionInBf16() {
    const auto narrow = [](const at::Tensor& x) { return x.to(at::kBFloat16); };
    const at::Tensor q = narrow(at::randn({150, 4, 24})), k = narrow(at::randn({2, 290, 24}));
    const at::Tensor v = narrow(at::randn({2, 290, 24}));
    const at::Tensor expected =
        naive_attention(q.to(at::kFloat), k.to(at::kFloat), v.to(at::kFloat), true);
    QVERIFY(max_difference(causal_attention(q, {{}, {k, v}}).to(at::kFloat), expected) < 0.05);
    for (const int shared : {1, 64, 139}) {
      const KvView parts = in_two_parts(k, v, shared);
      QVERIFY(max_difference(causal_attention(q, parts).to(at::kFloat), expected) < 0.05);
      // What causal_attention chooses depends on the processor; every choice is right.
      for (const Isa isa : available_isas()) {
        if (!can_block_attention(q, parts.own, isa)) continue;
        const at::Tensor found = blocked_attention(q, parts, /*causal=*/true, isa);
        QVERIFY(max_difference(found.to(at::kFloat), expected) < 0.05);
      }
    }
  }

  // Sequences of different lengths behind the same beginning, in both dtypes.
  void decodingReadsSharedKeys() {
    for (const auto dtype : {at::kFloat, at::kBFloat16}) {
      const auto random = [&](at::IntArrayRef shape) { return at::randn(shape).to(dtype); };
      const KvRows shared{random({2, 300, 32}), random({2, 300, 32})};
      const at::Tensor q = random({5, 6, 32});
      std::vector<KvView> views;
      for (int i = 0; i < 5; ++i)
        views.push_back({shared, {random({2, 1 + 70 * i, 32}), random({2, 1 + 70 * i, 32})}});
      const at::Tensor found = decode_attention(q, views).to(at::kFloat);
      for (int i = 0; i < 5; ++i) {
        const at::Tensor k = at::cat({shared.k, views[static_cast<std::size_t>(i)].own.k}, 1);
        const at::Tensor v = at::cat({shared.v, views[static_cast<std::size_t>(i)].own.v}, 1);
        const at::Tensor expected = naive_attention(
            q.narrow(0, i, 1).to(at::kFloat), k.to(at::kFloat), v.to(at::kFloat), true);
        QVERIFY(max_difference(found.narrow(0, i, 1), expected) <
                (dtype == at::kFloat ? 1e-5 : 0.02));
      }
    }
  }

  void memoryCanBeRead() { QVERIFY(measured_read_speed() > 0.1); }
};

QTEST_GUILESS_MAIN(TestKernels)
#include "tst_kernels.moc"
