// The demonstration checkpoint: that it was trained with the program's prompts, that it loads as
// any other does, and that it answers as in transformers.
#include "core/engine/local_engine.h"
#include "core/image/decode.h"
#include "tests/demo/learnt_prompts.h"

#include <filesystem>

#include <QCryptographicHash>
#include <QFuture>
#include <QtTest>

using namespace corgi;
using namespace corgi::testing;

namespace {

namespace fs = std::filesystem;

const fs::path kGolden = fs::path(CORGI_GOLDEN_DIR) / "demo";
LocalEngineOptions options(const std::string& dtype) {
  LocalEngineOptions options;
  options.model_dir = kDemoModel;
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
  void checkpoint_was_trained_with_the_programs_prompts();
  void checkpoint_is_small_and_says_what_it_is();
  void greedy_tokens_are_those_of_transformers();
};

void TestDemoModel::checkpoint_was_trained_with_the_programs_prompts() {
  const std::string prompts = learnt_prompts(kResources / "prompts" / "prompts.json");
  const QByteArray sha256 =
      QCryptographicHash::hash(QByteArray::fromStdString(prompts), QCryptographicHash::Sha256);
  const Json config = read(kDemoModel / "config.json");
  QCOMPARE(QByteArray::fromStdString(config.at("corgi_prompts_sha256").get<std::string>()),
           sha256.toHex());
}

void TestDemoModel::checkpoint_is_small_and_says_what_it_is() {
  QVERIFY(fs::file_size(kDemoModel / "model.safetensors") <= 40'000'000);
  LocalEngine engine(options("bf16"));
  const ModelInfo info = engine.info().result();
  QVERIFY(info.is_demo);
  QCOMPARE(info.vocab_size, 1024);
}

void TestDemoModel::greedy_tokens_are_those_of_transformers() {
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
