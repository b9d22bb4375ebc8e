// How well OCR and captions share the machine: six regions read, described, and both at once, on
// the method's own evidence stage. Prints one JSON line.
//   bench_overlap MODEL_DIR [ROUNDS] [ppocr|tesseract]
#include "app/ocr_choice.h"
#include "app/threads.h"
#include "core/base/elapsed.h"
#include "core/base/json.h"
#include "core/engine/local_engine.h"
#include "core/pipeline/evidence_stage.h"
#include "core/pipeline/run_state.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string_view>

#include <opencv2/core/utility.hpp>
#include <opencv2/imgproc.hpp>

using namespace corgi;

namespace {

constexpr int kRegions = 6;
constexpr int kWidth = 960;
constexpr int kHeight = 640;

Box place_of(int region) {
  const double x = 0.05 + 0.32 * (region % 3);
  const double y = 0.1 + 0.45 * (region / 3);
  return {x, y, x + 0.26, y + 0.3};
}

// Six signs with four lines each; `round` changes their text, so that nothing is reused.
Image signs(int round) {
  cv::Mat picture(kHeight, kWidth, CV_8UC3, cv::Scalar(90, 110, 130));
  for (int region = 0; region < kRegions; ++region) {
    const Box box = place_of(region);
    const cv::Point corner(static_cast<int>(box.x0 * kWidth), static_cast<int>(box.y0 * kHeight));
    cv::rectangle(picture, {corner, cv::Size(250, 190)}, cv::Scalar(245, 245, 240), cv::FILLED);
    for (int line = 0; line < 4; ++line) {
      cv::putText(picture,
                  "Line " + std::to_string(line + 10 * region) + " of " + std::to_string(round),
                  corner + cv::Point(12, 40 + 42 * line),
                  cv::FONT_HERSHEY_SIMPLEX,
                  0.9,
                  cv::Scalar(20, 20, 20),
                  2,
                  cv::LINE_AA);
    }
  }
  return Image(kWidth, kHeight, {picture.datastart, picture.dataend});
}

struct Times {
  double wall_ms = 0;
  double reading_ms = 0;
  double describing_ms = 0;
};

Times gather(const std::shared_ptr<Engine>& engine,
             const std::shared_ptr<OcrEngine>& ocr,
             const Question& question,
             Look look) {
  const Prompts prompts = Prompts::built_in();
  RunState run(question, engine, ocr, prompts, {}, {});
  for (int region = 0; region < kRegions; ++region) {
    Step step;
    step.number = region + 1;
    step.statement = "sign";
    step.look = look;
    step.regions = {{place_of(region), "sign"}};
    run.result().steps.push_back(std::move(step));
  }
  const auto start = Clock::now();
  gather_evidence(run);
  Times times{elapsed_ms(start), 0, 0};
  const auto length = [](const std::optional<Interval>& interval) {
    return interval ? interval->end_ms - interval->start_ms : 0;
  };
  times.reading_ms = length(run.result().reading);
  times.describing_ms = length(run.result().describing);
  const std::size_t expected =
      (times.reading_ms > 0 ? kRegions : 0) + (times.describing_ms > 0 ? kRegions : 0);
  if (run.result().evidence.size() != expected)
    throw std::runtime_error("found " + std::to_string(run.result().evidence.size()) +
                             " pieces of evidence, expected " + std::to_string(expected) +
                             " (CORGI_OCR_DIR names the folder of PP-OCR's networks)");
  return times;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

int run(const char* model_dir, int rounds, std::string_view ocr_name) {
  LocalEngineOptions options;
  options.model_dir = model_dir;
  const auto engine = std::make_shared<LocalEngine>(options);
  const std::shared_ptr<OcrEngine> ocr = make_ocr(ocr_name, kThreadsOfARegion);
  std::vector<double> ocr_alone, captions_alone, both, ratios;
  for (int round = -1; round < rounds; ++round) {
    Question question;
    question.text = "What do the signs say?";
    question.options.max_new_tokens = 96;
    question.options.sampling = SamplingOptions{};
    const auto measure = [&](Mode mode, Look look, int variant) {
      question.image = signs(10 * (round + 1) + variant);
      question.options.mode = mode;
      return gather(engine, ocr, question, look);
    };
    const Times reading = measure(Mode::kFast, Look::kText, 0);
    const Times describing = measure(Mode::kFast, Look::kObject, 1);
    const Times together = measure(Mode::kThorough, Look::kObject, 2);
    if (round < 0) continue;  // the first round loads the model and what the OCR needs
    ocr_alone.push_back(reading.wall_ms);
    captions_alone.push_back(describing.wall_ms);
    both.push_back(together.wall_ms);
    ratios.push_back(together.wall_ms / std::max(reading.wall_ms, describing.wall_ms));
  }
  const Json json{{"regions", kRegions},
                  {"rounds", rounds},
                  {"ocr", ocr->name()},
                  {"model", engine->info().result().description},
                  {"cores", cv::getNumberOfCPUs()},
                  {"ocr_alone_ms", median(ocr_alone)},
                  {"captions_alone_ms", median(captions_alone)},
                  {"both_ms", median(both)},
                  {"both_to_longer", median(ratios)}};
  std::puts(json.dump().c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: bench_overlap MODEL_DIR [ROUNDS] [ppocr|tesseract]\n", stderr);
    return 2;
  }
  try {
    return run(
        argv[1], argc > 2 ? std::max(1, std::atoi(argv[2])) : 5, argc > 3 ? argv[3] : "ppocr");
  } catch (const std::exception& e) {
    std::fprintf(stderr, "bench_overlap: %s\n", e.what());
    return 1;
  }
}
