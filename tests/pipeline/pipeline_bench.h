// The whole method between a scripted engine and a scripted OCR, and what it tells.
#pragma once

#include "core/pipeline/pipeline.h"
#include "tests/support/fake_engine.h"
#include "tests/support/fake_ocr.h"
#include "tests/support/json_text.h"
#include "tests/support/pictures.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <QStringList>

namespace corgi {

inline std::string json(const char* text) {
  return json_text(text).toStdString();
}

inline bool begins(const std::string& text, const char* start) {
  return text.rfind(start, 0) == 0;
}

// A well-behaved model in a world of one red sign, one dog and no cat.
inline std::string good_answer(const std::string& prompt) {
  if (begins(prompt, "Locate")) {
    if (prompt.find("red sign") != std::string::npos) {
      return json("[{`bbox_2d`: [100, 200, 300, 400], `label`: `sign`}]");
    }
    if (prompt.find("dog") != std::string::npos) {
      return json(
          "[{`bbox_2d`: [500, 500, 900, 900], `label`: `dog`}, {`bbox_2d`: [501, 500, 900, 899], "
          "`label`: `dog again`}, {`bbox_2d`: [0, 0, 100, 100], `label`: `small dog`}]");
    }
    return "[]";
  }
  if (begins(prompt, "Spot all the text")) {
    return json("[{`bbox_2d`: [0, 0, 1000, 1000], `text_content`: `STOP`}]");
  }
  if (begins(prompt, "Statement to check: dog")) {
    return json("{`caption`: `A brown dog.`, `verdict`: `supported`}");
  }
  if (begins(prompt, "Statement to check")) {
    return json("{`caption`: `A red sign.`, `verdict`: `supported`}");
  }
  if (prompt.find("Checked evidence") != std::string::npos) {
    return json("{`answer`: `STOP`, `explanation`: `The sign reads STOP.`, `key_evidence`: [1]}");
  }
  if (prompt.find("bbox_2d") != std::string::npos) {
    return json(
        "{`thought`: `I look.`, `steps`: [{`statement`: `red sign`, `look`: `text`, `bbox_2d`: "
        "[100, 200, 300, 400]}, {`statement`: `dog`, `look`: `object`}, {`statement`: `cat`, "
        "`look`: "
        "`object`, `bbox_2d`: [0, 0, 500, 500]}]}");
  }
  if (prompt.find("list at most") != std::string::npos) {
    return json(
        "{`thought`: `I look.`, `steps`: [{`statement`: `red sign`, `look`: `text`}, {`statement`: "
        "`dog`, `look`: `object`}, {`statement`: `cat`, `look`: `object`}, {`statement`: `which is "
        "larger`, `look`: `none`}]}");
  }
  return "It says STOP.";
}

inline Stage stage_of(const GenerateRequest& request) {
  const std::string prompt = text_of(request.prompts.front());
  if (begins(prompt, "Locate")) return Stage::kGrounding;
  if (begins(prompt, "Statement") || begins(prompt, "Spot")) return Stage::kEvidence;
  if (prompt.find("list at most") != std::string::npos) return Stage::kReasoning;
  return Stage::kSynthesis;
}

// "+reasoning", "-reasoning", "text reasoning 0", "thought", ... in order.
class Recorder {
 public:
  EventSink sink() {
    return [this](const PipelineEvent& event) {
      if (inside_.exchange(true)) overlapped_ = true;
      const std::string line = std::visit([](const auto& e) { return described(e); }, event);
      events_.push_back(event);
      lines_.push_back(line);
      if (on_line) on_line(line);
      inside_ = false;
    };
  }

  // Without streamed text and the replies that it makes.
  QString story() const {
    QStringList list;
    for (const std::string& line : lines_) {
      if (line.rfind("text", 0) != 0 && line.rfind("reply", 0) != 0)
        list << QString::fromStdString(line);
    }
    return list.join(QStringLiteral("; "));
  }
  template <typename Event>
  std::vector<Event> all() const {
    std::vector<Event> found;
    for (const PipelineEvent& event : events_) {
      if (const Event* e = std::get_if<Event>(&event)) found.push_back(*e);
    }
    return found;
  }
  const std::vector<PipelineEvent>& events() const { return events_; }
  bool overlapped() const { return overlapped_; }

  std::function<void(const std::string&)> on_line;

 private:
  static std::string name(Stage stage) { return std::string(to_string(stage)); }
  static std::string described(const StageStarted& e) { return "+" + name(e.stage); }
  static std::string described(const StageFinished& e) { return "-" + name(e.stage); }
  static std::string described(const TextStreamed& e) {
    return "text " + name(e.stage) + " " + std::to_string(e.step_number);
  }
  static std::string described(const ReplyReady& e) {
    return "reply " + name(e.exchange.stage) + " " + std::to_string(e.exchange.step_number);
  }
  static std::string described(const ThoughtReady&) { return "thought"; }
  static std::string described(const StepsReady& e) {
    return "steps " + std::to_string(e.steps.size());
  }
  static std::string described(const RegionsReady& e) {
    return "regions " + std::to_string(e.step_number) + ":" + std::to_string(e.regions.size());
  }
  static std::string described(const EvidenceReady&) { return "evidence"; }
  static std::string described(const VerdictReady& e) {
    return "verdict " + std::to_string(e.step_number) + " " + std::string(to_string(e.verdict));
  }
  static std::string described(const AnswerReady& e) { return "answer " + e.answer; }
  static std::string described(const Warning& e) { return "warning " + name(e.stage); }

  std::atomic<bool> inside_ = false;
  std::atomic<bool> overlapped_ = false;
  std::vector<PipelineEvent> events_;
  std::vector<std::string> lines_;
};

inline Question question_of(Mode mode, std::string text = "What does the sign say?") {
  Question question;
  question.image = plain_image(100, 80);
  question.text = std::move(text);
  question.options.mode = mode;
  question.options.ocr_threads = 2;
  return question;
}

struct Bench {
  explicit Bench(
      FakeEngine::Script script = by_text(good_answer),
      FakeOcr::Answer answer = [](const Image&,
                                  const std::stop_token&) { return one_line("STOP"); })
      : engine(std::make_shared<FakeEngine>(std::move(script))),
        ocr(std::make_shared<FakeOcr>(std::move(answer))),
        pipeline(engine, ocr, Prompts::built_in()) {}

  Result run(const Question& question) {
    return pipeline.run(question, recorder.sink(), stop.get_token());
  }

  std::vector<GenerateRequest> requests_of(Stage stage) const {
    std::vector<GenerateRequest> found;
    for (const GenerateRequest& request : engine->requests()) {
      if (stage_of(request) == stage) found.push_back(request);
    }
    return found;
  }

  std::shared_ptr<FakeEngine> engine;
  std::shared_ptr<FakeOcr> ocr;
  Pipeline pipeline;
  Recorder recorder;
  std::stop_source stop;
};

inline ErrorCode code_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& e) {
    return e.code();
  }
  return ErrorCode::kInternal;
}

inline bool mentions(const std::vector<std::string>& warnings, const char* word) {
  return std::any_of(warnings.begin(), warnings.end(), [&](const std::string& w) {
    return w.find(word) != std::string::npos;
  });
}

}  // namespace corgi
