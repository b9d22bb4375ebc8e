#include "app/cli/report_command.h"

#include "app/cli/console.h"
#include "core/report/report.h"
#include "core/report/report_markdown.h"
#include "core/report/result_json.h"
#include "core/report/saved_result.h"

#include <array>
#include <filesystem>

namespace corgi {
namespace {

constexpr std::array kOptions{
    OptionSpec{"--image", "FILE", "what was asked about; by default image.png beside the result"},
};

int run(const Arguments& arguments, std::stop_token) {
  expect_positionals(arguments, report_command(), 1, 1);
  const std::filesystem::path path = arguments.positionals().front();
  if (const auto folder = arguments.value("--report")) {
    const SavedResult saved = load_saved_result(path, arguments.value("--image").value_or(""));
    write_report(saved.result, saved.image, *folder);
    note("corgi: report in " + *folder);
    if (arguments.has("--json")) print_json(result_to_json(saved.result));
    return kExitSuccess;
  }
  const Result result = load_result(path);
  if (arguments.has("--json")) {
    print_json(result_to_json(result));
  } else {
    print(report_markdown(result, /*pictures=*/false));
  }
  return kExitSuccess;
}

}  // namespace

const Command& report_command() {
  static const Command command{
      .name = "report",
      .operands = "RESULT",
      .summary = "show a saved result again, without a model",
      .details =
          "RESULT is a result.json, or the folder that --report made of it. Prints it as "
          "Markdown;\n"
          "--report writes the whole report anew, with the pictures, and needs the image that was\n"
          "asked about.\n",
      .example = "corgi report out --report copy",
      .options = kOptions,
      .groups = kReportOptions | kOutputOptions,
      .run = run,
  };
  return command;
}

}  // namespace corgi
