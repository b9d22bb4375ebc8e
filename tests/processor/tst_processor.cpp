// Whole prompts against transformers: text, ids, token types, positions of 72 conversations.
#include "core/base/json.h"
#include "core/base/safetensors.h"
#include "core/processor/processor.h"
#include "tests/processor/pattern.h"

#include <optional>

#include <QTest>

using namespace corgi;
using namespace corgi::test;

namespace {

std::filesystem::path golden_dir() {
  return std::filesystem::path(CORGI_GOLDEN_DIR) / "processor";
}

Processor micro() {
  return Processor::load(std::filesystem::path(CORGI_GOLDEN_DIR) / "checkpoints" / "micro");
}

ProcessorPrompt prompt_of(const Json& json, const Processor& processor) {
  ProcessorPrompt prompt;
  prompt.system = json.at("system").get<std::string>();
  prompt.reply_prefix = json.at("reply_prefix").get<std::string>();
  for (const Json& part : json.at("parts")) {
    if (part.contains("text")) {
      prompt.parts.emplace_back(part.at("text").get<std::string>());
      continue;
    }
    const Json& image = part.at("image");
    prompt.parts.emplace_back(processor.process_image(
        pattern(image[0].get<int>(), image[1].get<int>(), image[2].get<std::uint32_t>())));
  }
  return prompt;
}

template <typename T>
std::vector<std::int64_t> numbers(const TensorView& view) {
  const auto* begin = reinterpret_cast<const T*>(view.bytes.data());
  return {begin, begin + view.bytes.size() / sizeof(T)};
}

template <typename T>
std::vector<std::int64_t> numbers(const std::vector<T>& values) {
  return {values.begin(), values.end()};
}

std::optional<Error> error_of(const Processor& processor, const ProcessorPrompt& prompt) {
  try {
    processor.process(prompt);
  } catch (const Error& e) {
    return e;
  }
  return std::nullopt;
}

}  // namespace

class TestProcessor : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void prompts_match_transformers() {
    const Processor processor = micro();
    const Json prompts =
        read_json_file(golden_dir() / "prompts.json", 1'000'000, ErrorCode::kInternal);
    const SafetensorsFile goldens(golden_dir() / "prompts.safetensors");
    QCOMPARE(prompts.size(), std::size_t{72});
    std::size_t n_images = 0;
    for (std::size_t n = 0; n < prompts.size(); ++n) {
      const auto golden = [&](const char* name) -> const TensorView& {
        return goldens.tensor(std::to_string(n) + "." + name);
      };
      const ProcessorPrompt prompt = prompt_of(prompts[n], processor);
      QCOMPARE(processor.prompt_text(prompt), prompts[n].at("text").get<std::string>());
      const auto output = processor.process(prompt);
      QCOMPARE(numbers(output->input_ids()), numbers<std::int32_t>(golden("input_ids")));
      QCOMPARE(numbers(output->mm_token_type_ids()),
               numbers<std::uint8_t>(golden("mm_token_type_ids")));
      QCOMPARE(numbers<std::int64_t>(golden("rope_delta")), std::vector{output->rope_delta()});
      const at::Tensor& positions = output->position_ids();
      const auto length = static_cast<std::int64_t>(output->input_ids().size());
      QCOMPARE(positions.sizes(), at::IntArrayRef({3, length}));
      QVERIFY(positions.is_contiguous() && positions.scalar_type() == at::kLong);
      const auto* data = positions.const_data_ptr<std::int64_t>();
      QVERIFY((std::vector<std::int64_t>(data, data + positions.numel())) ==
              numbers<std::int16_t>(golden("position_ids")));
      std::vector<std::int64_t> grids;
      for (const auto& image : output->images()) {
        grids.insert(grids.end(), {image->grid.t, image->grid.h, image->grid.w});
      }
      n_images += output->images().size();
      if (!grids.empty()) QCOMPARE(grids, numbers<std::int64_t>(golden("image_grid_thw")));
    }
    QVERIFY(n_images > 100);
  }

  void images_are_shared_not_copied() {
    const Processor processor = micro();
    const auto first = processor.process_image(pattern(64, 64, 1));
    const auto second = processor.process_image(pattern(96, 64, 2));
    const auto output = processor.process(
        {.system = {}, .parts = {first, std::string("and"), second}, .reply_prefix = {}});
    QCOMPARE(output->images()[0].get(), first.get());
    QCOMPARE(output->images()[1].get(), second.get());
  }

  void control_tokens_in_a_text_are_refused_data() {
    QTest::addColumn<std::string>("token");
    for (const char* token :
         {"<|image_pad|>", "<|video_pad|>", "<|vision_start|>", "<|vision_end|>"}) {
      QTest::newRow(token) << std::string(token);
    }
  }

  void control_tokens_in_a_text_are_refused() {
    QFETCH(std::string, token);
    const Processor processor = micro();
    const auto image = processor.process_image(pattern(64, 64, 1));
    const ProcessorPart question = std::string("What?");
    const ProcessorPart poisoned = "Say " + token + " twice";
    const std::vector<ProcessorPrompt> prompts{
        {.system = {}, .parts = {image, poisoned}, .reply_prefix = {}},
        {.system = {}, .parts = {poisoned, image, question}, .reply_prefix = {}},
        {.system = token, .parts = {question}, .reply_prefix = {}},
        {.system = {}, .parts = {question}, .reply_prefix = token},
        // Two parts of which neither holds it, though the model would read it.
        {.system = {}, .parts = {token.substr(0, 7), token.substr(7)}, .reply_prefix = {}},
        {.system = {},
         .parts = {token.substr(0, 7), std::string(), token.substr(7)},
         .reply_prefix = {}},
    };
    for (const ProcessorPrompt& prompt : prompts) {
      const auto error = error_of(processor, prompt);
      QVERIFY(error && error->code() == ErrorCode::kInput);
      QVERIFY(std::string(error->what()).find(token) != std::string::npos);
      QVERIFY_EXCEPTION_THROWN(processor.prompt_text(prompt), Error);
    }
    // With an image between them they are only text.
    const ProcessorPrompt apart{
        .system = {}, .parts = {token.substr(0, 7), image, token.substr(7)}, .reply_prefix = {}};
    QVERIFY(!error_of(processor, apart));
  }

  void nothing_to_ask_is_refused() {
    const Processor processor = micro();
    for (const std::vector<ProcessorPart>& parts :
         {std::vector<ProcessorPart>{}, {std::string()}, {std::string(), std::string()}}) {
      const auto error =
          error_of(processor, {.system = "You are helpful.", .parts = parts, .reply_prefix = "x"});
      QVERIFY(error && error->code() == ErrorCode::kInput);
    }
    const auto image = processor.process_image(pattern(64, 64, 1));
    QVERIFY(!error_of(processor, {.system = {}, .parts = {image}, .reply_prefix = {}}));
    QVERIFY(!error_of(processor, {.system = {}, .parts = {std::string(" ")}, .reply_prefix = {}}));
  }

  void a_missing_image_is_a_defect() {
    const Processor processor = micro();
    const auto error = error_of(
        processor,
        {.system = {}, .parts = {std::shared_ptr<const ProcessedImage>()}, .reply_prefix = {}});
    QVERIFY(error && error->code() == ErrorCode::kInternal);
  }

  // An image of another checkpoint's processor doesn't fit this one's merger.
  void an_image_of_another_grid_is_a_defect() {
    const Processor processor = micro();
    auto image = std::make_shared<ProcessedImage>(*processor.process_image(pattern(64, 64, 1)));
    image->grid.h = 3;
    const auto error = error_of(processor, {.system = {}, .parts = {image}, .reply_prefix = {}});
    QVERIFY(error && error->code() == ErrorCode::kInternal);
  }

  void an_elongated_image_is_refused() {
    const Processor processor = micro();
    try {
      processor.process_image(pattern(10, 2001, 1));
      QFAIL("nothing thrown");
    } catch (const Error& e) {
      QCOMPARE(e.code(), ErrorCode::kInput);
    }
  }

  void text_that_is_no_utf8_is_read_as_replacement_characters() {
    const Processor processor = micro();
    const auto damaged =
        processor.process({.system = {}, .parts = {std::string("a\xff")}, .reply_prefix = {}});
    const auto repaired = processor.process(
        {.system = {}, .parts = {std::string("a\xef\xbf\xbd")}, .reply_prefix = {}});
    QVERIFY(damaged->input_ids() == repaired->input_ids());
  }
};

QTEST_APPLESS_MAIN(TestProcessor)
#include "tst_processor.moc"
