#include "app/cli/ocr_command.h"

#include "app/cli/common_options.h"
#include "app/cli/console.h"
#include "app/cli/picture_operand.h"
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

int run(const Arguments& arguments, std::stop_token stop) {
  expect_positionals(arguments, ocr_command(), 1, 1);
  const std::string& path = arguments.positionals().front();
  const Image image = picture_operand(path);
  const auto engine = ocr_engine(arguments, thread_count(arguments));
  const std::vector<OcrLine> lines = engine->read(image, std::move(stop));
  if (arguments.has("--json")) {
    print_json({{"image", path}, {"engine", engine->name()}, {"lines", to_json(lines)}});
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
          "text at a slant, clockwise from where it begins.\n",
      .example = "corgi ocr receipt.jpg --json",
      .options = {},
      .groups = kOcrOptions | kOutputOptions,
      .run = run,
  };
  return command;
}

}  // namespace corgi
