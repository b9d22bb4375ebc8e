// Asks question after question as a long day would: many images, small caches, random stops,
// changes of model. Tells at the end whether memory and threads stayed what they were and whether
// the history has every question.
//
//   soak QUESTIONS MODEL [MODEL ...]

#include "app/library_memory.h"
#include "app/ocr_choice.h"
#include "core/base/elapsed.h"
#include "core/engine/local_engine.h"
#include "core/history/history_store.h"
#include "core/pipeline/pipeline.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <QGuiApplication>
#include <QTemporaryDir>

namespace corgi {
namespace {

constexpr int kImages = 50;
constexpr int kQuestionsPerModel = 25;  // a quarter of 300 questions has three whole turns
constexpr int kTokens = 48;
constexpr double kStopped = 0.5;  // sooner or later than the question would have ended by itself
// Few enough for a handful of images, so that most are put out again.
constexpr ReuseBudgets kSmall{8 << 20, 8 << 20, 16 << 20};

// A line of /proc/self/status, in its own unit; 0 where there is none.
long status(const std::string& name) {
  std::ifstream file("/proc/self/status");
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(name + ":")) return std::stol(line.substr(name.size() + 1));
  }
  return 0;
}

Image drawn(std::mt19937& random) {
  const auto below = [&](int most) {
    return static_cast<int>(random() % static_cast<unsigned>(most));
  };
  const int width = 200 + below(500);
  const int height = 200 + below(500);
  std::vector<std::uint8_t> rgb(static_cast<std::size_t>(3 * width * height), 235);
  for (int shape = 0; shape < 6; ++shape) {
    const int x0 = below(width - 40), y0 = below(height - 40);
    const std::uint8_t color[] = {
        std::uint8_t(below(256)), std::uint8_t(below(256)), std::uint8_t(below(256))};
    for (int y = y0; y < y0 + 40; ++y)
      for (int x = x0; x < x0 + 40; ++x)
        std::copy_n(color, 3, rgb.begin() + 3 * (static_cast<std::ptrdiff_t>(y) * width + x));
  }
  return Image(width, height, std::move(rgb));
}

struct Sample {
  int question;
  long memory_kb;
  long threads;
};

class Soak {
 public:
  Soak(std::vector<std::string> models, const std::string& history_folder)
      : models_(std::move(models)), ocr_(make_ocr("ppocr", 1)), history_(history_folder) {
    for (int i = 0; i < kImages; ++i) images_.push_back(drawn(random_));
  }

  void run(int questions) {
    for (int i = 0; i < questions; ++i) {
      if (i % kQuestionsPerModel == 0) change_model(i / kQuestionsPerModel);
      ask(i);
      samples_.push_back({i, status("RssAnon"), status("Threads")});
      if (i % 10 == 9)
        std::printf("%4d questions, %4d stopped, %7ld kB, %ld threads\n",
                    i + 1,
                    stopped_,
                    samples_.back().memory_kb,
                    samples_.back().threads);
      std::fflush(stdout);
    }
  }

  // 0 when all is well.
  int report() {
    const auto asked = static_cast<std::int64_t>(samples_.size());
    const std::int64_t kept = history_.list({}).total;
    const long early = median_memory(asked / 4, asked / 2);
    const long late = median_memory(asked * 3 / 4, asked);
    const double growth = 100.0 * static_cast<double>(late - early) / static_cast<double>(early);
    std::printf(
        "memory, second quarter %ld kB, last quarter %ld kB: %+.1f %%\n", early, late, growth);
    std::printf("history: %lld of %lld questions\n",
                static_cast<long long>(kept),
                static_cast<long long>(asked));
    return growth > 3 || kept != asked ? 1 : 0;
  }

 private:
  void change_model(int turn) {
    pipeline_.reset();
    engine_.reset();
    LocalEngineOptions options;
    options.model_dir = models_[static_cast<std::size_t>(turn) % models_.size()];
    options.reuse = kSmall;
    engine_ = std::make_shared<LocalEngine>(options);
    pipeline_ = std::make_unique<Pipeline>(engine_, ocr_, Prompts::built_in());
  }

  void ask(int number) {
    Question question;
    question.image = images_[random_() % images_.size()];
    question.text = "What is the colour of shape " + std::to_string(number) + "?";
    question.options.mode = std::array{Mode::kThorough, Mode::kFast, Mode::kDirect}[random_() % 3];
    question.options.max_new_tokens = kTokens;
    question.options.image_budget = {0, 256};
    NewQuestion record;
    record.id = new_history_id();
    record.asked_ms = number;
    record.question = question.text;
    record.image = question.image;
    history_.begin(record);
    std::jthread stopper;
    std::stop_source stop;
    if (std::uniform_real_distribution()(random_) < kStopped) {
      const std::chrono::milliseconds after(random_() % latest_stop_ms_);
      stopper = std::jthread([stop, after]() mutable {
        std::this_thread::sleep_for(after);
        stop.request_stop();
      });
    }
    const Clock::time_point start = Clock::now();
    const Result result = pipeline_->run(
        question, [](const PipelineEvent&) {}, stop.get_token());
    if (!result.cancelled) latest_stop_ms_ = 1 + static_cast<unsigned>(2 * elapsed_ms(start));
    stopped_ += result.cancelled ? 1 : 0;
    history_.finish(
        record.id, result, result.cancelled ? HistoryState::kStopped : HistoryState::kDone);
  }

  long median_memory(std::int64_t from, std::int64_t to) const {
    std::vector<long> values;
    for (std::int64_t i = from; i < to; ++i)
      values.push_back(samples_[static_cast<std::size_t>(i)].memory_kb);
    std::ranges::nth_element(values,
                             values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
    return values[values.size() / 2];
  }

  std::vector<std::string> models_;
  std::shared_ptr<OcrEngine> ocr_;
  HistoryStore history_;
  std::mt19937 random_{1};
  std::vector<Image> images_;
  std::shared_ptr<LocalEngine> engine_;
  std::unique_ptr<Pipeline> pipeline_;
  std::vector<Sample> samples_;
  unsigned latest_stop_ms_ = 1000;
  int stopped_ = 0;
};

}  // namespace
}  // namespace corgi

int main(int argc, char** argv) {
  corgi::limit_library_memory();
  const QGuiApplication application(argc, argv);
  if (argc < 3) {
    std::fputs("usage: soak QUESTIONS MODEL [MODEL ...]\n", stderr);
    return 2;
  }
  const QTemporaryDir folder;
  try {
    corgi::Soak soak({argv + 2, argv + argc}, folder.path().toStdString());
    soak.run(std::max(8, std::atoi(argv[1])));
    return soak.report();
  } catch (const corgi::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
