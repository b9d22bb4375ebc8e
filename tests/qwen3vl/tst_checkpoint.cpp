// Weights: every tensor found with its shape, none left over, and what is said when one isn't.
#include "core/base/json.h"
#include "core/qwen3vl/model.h"
#include "tests/support/expect_error.h"
#include "tests/support/golden.h"

#include <fstream>

#include <ATen/TensorOperators.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;
using corgi::testing::checkpoint_dir;

namespace {

using Tensors = std::map<std::string, TensorView>;

// A folder with the micro checkpoint's config and a changed copy of its weights.
class EditedCheckpoint {
 public:
  explicit EditedCheckpoint(const std::function<void(Tensors&)>& edit) {
    const SafetensorsFile source(checkpoint_dir("micro") / "model.safetensors");
    Tensors tensors = source.tensors();
    edit(tensors);
    write_safetensors(path() / "model.safetensors", tensors);
    std::filesystem::copy_file(checkpoint_dir("micro") / "config.json", path() / "config.json");
  }

  std::filesystem::path path() const { return dir_.path().toStdString(); }

 private:
  QTemporaryDir dir_;
};

}  // namespace

class TestCheckpoint : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void loadsEveryLayout_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"micro", "sharded", "thinking"}) QTest::newRow(name) << name;
  }
  void loadsEveryLayout() {
    QFETCH(QString, name);
    const Qwen3VlModel model = Qwen3VlModel::load(checkpoint_dir(name.toStdString()));
    QVERIFY(model.parameter_count() > 100'000);
    QCOMPARE(model.fingerprint().size(), std::size_t{32});
  }

  // Taking away any one tensor must be noticed, and the message must name it.
  void namesAnyMissingTensor() {
    const SafetensorsFile source(checkpoint_dir("micro") / "model.safetensors");
    for (const auto& [name, view] : source.tensors()) {
      const EditedCheckpoint edited([&](Tensors& t) { t.erase(name); });
      EXPECT_ERROR(ErrorCode::kModelFile, name, Qwen3VlModel::load(edited.path()));
    }
  }

  void namesAnExtraTensor() {
    const EditedCheckpoint edited(
        [](Tensors& t) { t["model.visual.extra.weight"] = t.begin()->second; });
    EXPECT_ERROR(
        ErrorCode::kModelFile, "model.visual.extra.weight", Qwen3VlModel::load(edited.path()));
  }

  void namesAMisshapedTensor() {
    const EditedCheckpoint edited([](Tensors& t) {
      t["model.language_model.norm.weight"].shape = {8, 8};
    });
    EXPECT_ERROR(ErrorCode::kModelFile,
                 "model.language_model.norm.weight: expected [64], found [8,8]",
                 Qwen3VlModel::load(edited.path()));
  }

  void refusesIntegerWeights() {
    const EditedCheckpoint edited(
        [](Tensors& t) { t["model.language_model.norm.weight"].dtype = TensorDtype::kInt16; });
    EXPECT_ERROR(ErrorCode::kUnsupportedModel, "I16", Qwen3VlModel::load(edited.path()));
  }

  void acceptsTheHeadOfATiedCheckpoint() {
    const EditedCheckpoint edited(
        [](Tensors& t) { t["lm_head.weight"] = t.at("model.language_model.embed_tokens.weight"); });
    Qwen3VlModel::load(edited.path());
  }

  void refusesABrokenIndex_data() {
    QTest::addColumn<QString>("index");
    QTest::addColumn<int>("code");
    QTest::newRow("no map") << "{}" << int(ErrorCode::kModelFile);
    QTest::newRow("not JSON") << "{" << int(ErrorCode::kModelFile);
    QTest::newRow("leaves the folder")
        << R"({"weight_map": {"a": "../secret.safetensors"}})" << int(ErrorCode::kModelFile);
    QTest::newRow("number") << R"({"weight_map": {"a": 1}})" << int(ErrorCode::kModelFile);
    QTest::newRow("shard is missing")
        << R"({"weight_map": {"a": "model-00009.safetensors"}})" << int(ErrorCode::kIo);
  }
  void refusesABrokenIndex() {
    QFETCH(QString, index);
    QFETCH(int, code);
    const EditedCheckpoint edited([](Tensors&) {});
    std::ofstream(edited.path() / "model.safetensors.index.json") << index.toStdString();
    EXPECT_ERROR(static_cast<ErrorCode>(code), "", Qwen3VlModel::load(edited.path()));
  }

  void fingerprintFollowsTheWeights() {
    const EditedCheckpoint same([](Tensors&) {});
    const EditedCheckpoint other([](Tensors& t) {
      std::swap(t["model.language_model.layers.0.input_layernorm.weight"].bytes,
                t["model.language_model.layers.1.input_layernorm.weight"].bytes);
    });
    const std::string a = Checkpoint(same.path(), {}).fingerprint();
    QCOMPARE(Checkpoint(same.path(), {}).fingerprint(), a);
    QVERIFY(Checkpoint(other.path(), {}).fingerprint() != a);
  }
};

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "tst_checkpoint.moc"
