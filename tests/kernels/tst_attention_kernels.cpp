// Blocked attention on every instruction set that this processor has, against its definition.
#include "core/kernels/attention_kernels.h"
#include "tests/kernels/kernel_numbers.h"

#include <algorithm>
#include <cmath>

#include <QtTest>

using namespace corgi;
using corgi::testing::name_of;
using corgi::testing::random_numbers;
using corgi::testing::to_bits;

namespace {

constexpr int kGap = 6;  // numbers between two rows

struct Problem {
  Problem(int n_queries, int n_keys, int d, float size)
      : n_queries(n_queries), n_keys(n_keys), d(d) {
    const auto make = [&](int rows, unsigned seed) {
      std::vector<float> x = random_numbers(static_cast<std::size_t>(rows * (d + kGap)), seed);
      for (float& v : x) v *= size;
      return to_bits(x);
    };
    q = make(n_queries, 1);
    k = make(n_keys, 2);
    v = make(n_keys, 3);
  }

  double at(const std::vector<Bf16Bits>& x, int row, int i) const {
    return widened(x[static_cast<std::size_t>(row * (d + kGap) + i)]);
  }
  HeadRows rows(const std::vector<Bf16Bits>& x, int first, int n) const {
    return {x.data() + first * (d + kGap), d + kGap, n};
  }

  std::vector<double> expected(int query, int visible) const {
    std::vector<double> scores;
    for (int key = 0; key < visible; ++key) {
      double score = 0;
      for (int i = 0; i < d; ++i) score += at(q, query, i) * at(k, key, i);
      scores.push_back(score / std::sqrt(double(d)));
    }
    const double largest = *std::max_element(scores.begin(), scores.end());
    double total = 0;
    for (double& s : scores) total += s = std::exp(s - largest);
    std::vector<double> out(static_cast<std::size_t>(d));
    for (int key = 0; key < visible; ++key)
      for (int i = 0; i < d; ++i)
        out[static_cast<std::size_t>(i)] +=
            scores[static_cast<std::size_t>(key)] / total * at(v, key, i);
    return out;
  }

  std::vector<Bf16Bits> run(Isa isa, bool causal) const {
    const AttentionKernels& kernels = attention_kernels(isa);
    std::vector<Bf16Bits> keys(static_cast<std::size_t>(kernels.many.packed_keys_size(n_keys, d)));
    std::vector<Bf16Bits> values(
        static_cast<std::size_t>(kernels.many.packed_values_size(n_keys, d)));
    const PackedHead head{keys.data(), values.data(), n_keys, d};
    // In two parts, as sequences have them that begin alike.
    const int shared = n_keys / 3;
    kernels.many.pack({{rows(k, 0, shared), rows(v, 0, shared)},
                       {rows(k, shared, n_keys - shared), rows(v, shared, n_keys - shared)}},
                      head);
    std::vector<Bf16Bits> out(static_cast<std::size_t>(n_queries * d));
    std::vector<float> scratch(static_cast<std::size_t>(kernels.many.scratch_size(d)));
    for (int first = 0; first < n_queries; first += kQueriesAtOnce) {
      const int count = std::min(kQueriesAtOnce, n_queries - first);
      kernels.many.attend({rows(q, first, count),
                           head,
                           causal ? n_keys - n_queries + first + 1 : n_keys,
                           1 / std::sqrt(static_cast<float>(d)),
                           out.data() + first * d,
                           d},
                          scratch.data());
    }
    return out;
  }

  int n_queries;
  int n_keys;
  int d;
  std::vector<Bf16Bits> q;
  std::vector<Bf16Bits> k;
  std::vector<Bf16Bits> v;
};

}  // namespace

class TestAttentionKernels : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void matchesTheDefinition_data() {
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("keys");
    QTest::addColumn<int>("d");
    QTest::newRow("one of each") << 1 << 1 << 2;
    QTest::newRow("small") << 5 << 7 << 16;
    QTest::newRow("behind a prefix") << 9 << 300 << 64;
    QTest::newRow("a block and one") << 65 << 257 << 72;
    QTest::newRow("several blocks") << 130 << 600 << 128;
  }
  void matchesTheDefinition() {
    QFETCH(int, queries);
    QFETCH(int, keys);
    QFETCH(int, d);
    const Problem problem(queries, keys, d, 1);
    for (const Isa isa : available_isas()) {
      if (isa == Isa::kPortable) continue;
      for (const bool causal : {true, false}) {
        const std::vector<Bf16Bits> found = problem.run(isa, causal);
        for (int t = 0; t < queries; ++t) {
          const auto expected = problem.expected(t, causal ? keys - queries + t + 1 : keys);
          for (int i = 0; i < d; ++i) {
            const double difference = widened(found[static_cast<std::size_t>(t * d + i)]) -
                                      expected[static_cast<std::size_t>(i)];
            QVERIFY2(std::abs(difference) <
                         0.01 * (std::abs(expected[static_cast<std::size_t>(i)]) + 0.5),
                     name_of(isa));
          }
        }
      }
    }
  }

  // Scores far apart: one key takes everything, no exponential overflows.
  void largeScores() {
    const Problem problem(20, 270, 32, 30);
    for (const Isa isa : available_isas()) {
      if (isa == Isa::kPortable) continue;
      for (const Bf16Bits bits : problem.run(isa, true)) {
        QVERIFY(std::isfinite(widened(bits)));
        QVERIFY(std::abs(widened(bits)) < 200);
      }
    }
  }

  void singleQueries() {
    for (const int n_queries : {1, 2, 3, 5, 8}) {
      for (const int n_keys : {1, 31, 256, 300, 515}) {
        for (const int d : {2, 24, 64, 128}) {
          const Problem problem(n_queries, n_keys, d, 1);
          for (const Isa isa : available_isas()) {
            if (isa == Isa::kPortable) continue;
            for (const int shared : {0, n_keys / 2}) compare_single(problem, 1, shared, isa);
          }
        }
      }
    }
  }

  // Two queries of each sequence.
  void singleQueriesOfSeveralSequences() {
    for (const int sequences : {1, 2, 5, 8}) {
      const Problem problem(2 * sequences, 400, 64, 1);
      for (const Isa isa : available_isas()) {
        if (isa == Isa::kPortable) continue;
        for (const int shared : {0, 40, 300, 399}) compare_single(problem, sequences, shared, isa);
      }
    }
  }

  void thePortableLevelHasNone() {
    QVERIFY_THROWS_EXCEPTION(std::logic_error, attention_kernels(Isa::kPortable));
  }

 private:
  // Rows of queries and keys without gaps, as a cache has them. Every sequence has the same keys.
  static void compare_single(const Problem& problem, int sequences, int shared, Isa isa) {
    const int d = problem.d;
    const auto packed = [&](const std::vector<Bf16Bits>& x, int rows) {
      std::vector<Bf16Bits> out;
      for (int row = 0; row < rows; ++row)
        out.insert(out.end(), x.begin() + row * (d + kGap), x.begin() + row * (d + kGap) + d);
      return out;
    };
    const auto q = packed(problem.q, problem.n_queries), k = packed(problem.k, problem.n_keys);
    const int rest = problem.n_keys - shared;
    const int heads = problem.n_queries / sequences;
    const std::vector<HeadPair> own(
        static_cast<std::size_t>(sequences),
        {{k.data() + shared * d, d, rest}, problem.rows(problem.v, shared, rest)});
    const AttentionKernels& kernels = attention_kernels(isa);
    std::vector<float> scratch(
        static_cast<std::size_t>(kernels.single_scratch_size(problem.n_queries, d)));
    std::vector<Bf16Bits> out(q.size());
    kernels.attend_single({q.data(),
                           out.data(),
                           heads * d,
                           sequences,
                           heads,
                           d,
                           1 / std::sqrt(static_cast<float>(d)),
                           {k.data(), d, shared},
                           problem.rows(problem.v, 0, shared),
                           own.data()},
                          scratch.data());
    for (int t = 0; t < problem.n_queries; ++t) {
      const auto expected = problem.expected(t, problem.n_keys);
      for (int i = 0; i < d; ++i) {
        const double exact = expected[static_cast<std::size_t>(i)];
        const double found = widened(out[static_cast<std::size_t>(t * d + i)]);
        QVERIFY2(std::abs(found - exact) < 0.01 * (std::abs(exact) + 0.5), name_of(isa));
      }
    }
  }
};

QTEST_GUILESS_MAIN(TestAttentionKernels)
#include "tst_attention_kernels.moc"
