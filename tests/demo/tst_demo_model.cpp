// The demonstration checkpoint: that its prompts are the program's, that it loads as any other
// does, and that it answers as in transformers.
#include "core/base/json.h"
#include "core/engine/local_engine.h"
#include "core/image/decode.h"

#include <filesystem>

#include <QCryptographicHash>
#include <QFuture>
#include <QtTest>

using namespace corgi;

namespace {

namespace fs = std::filesystem;

const fs::path kResources = fs::path(CORGI_SOURCE_DIR) / "resources";
const fs::path kCheckpoint = kResources / "demo-model";
const fs::path kState = kCheckpoint / "training" / "state";
const fs::path kGolden = fs::path(CORGI_GOLDEN_DIR) / "demo";
// LEARNT of training/examples.py. Other prompts may come and go without harm to the checkpoint.
const std::vector<std::string> kLearnt{"system",
                                       "reason",
                                       "reason_boxes",
                                       "ground",
                                       "caption",
                                       "synthesize",
                                       "evidence_line",
                                       "direct"};

Json read(const fs::path& path) {
  return read_json_file(path, 1 << 24, ErrorCode::kInput);
}

// The texts that training uses, as training/examples.py writes them before it takes their SHA-256.
std::string learnt_prompts(const fs::path& path) {
  const Json all = read(path);
  Json learnt = Json::object();
  for (const std::string& stage : kLearnt) learnt[stage] = all.at(stage);
  return learnt.dump();
}

bool has_checkpoint() {
  return fs::exists(kCheckpoint / "model.safetensors");
}

LocalEngineOptions options(const std::string& dtype) {
  LocalEngineOptions options;
  options.model_dir = kCheckpoint;
  options.dtype = dtype;
  options.threads = 1;
  return options;
}

Generation generate(LocalEngine& engine, const Json& golden, const Json& one) {
  Prompt prompt;
  prompt.system = golden.at("system").get<std::string>();
  prompt.parts = {decode_image(kGolden / one.at("image").get<std::string>()),
                  one.at("prompt").get<std::string>()};
  GenerateRequest request;
  request.prompts = {prompt};
  request.max_new_tokens = 200;
  return engine.generate(std::move(request)).result().at(0);
}

}  // namespace

class TestDemoModel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void training_state_has_the_programs_prompts();
  void checkpoint_was_trained_with_the_programs_prompts();
  void checkpoint_is_small_and_says_what_it_is();
  void greedy_tokens_are_those_of_transformers();
};

void TestDemoModel::training_state_has_the_programs_prompts() {
  QVERIFY2(learnt_prompts(kState / "prompts.json") ==
               learnt_prompts(kResources / "prompts" / "prompts.json"),
           "resources/prompts has changed: the demonstration must be trained with the new wording");
}

void TestDemoModel::checkpoint_was_trained_with_the_programs_prompts() {
  if (!has_checkpoint()) QSKIP("no demonstration checkpoint is in resources/demo-model");
  const std::string prompts = learnt_prompts(kResources / "prompts" / "prompts.json");
  const QByteArray sha256 =
      QCryptographicHash::hash(QByteArray::fromStdString(prompts), QCryptographicHash::Sha256);
  const Json config = read(kCheckpoint / "config.json");
  QCOMPARE(QByteArray::fromStdString(config.at("corgi_prompts_sha256").get<std::string>()),
           sha256.toHex());
}

void TestDemoModel::checkpoint_is_small_and_says_what_it_is() {
  if (!has_checkpoint()) QSKIP("no demonstration checkpoint is in resources/demo-model");
  QVERIFY(fs::file_size(kCheckpoint / "model.safetensors") <= 40'000'000);
  LocalEngine engine(options("bf16"));
  const ModelInfo info = engine.info().result();
  QVERIFY(info.is_demo);
  QCOMPARE(info.vocab_size, 1024);
}

void TestDemoModel::greedy_tokens_are_those_of_transformers() {
  if (!has_checkpoint()) QSKIP("no demonstration checkpoint is in resources/demo-model");
  LocalEngine engine(options("fp32"));
  const Json golden = read(kGolden / "greedy.json");
  QVERIFY(golden.at("cases").size() >= 10);
  for (const Json& one : golden.at("cases")) {
    const Generation reply = generate(engine, golden, one);
    const std::string where =
        one.at("image").get<std::string>() + " " + one.at("stage").get<std::string>();
    QVERIFY2(Json(reply.prompt_token_ids) == one.at("prompt_token_ids"), where.c_str());
    QVERIFY2(Json(reply.output_token_ids) == one.at("output_token_ids"), where.c_str());
  }
}

QTEST_GUILESS_MAIN(TestDemoModel)
#include "tst_demo_model.moc"
