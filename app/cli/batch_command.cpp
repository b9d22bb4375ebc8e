#include "app/cli/batch_command.h"

#include "app/cli/batch_list.h"
#include "app/cli/batch_results.h"
#include "app/cli/common_options.h"
#include "app/cli/console.h"
#include "app/cli/method_options.h"
#include "app/engine_choice.h"
#include "app/threads.h"
#include "core/document/picture_name.h"
#include "core/pipeline/text.h"
#include "core/report/result_json.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace corgi {
namespace {

constexpr std::uint64_t kMaxListBytes = 100'000'000;

enum class Outcome { kAnswered, kSkipped, kInterrupted };

// Asks the questions of the list: one after the other on this machine, several at once at a server.
class Batch {
 public:
  Batch(const Arguments& arguments, std::stop_token stop);

  // Works through the list; false when any line failed.
  bool run(const std::vector<BatchItem>& items);

 private:
  // Takes questions until there are no more. One pipeline answers one question at a time.
  void work(const std::vector<BatchItem>& items);
  void handle(const BatchItem& item, Pipeline& pipeline);
  Outcome answer(const BatchItem& item, Pipeline& pipeline);
  void tell_failure(const BatchItem& item, ErrorCode code, const std::string& message);
  Json record_of(const BatchItem& item) const;
  void tell_summary(std::size_t count) const;

  PipelineOptions options_;
  std::stop_token stop_;
  std::string model_;  // its fingerprint
  std::shared_ptr<Engine> engine_;
  std::shared_ptr<OcrEngine> ocr_;
  Prompts prompts_ = Prompts::built_in();
  int at_once_ = 1;
  std::atomic<std::size_t> next_ = 0;
  std::mutex mutex_;  // guards all below
  BatchResults results_;
  int answered_ = 0;
  int failed_ = 0;
  int skipped_ = 0;
};

Batch::Batch(const Arguments& arguments, std::stop_token stop) : stop_(std::move(stop)) {
  if (const auto folder = arguments.value("--report")) results_ = BatchResults(*folder);
  const EngineChoice choice = EngineChoice::require(arguments);
  options_ = pipeline_options(arguments, choice.model_dir());
  at_once_ = choice.questions_at_once();
  // They share the cores; each question's own share may not be less than one.
  options_.ocr_threads = std::max(1, options_.ocr_threads / at_once_);
  engine_ = choice.make();
  ocr_ = ocr_engine(arguments, kThreadsOfARegion);
  // A model that can't be loaded would fail every line in the same way.
  model_ = engine_->info().result().fingerprint;
  prompts_ = chosen_prompts(arguments);
}

bool Batch::run(const std::vector<BatchItem>& items) {
  {
    std::vector<std::jthread> others;
    for (int i = 1; i < at_once_; ++i) others.emplace_back([&] { work(items); });
    work(items);
  }
  tell_summary(items.size());
  return failed_ == 0;
}

void Batch::work(const std::vector<BatchItem>& items) {
  Pipeline pipeline(engine_, ocr_, prompts_);
  for (std::size_t i = next_++; i < items.size() && !stop_.stop_requested(); i = next_++) {
    note("[" + std::to_string(i + 1) + "/" + std::to_string(items.size()) + "] " +
         items[i].image.filename().string() + " " + on_one_line(items[i].question));
    handle(items[i], pipeline);
  }
}

void Batch::handle(const BatchItem& item, Pipeline& pipeline) {
  try {
    if (item.problem) throw Error(ErrorCode::kInput, *item.problem);
    const Outcome outcome = answer(item, pipeline);
    const std::lock_guard lock(mutex_);
    answered_ += outcome == Outcome::kAnswered;
    skipped_ += outcome == Outcome::kSkipped;
  } catch (const Error& e) {
    if (e.code() != ErrorCode::kCancelled) tell_failure(item, e.code(), e.what());
  } catch (const std::bad_alloc&) {
    tell_failure(item, ErrorCode::kOutOfMemory, "out of memory");
  } catch (const std::exception& e) {
    tell_failure(item, ErrorCode::kInternal, e.what());
  }
}

Outcome Batch::answer(const BatchItem& item, Pipeline& pipeline) {
  const Question question{open_picture(picture_name(item.image.string())), item.question, options_};
  const BatchKey key{
      question.image.hash().hex(), item.question, std::string(to_string(options_.mode)), model_};
  {
    const std::lock_guard lock(mutex_);
    if (results_.is_done(key)) {
      note("  answered before");
      return Outcome::kSkipped;
    }
  }
  const Result result = pipeline.run(
      question, [](const PipelineEvent&) {}, stop_);
  if (result.cancelled) return Outcome::kInterrupted;
  Json record = record_of(item);
  record["answer"] = result.answer;
  record["result"] = result_to_json(result);
  const std::lock_guard lock(mutex_);
  results_.write_answer(key, std::move(record));
  const std::string line = at_once_ > 1 ? "line " + std::to_string(item.line) + ": " : "";
  note("  " + line + on_one_line(result.answer));
  return Outcome::kAnswered;
}

void Batch::tell_failure(const BatchItem& item, ErrorCode code, const std::string& message) {
  const std::lock_guard lock(mutex_);
  ++failed_;
  note("  line " + std::to_string(item.line) + ": " + message);
  Json record = record_of(item);
  record["question"] = item.question;
  record["mode"] = to_string(options_.mode);
  record["error"] = error_to_json(code, message);
  results_.write_failure(record);
}

Json Batch::record_of(const BatchItem& item) const {
  return {{"line", item.line}, {"image", item.image.string()}};
}

void Batch::tell_summary(std::size_t count) const {
  note("corgi: " + std::to_string(count) + " questions: " + std::to_string(answered_) +
       " answered, " + std::to_string(failed_) + " failed, " + std::to_string(skipped_) +
       " skipped" + (stop_.stop_requested() ? ", interrupted" : ""));
}

int run(const Arguments& arguments, std::stop_token stop) {
  expect_positionals(arguments, batch_command(), 1, 1);
  const std::filesystem::path list(arguments.positionals().front());
  const std::vector<BatchItem> items =
      parse_batch_list(read_text_file(list, kMaxListBytes, ErrorCode::kInput), list.parent_path());
  Batch batch(arguments, std::move(stop));
  return batch.run(items) ? kExitSuccess : kExitFailure;
}

}  // namespace

const Command& batch_command() {
  static const Command command{
      .name = "batch",
      .operands = "FILE",
      .summary = "answer a list of questions; goes on where it stopped",
      .details =
          "Each line of FILE is {\"image\": \"a.png\", \"question\": \"...\"} or a.png|question; "
          "empty lines\n"
          "and those that begin with # are left out. Relative images are looked for in FILE's "
          "folder.\n"
          "\n"
          "Each result is one line of JSON with line, image, question, mode, and answer and "
          "result,\n"
          "or error; on standard output, or with --report added to DIR/results.jsonl. A line that\n"
          "fails doesn't stop the others, but makes the exit code 1. What DIR/results.jsonl has "
          "an\n"
          "answer to isn't asked again: the same picture, question, mode and model.\n",
      .example = "corgi batch questions.jsonl --report out",
      .options = {},
      .groups = kModelOptions | kServerOptions | kMethodOptions | kOcrOptions | kSamplingOptions |
                kReportOptions,
      .run = run,
  };
  return command;
}

}  // namespace corgi
