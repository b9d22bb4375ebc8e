#include "app/cli/ask_command.h"

#include "app/cli/common_options.h"
#include "app/cli/console.h"
#include "app/cli/method_options.h"
#include "app/cli/picture_operand.h"
#include "app/cli/progress.h"
#include "app/engine_choice.h"
#include "app/threads.h"
#include "core/report/demo_note.h"
#include "core/report/report.h"
#include "core/report/result_json.h"

#include <filesystem>
#include <memory>
#include <string>

namespace corgi {
namespace {

int run(const Arguments& arguments, std::stop_token stop) {
  expect_positionals(arguments, ask_command(), 2, 2);
  const EngineChoice choice = EngineChoice::require(arguments);
  Question question;
  question.image = picture_operand(arguments.positionals()[0]);
  question.text = arguments.positionals()[1];
  question.options = pipeline_options(arguments, choice.model_dir());

  Pipeline pipeline(
      choice.make(), ocr_engine(arguments, kThreadsOfARegion), chosen_prompts(arguments));
  const Result result = pipeline.run(question, note_progress, std::move(stop));
  if (const std::string_view demo = demo_note(result.model); !demo.empty())
    note("corgi: " + std::string(demo));
  if (result.cancelled) note("corgi: interrupted; this is what there was");
  if (const auto folder = arguments.value("--report")) {
    write_report(result, question.image, *folder);
    note("corgi: report in " + *folder);
  }
  if (arguments.has("--json")) {
    print_json(result_to_json(result));
  } else if (!result.cancelled || !result.answer.empty()) {
    print_line(result.answer);
  }
  return kExitSuccess;
}

}  // namespace

const Command& ask_command() {
  static const Command command{
      .name = "ask",
      .operands = "IMAGE QUESTION",
      .summary = "answer a question about an image, with its evidence",
      .details =
          "Runs the whole method and prints the answer. What it does meanwhile is told on "
          "standard\n"
          "error: the steps, their boxes, what was read and seen there, and the verdicts.\n"
          "\n"
          "Modes: thorough looks for every step's regions and reads and describes each; fast "
          "takes\n"
          "the boxes from the reasoning and does what a step asks for; direct is the model's "
          "plain\n"
          "answer, for comparison.\n"
          "\n"
          "--report writes annotated.png, the image with its boxes, report.html, a page that "
          "needs\n"
          "nothing beside it, report.md, result.json, everything that was asked, found and "
          "answered,\n"
          "trace.json, how it came about, image.png and crops/. 'corgi report DIR' shows it "
          "again.\n",
      .example = "corgi ask street.jpg 'What does the blue sign say?' --report out",
      .options = {},
      .groups = kModelOptions | kServerOptions | kMethodOptions | kOcrOptions | kSamplingOptions |
                kReportOptions | kOutputOptions,
      .run = run,
  };
  return command;
}

}  // namespace corgi
