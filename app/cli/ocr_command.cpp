#include "app/cli/ocr_command.h"

#include "app/cli/common_options.h"
#include "app/cli/console.h"
#include "app/cli/picture_operand.h"
#include "app/engine_choice.h"
#include "core/pipeline/prompts.h"
#include "core/pipeline/reading_parser.h"
#include "core/pipeline/reply_schemas.h"
#include "core/report/result_json.h"

#include <string>
#include <vector>

namespace corgi {
namespace {

Json to_json(const std::vector<OcrLine>& lines) {
  Json list = Json::array();
  for (const OcrLine& line : lines) list.push_back(ocr_line_to_json(line));
  return list;
}

struct ReadPicture {
  std::string engine;
  std::vector<OcrLine> lines;
};

// Worded and decoded as in the method's third stage.
ReadPicture read_by_model(const Arguments& arguments, std::stop_token stop) {
  const EngineChoice choice = EngineChoice::require(arguments);
  const Prompts prompts = Prompts::built_in();
  GenerateRequest request;
  request.prompts.push_back(
      {prompts.system(),
       {picture_operand(arguments.positionals().front()), prompts.fill("read", {})}});
  request.json_schema = reading_schema();
  request.sampling = sampling_options(arguments, choice.model_dir());
  request.max_new_tokens = max_new_tokens(arguments);
  request.stop = std::move(stop);
  const auto engine = choice.make();
  const Generation generation = engine->generate(std::move(request)).result().at(0);
  ReadingReply reading = parse_reading(generation.text);
  if (reading.truncated) note("corgi: the reply was cut short");
  return {engine->info().result().name, std::move(reading.lines)};
}

ReadPicture read_by_ocr(const Arguments& arguments, std::stop_token stop) {
  if (arguments.has("--server"))
    throw UsageError("--server: corgi ocr works on this machine alone, unless by --ocr model");
  const Image image = picture_operand(arguments.positionals().front());
  const auto engine = ocr_engine(arguments, thread_count(arguments));
  return {engine->name(), engine->read(image, std::move(stop))};
}

int run(const Arguments& arguments, std::stop_token stop) {
  expect_positionals(arguments, ocr_command(), 1, 1);
  const auto [engine, lines] = model_reads(arguments) ? read_by_model(arguments, std::move(stop))
                                                      : read_by_ocr(arguments, std::move(stop));
  if (arguments.has("--json")) {
    print_json({{"image", arguments.positionals().front()},
                {"engine", engine},
                {"lines", to_json(lines)}});
    return kExitSuccess;
  }
  for (const OcrLine& line : lines) print_line(line.text);
  if (lines.empty()) note("corgi: no text found");
  return kExitSuccess;
}

}  // namespace

const Command& ocr_command() {
  static const Command command{
      .name = "ocr",
      .operands = "IMAGE",
      .summary = "read the text in an image",
      .details =
          "Prints the lines of text in reading order. --json adds each line's box, shares of the\n"
          "upright image's width and height from 0 to 1, its confidence from 0 to 1, and the four "
          "corners of\n"
          "text at a slant, clockwise from where it begins.\n"
          "\n"
          "--ocr model asks the model, which knows more scripts and handwriting, takes longer, "
          "and\n"
          "gives neither confidence nor slant. The other options of models are for that alone.\n",
      .example = "corgi ocr receipt.jpg --json",
      .options = {},
      .groups = kModelOptions | kServerOptions | kOcrOptions | kSamplingOptions | kOutputOptions,
      .run = run,
  };
  return command;
}

}  // namespace corgi
