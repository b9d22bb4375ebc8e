#include "app/cli/quality_run.h"

#include "app/cli/console.h"
#include "core/image/decode.h"
#include "core/pipeline/box_parser.h"
#include "core/pipeline/region_filter.h"
#include "core/pipeline/reply_parser.h"
#include "core/pipeline/reply_schemas.h"

#include <QFuture>

namespace corgi {

QualityRun::QualityRun(std::shared_ptr<Engine> engine,
                       std::shared_ptr<OcrEngine> ocr,
                       PipelineOptions options,
                       std::vector<Mode> modes)
    : engine_(engine),
      prompts_(Prompts::built_in()),
      pipeline_(std::move(engine), std::move(ocr), prompts_),
      options_(options),
      modes_(std::move(modes)) {}

void QualityRun::add(const QualityScene& scene, const std::stop_token& stop) {
  const Image image = decode_image(scene.image);
  add_groundings(scene, image, stop);
  add_claims(scene, image, stop);
  for (const QuestionTruth& question : scene.questions) add_question(question, image, stop);
}

Prompt QualityRun::prompt(const Image& image,
                          const std::string& stage,
                          const std::string& statement) const {
  Prompt prompt;
  prompt.system = prompts_.system();
  prompt.parts = {image, prompts_.fill(stage, {{"statement", statement}})};
  return prompt;
}

std::vector<Generation> QualityRun::ask(std::vector<Prompt> prompts,
                                        const std::string& schema,
                                        const std::stop_token& stop) const {
  if (prompts.empty()) return {};
  GenerateRequest request;
  request.prompts = std::move(prompts);
  request.sampling = options_.sampling;
  request.max_new_tokens = options_.max_new_tokens;
  request.json_schema = schema;
  request.stop = stop;
  std::vector<Generation> replies = engine_->generate(std::move(request)).result();
  if (stop.stop_requested()) throw Error(ErrorCode::kCancelled, "stopped");
  return replies;
}

void QualityRun::add_groundings(const QualityScene& scene,
                                const Image& image,
                                const std::stop_token& stop) {
  std::vector<Prompt> prompts;
  for (const GroundingTruth& truth : scene.groundings) {
    prompts.push_back(prompt(image, "ground", truth.statement));
  }
  const std::string schema = grounding_schema(options_.max_regions_per_step);
  const std::vector<Generation> replies = ask(std::move(prompts), schema, stop);
  for (std::size_t i = 0; i < replies.size(); ++i) {
    const GroundingTruth& truth = scene.groundings[i];
    std::vector<Box> found;
    for (const Region& region :
         distinct_regions(parse_boxes(replies[i].text, truth.statement).regions,
                          options_.nms_iou,
                          options_.max_regions_per_step)) {
      found.push_back(region.box);
    }
    quality_.add_grounding(truth.boxes, found);
  }
}

void QualityRun::add_claims(const QualityScene& scene,
                            const Image& image,
                            const std::stop_token& stop) {
  std::vector<Prompt> prompts;
  for (const ClaimTruth& truth : scene.claims) {
    const Image region = image.crop(grown(truth.box, options_.crop_margin));
    prompts.push_back(prompt(region, "caption", truth.statement));
  }
  const std::vector<Generation> replies = ask(std::move(prompts), caption_schema(), stop);
  for (std::size_t i = 0; i < replies.size(); ++i) {
    const ClaimTruth& truth = scene.claims[i];
    const CaptionReply reply = parse_caption(replies[i].text);
    const bool right = same_words(reply.caption, truth.caption);
    if (!right) note("  caption: '" + reply.caption + "', not '" + truth.caption + "'");
    quality_.add_claim(right, truth.verdict, reply.verdict);
  }
}

void QualityRun::add_question(const QuestionTruth& truth,
                              const Image& image,
                              const std::stop_token& stop) {
  for (const Mode mode : modes_) {
    PipelineOptions options = options_;
    options.mode = mode;
    const Result result = pipeline_.run(
        {image, truth.question, options}, [](const PipelineEvent&) {}, stop);
    if (result.cancelled) throw Error(ErrorCode::kCancelled, "stopped");
    if (mode == Mode::kThorough) quality_.add_steps(result.steps, truth.steps);
    const bool right = same_words(result.answer, truth.answer);
    if (!right) {
      note("  " + std::string(to_string(mode)) + ": " + truth.question + " '" + result.answer +
           "', not '" + truth.answer + "'");
    }
    quality_.add_answer(mode, truth.kind, right);
  }
}

}  // namespace corgi
