// Checkpoints that write nonsense: what they do is noticed, stopped and named.
#include "core/base/json.h"
#include "core/base/safetensors.h"
#include "core/engine/local_engine.h"
#include "core/tokenizer/tokenizer.h"
#include "tests/support/expect_error.h"
#include "tests/support/golden.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;
using corgi::testing::checkpoint_dir;

namespace {

constexpr float kNotANumber = std::numeric_limits<float>::quiet_NaN();

// Changes fp32 values of one tensor: the floats of the tensor, to be written over.
using Damage = std::function<void(std::span<float>)>;

// A copy of the sharded checkpoint (fp32, output apart from the embedding) with one tensor changed.
std::filesystem::path damaged(const QTemporaryDir& dir, const std::string& tensor, Damage damage) {
  const std::filesystem::path copy = dir.path().toStdString() + "/model";
  std::filesystem::remove_all(copy);
  std::filesystem::copy(checkpoint_dir("sharded"), copy);
  const std::filesystem::path path = copy / "model-00004-of-00004.safetensors";
  std::filesystem::remove(path);
  const SafetensorsFile file(checkpoint_dir("sharded") / path.filename());
  std::map<std::string, TensorView> tensors = file.tensors();
  TensorView& view = tensors.at(tensor);
  std::vector<float> values(view.bytes.size() / sizeof(float));
  std::memcpy(values.data(), view.bytes.data(), view.bytes.size());
  damage(values);
  view.bytes = std::as_bytes(std::span(values));
  write_safetensors(path, tensors, file.metadata());
  return copy;
}

LocalEngineOptions options_for(const std::filesystem::path& dir) {
  LocalEngineOptions options;
  options.model_dir = dir;
  options.device = "cpu";
  options.threads = 1;
  return options;
}

GenerateRequest request_of(const std::vector<std::string>& texts, int max_new_tokens) {
  GenerateRequest request;
  for (const std::string& text : texts) request.prompts.push_back({"", {text}});
  request.sampling = SamplingOptions{};
  request.max_new_tokens = max_new_tokens;
  return request;
}

}  // namespace

class TestDegenerate : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void output_that_is_no_number_from_the_start_is_an_error() {
    const QTemporaryDir dir;
    for (const float value : {kNotANumber, std::numeric_limits<float>::infinity()}) {
      LocalEngine engine(options_for(damaged(dir, "lm_head.weight", [&](std::span<float> values) {
        std::fill(values.begin(), values.end(), value);
      })));
      EXPECT_ERROR(ErrorCode::kInternal,
                   "isn't a number, computed in Float",
                   engine.generate(request_of({"Hello", "there"}, 8)).result());
    }
  }

  // One embedding is damaged: the reply ends behind the token that has it, the others go on.
  void output_that_turns_bad_ends_one_reply_and_keeps_its_text() {
    const std::vector<std::string> texts{"Hello", "A long story"};
    LocalEngine sound(options_for(checkpoint_dir("sharded")));
    const auto whole = sound.generate(request_of(texts, 12)).result();
    const auto& ids = whole[0].output_token_ids;
    const auto& others = whole[1];
    const auto unseen = [&](const std::vector<TokenId>& in, TokenId id) {
      return std::find(in.begin(), in.end(), id) == in.end();
    };
    std::size_t at = 2;
    while (at < ids.size() &&
           (!unseen({ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(at)}, ids[at]) ||
            !unseen(whole[0].prompt_token_ids, ids[at]) ||
            !unseen(others.prompt_token_ids, ids[at]) || !unseen(others.output_token_ids, ids[at])))
      ++at;
    QVERIFY2(at + 1 < ids.size(), "no token of this reply is its own");
    const QTemporaryDir dir;
    const auto path =
        damaged(dir, "model.language_model.embed_tokens.weight", [&](std::span<float> values) {
          const std::size_t width = values.size() / 544;
          std::fill_n(values.begin() +
                          static_cast<std::ptrdiff_t>(width * static_cast<std::size_t>(ids[at])),
                      width,
                      kNotANumber);
        });
    LocalEngine engine(options_for(path));
    const auto found = engine.generate(request_of(texts, 12)).result();
    QCOMPARE(found[0].finish_reason, FinishReason::kBrokenOutput);
    QCOMPARE(to_string(found[0].finish_reason), std::string_view("broken_output"));
    QCOMPARE(found[0].output_token_ids,
             std::vector<TokenId>(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(at) + 1));
    QVERIFY(!found[0].text.empty());
    QCOMPARE(found[1].output_token_ids, others.output_token_ids);
    QCOMPARE(found[1].finish_reason, others.finish_reason);
  }

  // All logits equal: the first token of the vocabulary for ever, as from an overflow in fp16.
  void exclamation_marks_are_stopped_and_cut() {
    const QTemporaryDir dir;
    LocalEngine engine(options_for(damaged(dir, "lm_head.weight", [](std::span<float> values) {
      std::fill(values.begin(), values.end(), 0.F);
    })));
    const Generation g = engine.generate(request_of({"Hello"}, 1000)).result().front();
    QCOMPARE(g.finish_reason, FinishReason::kRepetition);
    QCOMPARE(g.output_token_ids.size(), std::size_t{64});
    QCOMPARE(g.text, std::string("!"));
    QCOMPARE(g.repeated, std::string("!"));
  }

  // Under a schema the string ends instead, and the reply is whole.
  void a_loop_in_a_string_ends_the_string() {
    const QTemporaryDir dir;
    LocalEngine engine(options_for(damaged(dir, "lm_head.weight", [](std::span<float> values) {
      std::fill(values.begin(), values.end(), 0.F);
    })));
    GenerateRequest request = request_of({"Hello"}, 1000);
    request.json_schema =
        R"({"type": "object", "properties": {"caption": {"type": "string", "maxLength": 600},
        "verdict": {"type": "string", "enum": ["yes", "no"]}}, "required": ["caption", "verdict"]})";
    const Generation g = engine.generate(request).result().front();
    QCOMPARE(g.finish_reason, FinishReason::kRepetition);
    const Json reply = parse_json(g.text, "reply", ErrorCode::kInternal);
    QCOMPARE(reply["caption"], Json(g.repeated));
    QVERIFY(reply["verdict"].is_string());
    QVERIFY(g.output_token_ids.size() < 120);
  }
};

QTEST_GUILESS_MAIN(TestDegenerate)
#include "tst_degenerate.moc"
