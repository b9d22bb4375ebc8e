#include "app/cli/ground_command.h"

#include "app/cli/box_text.h"
#include "app/cli/common_options.h"
#include "app/cli/console.h"
#include "app/cli/picture_operand.h"
#include "app/engine_choice.h"
#include "core/pipeline/box_parser.h"
#include "core/pipeline/prompts.h"
#include "core/pipeline/region_filter.h"
#include "core/pipeline/reply_schemas.h"
#include "core/pipeline/text.h"

#include <cstdio>
#include <string>
#include <vector>

namespace corgi {
namespace {

// One prompt for each phrase, worded and decoded as in the method's second stage, all in one batch.
GenerateRequest make_request(const Image& image,
                             const std::vector<std::string>& phrases,
                             const PipelineOptions& options) {
  const Prompts prompts = Prompts::built_in();
  GenerateRequest request;
  for (const std::string& phrase : phrases) {
    if (trimmed(phrase).empty()) throw Error(ErrorCode::kInput, "a phrase to look for is empty");
    Prompt prompt;
    prompt.system = prompts.system();
    prompt.parts = {image, prompts.fill("ground", {{"statement", phrase}})};
    request.prompts.push_back(std::move(prompt));
  }
  request.sampling = options.sampling;
  request.max_new_tokens = options.max_new_tokens;
  request.json_schema = grounding_schema(options.max_regions_per_step);
  return request;
}

Json to_json(const std::string& phrase, const std::vector<Region>& regions) {
  Json list = Json::array();
  for (const Region& region : regions) {
    list.push_back({{"box", box_to_json(region.box)}, {"label", region.label}});
  }
  return {{"phrase", phrase}, {"regions", list}};
}

void print_regions(const std::string& phrase, const std::vector<Region>& regions) {
  if (regions.empty()) note("corgi: nothing found for '" + phrase + "'");
  for (const Region& region : regions) {
    print_line(phrase + '\t' + box_to_text(region.box) + '\t' + region.label);
  }
}

int run(const Arguments& arguments, std::stop_token stop) {
  expect_positionals(arguments, ground_command(), 2, 65);
  const std::string& path = arguments.positionals().front();
  const std::vector<std::string> phrases(arguments.positionals().begin() + 1,
                                         arguments.positionals().end());
  const EngineChoice choice = EngineChoice::require(arguments);
  const PipelineOptions options = pipeline_options(arguments, choice.model_dir());
  GenerateRequest request = make_request(picture_operand(path), phrases, options);
  request.stop = std::move(stop);
  const auto engine = choice.make();
  const std::vector<Generation> replies = engine->generate(std::move(request)).result();

  Json found = Json::array();
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    const BoxReply reply = parse_boxes(replies.at(i).text, phrases[i]);
    const std::vector<Region> regions =
        distinct_regions(reply.regions, options.nms_iou, options.max_regions_per_step);
    found.push_back(to_json(phrases[i], regions));
    if (!arguments.has("--json")) print_regions(phrases[i], regions);
    if (reply.truncated) note("corgi: the reply for '" + phrases[i] + "' was cut short");
  }
  if (arguments.has("--json")) print_json({{"image", path}, {"phrases", found}});
  return kExitSuccess;
}

}  // namespace

const Command& ground_command() {
  static const Command command{
      .name = "ground",
      .operands = "IMAGE PHRASE...",
      .summary = "find what phrases name in an image",
      .details =
          "Prints one line for each region found: the phrase, the box, a label, with tabs "
          "between.\n"
          "A box is x0,y0,x1,y1, shares of the upright image's width and height from 0 to 1. All\n"
          "phrases are looked for in one batch.\n",
      .example = "corgi ground street.jpg 'the red car' 'a bicycle'",
      .options = {},
      .groups = kModelOptions | kServerOptions | kSamplingOptions | kOutputOptions,
      .run = run,
  };
  return command;
}

}  // namespace corgi
