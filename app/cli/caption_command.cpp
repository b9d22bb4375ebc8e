#include "app/cli/caption_command.h"

#include "app/cli/box_text.h"
#include "app/cli/common_options.h"
#include "app/cli/console.h"
#include "app/cli/picture_operand.h"
#include "app/engine_choice.h"
#include "core/pipeline/prompts.h"
#include "core/pipeline/reply_parser.h"
#include "core/pipeline/reply_schemas.h"

#include <array>
#include <string>

namespace corgi {
namespace {

constexpr std::string_view kUsualStatement = "what this region shows";

constexpr std::array kOptions{
    OptionSpec{"--box", "X0,Y0,X1,Y1", "the region to describe, from 0 to 1; by default all of it"},
    OptionSpec{"--statement", "TEXT", "judge this statement against the region as well"},
};

// Worded and decoded as in the method's third stage.
GenerateRequest make_request(const Image& region, const std::string& statement) {
  const Prompts prompts = Prompts::built_in();
  Prompt prompt;
  prompt.system = prompts.system();
  prompt.parts = {region, prompts.fill("caption", {{"statement", statement}})};
  GenerateRequest request;
  request.prompts.push_back(std::move(prompt));
  request.json_schema = caption_schema();
  return request;
}

Box chosen_box(const Arguments& arguments) {
  const auto text = arguments.value("--box");
  return text ? box_from_text(*text, "--box") : kWholeImage;
}

int run(const Arguments& arguments, std::stop_token stop) {
  expect_positionals(arguments, caption_command(), 1, 1);
  const std::string& path = arguments.positionals().front();
  const Box box = chosen_box(arguments);
  const auto statement = arguments.value("--statement");
  const EngineChoice choice = EngineChoice::require(arguments);
  GenerateRequest request = make_request(picture_operand(path).crop(box),
                                         statement.value_or(std::string(kUsualStatement)));
  request.sampling = sampling_options(arguments, choice.model_dir());
  request.max_new_tokens = max_new_tokens(arguments);
  request.stop = std::move(stop);
  const auto engine = choice.make();
  const Generation generation = engine->generate(std::move(request)).result().at(0);

  const CaptionReply reply = parse_caption(generation.text);
  const std::string_view verdict = to_string(reply.verdict.value_or(Verdict::kUnknown));
  if (reply.truncated) note("corgi: the reply was cut short");
  if (arguments.has("--json")) {
    Json json{{"image", path}, {"box", box_to_json(box)}, {"caption", reply.caption}};
    if (statement) json.update({{"statement", *statement}, {"verdict", verdict}});
    print_json(json);
    return kExitSuccess;
  }
  print_line(reply.caption);
  if (statement) note("verdict: " + std::string(verdict));
  return kExitSuccess;
}

}  // namespace

const Command& caption_command() {
  static const Command command{
      .name = "caption",
      .operands = "IMAGE",
      .summary = "describe an image, or one region of it",
      .details =
          "Prints what the model says the region shows. A box is given as shares of the upright\n"
          "image's width and height, from 0 to 1.\n",
      .example = "corgi caption street.jpg --box 0.1,0.2,0.5,0.6",
      .options = kOptions,
      .groups = kModelOptions | kServerOptions | kSamplingOptions | kOutputOptions,
      .run = run,
  };
  return command;
}

}  // namespace corgi
