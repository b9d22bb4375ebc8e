// Quantised weights: near the exact ones, the same from the file as when made anew, and never of
// another checkpoint.
#include "core/qwen3vl/model.h"
#include "core/qwen3vl/streamed_weights.h"
#include "tests/support/expect_error.h"
#include "tests/support/golden.h"

#include <fstream>

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;
using corgi::testing::checkpoint_dir;
using corgi::testing::Golden;

namespace {

const auto kNoProgress = [](double) {};

// A copy of the micro checkpoint that may be changed.
class Copy {
 public:
  Copy() {
    for (const char* name : {"config.json", "model.safetensors"})
      std::filesystem::copy_file(checkpoint_dir("micro") / name, path() / name);
  }
  std::filesystem::path path() const { return dir_.path().toStdString(); }

 private:
  QTemporaryDir dir_;
};

Qwen3VlModel load(const std::filesystem::path& dir, int bits) {
  WeightPlacement placement;
  placement.dtype = at::kBFloat16;
  placement.bits = bits;
  return Qwen3VlModel::load(dir, placement);
}

// Logits behind every token of a prompt without an image, and of one token more.
at::Tensor logits_of(const Qwen3VlModel& model) {
  const auto prompt = Golden("micro", "text").input();
  const auto n = static_cast<std::int64_t>(prompt->input_ids().size());
  const auto cache = model.make_cache(n + 1);
  const PrefillItem item{prompt.get(), {}, cache.get(), n};
  const at::Tensor first = model.logits(model.prefill({&item, 1}, {}));
  const TokenId token = 7;
  const DecodeItem next{{&token, 1}, n + prompt->rope_delta(), cache.get()};
  return at::cat({first, model.logits(model.decode({&next, 1}, {}))}, 0);
}

double relative_error(const at::Tensor& found, const at::Tensor& expected) {
  return (found - expected).norm().item<double>() / expected.norm().item<double>();
}

bool uses_file(const std::filesystem::path& dir, int bits) {
  WeightPlacement placement;
  placement.bits = bits;
  return Checkpoint(dir, placement).packed() != nullptr;
}

}  // namespace

class TestQuantized : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void staysNearTheExactWeights() {
    WeightPlacement exact;
    exact.dtype = at::kFloat;
    const at::Tensor expected = logits_of(Qwen3VlModel::load(checkpoint_dir("micro"), exact));
    const double int8 = relative_error(logits_of(load(checkpoint_dir("micro"), 8)), expected);
    const double int4 = relative_error(logits_of(load(checkpoint_dir("micro"), 4)), expected);
    // Random weights carry every error on from layer to layer.
    QVERIFY2(int8 < 0.08, qPrintable(QString::number(int8)));
    QVERIFY2(int4 < 0.8, qPrintable(QString::number(int4)));
    QVERIFY(int8 < int4);
  }

  void theFileGivesTheSameNumbers() {
    for (const int bits : {8, 4}) {
      const Copy copy;
      const at::Tensor made_anew = logits_of(load(copy.path(), bits));
      QVERIFY(!uses_file(copy.path(), bits));
      double told = 0;
      const auto path =
          quantize_checkpoint(copy.path(), bits, [&](double share) { told = share; }, {});
      QCOMPARE(told, 1.0);
      QVERIFY(std::filesystem::exists(path));
      QVERIFY(uses_file(copy.path(), bits));
      QVERIFY(!uses_file(copy.path(), 12 - bits));
      QCOMPARE((logits_of(load(copy.path(), bits)) - made_anew).abs().max().item<double>(), 0.0);
    }
  }

  void aChangedCheckpointIsNoticed() {
    const Copy copy;
    quantize_checkpoint(copy.path(), 8, kNoProgress, {});
    QVERIFY(uses_file(copy.path(), 8));
    const std::filesystem::path weights = copy.path() / "model.safetensors";
    std::fstream file(weights, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(-1, std::ios::end);
    file.put('!');
    file.close();
    QVERIFY(!uses_file(copy.path(), 8));
    QCOMPARE(logits_of(load(copy.path(), 8)).isfinite().all().item<bool>(), true);
  }

  void aWrongTensorIsNamed() {
    const Copy copy;
    const auto path = quantize_checkpoint(copy.path(), 8, kNoProgress, {});
    const std::filesystem::path other = copy.path() / "other";
    {
      const SafetensorsFile good(path);
      std::map<std::string, TensorView> tensors = good.tensors();
      tensors.at("head.data").shape = {
          1, static_cast<std::int64_t>(tensors.at("head.data").bytes.size())};
      write_safetensors(other, tensors, good.metadata());
    }
    std::filesystem::rename(other, path);
    EXPECT_ERROR(ErrorCode::kModelFile, "head.data", load(copy.path(), 8));
  }

  void aStopLeavesNothingBehind() {
    const Copy copy;
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(ErrorCode::kCancelled,
                 "",
                 quantize_checkpoint(copy.path(), 4, kNoProgress, stop.get_token()));
    QVERIFY(!std::filesystem::exists(PackedWeights::path_in(copy.path(), 4)));
  }
};

QTEST_GUILESS_MAIN(TestQuantized)
#include "tst_quantized.moc"
