// Kernels against naive loops, and grouped against repeated heads.
#include "core/kernels/attention.h"
#include "core/kernels/linear.h"
#include "core/kernels/norm.h"
#include "core/kernels/rotary.h"

#include <cmath>

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
    QVERIFY(max_difference(causal_attention(q, k, v), naive_attention(q, k, v, true)) < 1e-5);
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
};

QTEST_GUILESS_MAIN(TestKernels)
#include "tst_kernels.moc"
