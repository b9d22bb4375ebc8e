// The network against transformers, stage by stage.
#include "core/base/cancel.h"
#include "core/generation/generator.h"
#include "core/qwen3vl/model.h"
#include "tests/support/golden.h"

#include <cmath>
#include <functional>
#include <string_view>

#include <ATen/TensorOperators.h>
#include <ATen/record_function.h>

#include <QtTest>

using namespace corgi;
using corgi::testing::Golden;
using corgi::testing::max_difference;

namespace {

constexpr double kLogitsTolerance = 1e-3;
const std::vector<std::string> kCheckpoints{"micro", "sharded", "thinking"};
const std::vector<std::string> kCases{"text", "image", "wide", "two"};

WeightPlacement in_dtype(c10::ScalarType dtype) {
  return {dtype, c10::kCPU};
}

struct Prepared {
  std::shared_ptr<const ProcessorOutput> prompt;
  std::vector<VisionFeatures> features;
};

Prepared prepare(const Qwen3VlModel& model, const Golden& golden) {
  Prepared p{golden.input(), {}};
  p.features = model.vision().encode(p.prompt->images(), {});
  return p;
}

// Hidden states of the whole prompt.
at::Tensor prefill(const Qwen3VlModel& model, const Prepared& p, KvCache& cache) {
  const auto end = static_cast<std::int64_t>(p.prompt->input_ids().size());
  PrefillItem item{p.prompt.get(), {}, &cache, end};
  for (const VisionFeatures& f : p.features) item.features.push_back(&f);
  return model.prefill({&item, 1}, {});
}

at::Tensor last_rows_logits(const Qwen3VlModel& model, const Prepared& p, std::int64_t rows) {
  const auto cache = model.make_cache(static_cast<std::int64_t>(p.prompt->input_ids().size()));
  const at::Tensor hidden = prefill(model, p, *cache);
  return model.logits(hidden.narrow(0, hidden.size(0) - rows, rows));
}

// Counts this thread's attention calls while it lives: one for each block of an image.
class AttentionCounter {
 public:
  AttentionCounter() {
    current = this;
    handle_ = at::addThreadLocalCallback(
        at::RecordFunctionCallback(&AttentionCounter::note).scopes({at::RecordScope::FUNCTION}));
  }
  ~AttentionCounter() {
    at::removeCallback(handle_);
    current = nullptr;
  }

  std::int64_t calls() const { return calls_; }
  void restart(std::function<void()> on_call) {
    calls_ = 0;
    on_call_ = std::move(on_call);
  }

 private:
  // libtorch takes a plain function here.
  static std::unique_ptr<at::ObserverContext> note(const at::RecordFunction& function) {
    if (std::string_view(function.name()) != "aten::scaled_dot_product_attention") return nullptr;
    ++current->calls_;
    if (current->on_call_) current->on_call_();
    return nullptr;
  }

  static inline thread_local AttentionCounter* current = nullptr;
  at::CallbackHandle handle_ = 0;
  std::int64_t calls_ = 0;
  std::function<void()> on_call_;
};

}  // namespace

class TestNetworkGolden : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void stages_data() { rows(); }
  void stages() {
    const Qwen3VlModel model = load(at::kFloat);
    const Golden golden = current();
    if (!golden.has("pixels")) return;
    const Prepared p = prepare(model, golden);
    std::vector<at::Tensor> merged;
    for (const VisionFeatures& f : p.features) merged.push_back(f.merged);
    const at::Tensor expected = golden.tensor("vision.merged");
    std::int64_t at = 0;
    for (const VisionFeatures& f : p.features) {
      const std::int64_t n = f.merged.size(0);
      QVERIFY(max_difference(f.merged, expected.narrow(0, at, n)) < 1e-4);
      for (std::size_t tap = 0; tap < f.deepstack.size(); ++tap) {
        const at::Tensor expected_tap = golden.tensor("vision.deepstack." + std::to_string(tap));
        QVERIFY(max_difference(f.deepstack[tap], expected_tap.narrow(0, at, n)) < 1e-4);
      }
      at += n;
    }
    QCOMPARE(at, expected.size(0));
    QVERIFY(!golden.has("vision.deepstack." + std::to_string(p.features.front().deepstack.size())));
  }

  void positions_data() { rows(); }
  void positions() {
    const Golden golden = current();
    if (!golden.has("position_ids")) return;
    const auto prompt = golden.input();
    QCOMPARE(max_difference(prompt->position_ids(), golden.tensor("position_ids")), 0.0);
    QCOMPARE(prompt->rope_delta(), static_cast<std::int64_t>(golden.ids("rope_delta").front()));
  }

  void logits_data() { rows(); }
  void logits() {
    const Qwen3VlModel model = load(at::kFloat);
    const Golden golden = current();
    const at::Tensor expected = golden.tensor("logits");
    const at::Tensor found = last_rows_logits(model, prepare(model, golden), expected.size(0));
    const double difference = max_difference(found, expected);
    QVERIFY2(difference < kLogitsTolerance, qPrintable(QString::number(difference)));
  }

  void greedy_data() { rows(); }
  void greedy() {
    const Qwen3VlModel model = load(at::kFloat);
    const Golden golden = current();
    QCOMPARE(run_greedy(model, golden, 64), golden.ids("greedy"));
  }

  // In bf16 every order of operations gives other logits, and so does every processor's own unit
  // for products of matrices. Ours must lie hardly farther from the fp32 ones than transformers'
  // own implementations of attention do, and no farther from those than two such results differ by
  // chance.
  void bfloat16_data() { rows(); }
  void bfloat16() {
    const Qwen3VlModel model = load(at::kBFloat16);
    const Golden golden = current();
    const at::Tensor exact = golden.tensor("logits");
    const at::Tensor eager = golden.tensor("logits.bf16.eager");
    const at::Tensor sdpa = golden.tensor("logits.bf16.sdpa");
    const at::Tensor found = last_rows_logits(model, prepare(model, golden), exact.size(0));
    const auto rms = [](const at::Tensor& a, const at::Tensor& b) {
      return (a.to(at::kFloat) - b.to(at::kFloat)).square().mean().sqrt().item<double>();
    };
    const double theirs = std::max(rms(eager, exact), rms(sdpa, exact));
    const double ours = rms(found, exact);
    QVERIFY2(ours <= 1.05 * theirs,
             qPrintable(QStringLiteral("ours %1, theirs %2").arg(ours).arg(theirs)));
    QVERIFY(std::max(rms(found, eager), rms(found, sdpa)) <= std::sqrt(2.0) * theirs);
  }

  void weightsAreNotCopied() {
    Checkpoint checkpoint(corgi::testing::checkpoint_dir("micro"), {});
    const at::Tensor a = checkpoint.take("model.language_model.norm.weight", {64});
    const at::Tensor b = checkpoint.take("model.language_model.norm.weight", {64});
    QCOMPARE(a.data_ptr(), b.data_ptr());
    QCOMPARE(a.scalar_type(), at::kBFloat16);
  }

  void mismatchedFeaturesAreRefused() {
    const Qwen3VlModel model =
        Qwen3VlModel::load(corgi::testing::checkpoint_dir("micro"), in_dtype(at::kFloat));
    Prepared p = prepare(model, Golden("micro", "image"));
    p.features.front().merged = p.features.front().merged.narrow(0, 0, 1);
    const auto cache = model.make_cache(64);
    QVERIFY_THROWS_EXCEPTION(Error, prefill(model, p, *cache));
  }

  // The first block's attention asks for the stop: no second block may begin.
  // In fp32, whose attention is always libtorch's and can be counted.
  void stopEndsTheVisionEncoderBetweenTwoBlocks() {
    const Qwen3VlModel model =
        Qwen3VlModel::load(corgi::testing::checkpoint_dir("micro"), in_dtype(at::kFloat));
    const auto prompt = Golden("micro", "image").input();
    AttentionCounter counter;
    model.vision().encode(prompt->images(), {});
    QCOMPARE(counter.calls(), model.config().vision.depth);
    QVERIFY(counter.calls() > 1);
    std::stop_source stop;
    counter.restart([&stop] { stop.request_stop(); });
    try {
      model.vision().encode(prompt->images(), stop.get_token());
      QFAIL("expected Error");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::kCancelled);
    }
    QCOMPARE(counter.calls(), 1);
  }

 private:
  static void rows() {
    QTest::addColumn<QString>("checkpoint");
    QTest::addColumn<QString>("name");
    for (const std::string& checkpoint : kCheckpoints) {
      for (const std::string& name : kCases) {
        QTest::addRow("%s %s", checkpoint.c_str(), name.c_str())
            << QString::fromStdString(checkpoint) << QString::fromStdString(name);
      }
    }
  }

  static std::string column(const char* name) {
    return (*static_cast<QString*>(QTest::qData(name, QMetaType::QString))).toStdString();
  }
  static Golden current() { return Golden(column("checkpoint"), column("name")); }
  static Qwen3VlModel load(c10::ScalarType dtype) {
    return Qwen3VlModel::load(corgi::testing::checkpoint_dir(column("checkpoint")),
                              in_dtype(dtype));
  }

  static std::vector<TokenId> run_greedy(const Qwen3VlModel& model, const Golden& golden, int n) {
    Prepared p = prepare(model, golden);
    GeneratorPrompt prompt{p.prompt, {}};
    for (VisionFeatures& f : p.features)
      prompt.features.push_back(std::make_shared<VisionFeatures>(std::move(f)));
    GeneratorOptions options;
    options.max_new_tokens = n;
    return generate(model, {&prompt, 1}, options).sequences.front().ids;
  }
};

QTEST_GUILESS_MAIN(TestNetworkGolden)
#include "tst_network_golden.moc"
