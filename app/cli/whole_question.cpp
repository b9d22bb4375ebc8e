#include "app/cli/whole_question.h"

#include "app/cli/bench_images.h"
#include "app/cli/rehearsed_engine.h"
#include "core/base/elapsed.h"
#include "core/base/error.h"
#include "core/pipeline/pipeline.h"

#include <string>

namespace corgi {
namespace {

constexpr std::size_t kFindings = 8;  // of four regions, each read and described

double ask(Pipeline& pipeline, const Image& image, const char* text, const std::stop_token& stop) {
  Question question;
  question.image = image;
  question.text = text;
  const auto start = Clock::now();
  const Result result = pipeline.run(question, {}, stop);
  const double ms = elapsed_ms(start);
  // Half of a question would be a figure that means nothing.
  if (!result.cancelled && result.evidence.size() != kFindings) {
    throw Error(ErrorCode::kInternal,
                "expected a question with " + std::to_string(kFindings) + " findings, found " +
                    std::to_string(result.evidence.size()));
  }
  return ms;
}

}  // namespace

Json measure_whole_question(const std::shared_ptr<LocalEngine>& engine,
                            const std::filesystem::path& model_dir,
                            const std::shared_ptr<OcrEngine>& ocr,
                            const ReuseBudgets& reuse,
                            const Image& image,
                            const std::stop_token& stop) {
  const auto rehearsed = std::make_shared<RehearsedEngine>(engine, model_dir);
  Pipeline pipeline(rehearsed, ocr, Prompts::built_in());
  // What is measured before leaves nothing behind.
  engine->set_reuse({0, 0, 0});
  engine->set_reuse(reuse);
  const double cold_ms = ask(pipeline, image, kBenchQuestions[0], stop);
  rehearsed->set_places(1);
  const double second_ms = ask(pipeline, image, kBenchQuestions[1], stop);
  rehearsed->set_places(0);
  const double same_regions_ms = ask(pipeline, image, kBenchQuestions[2], stop);
  return {{"cold_ms", cold_ms}, {"second_ms", second_ms}, {"same_regions_ms", same_regions_ms}};
}

}  // namespace corgi
