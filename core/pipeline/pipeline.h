// The CoRGI method: reasoning, grounding, evidence, verdict, synthesis.
// Source: arXiv 2508.00378.
#pragma once

#include "core/engine/engine.h"
#include "core/evidence/ocr_engine.h"
#include "core/pipeline/events.h"
#include "core/pipeline/given_evidence.h"
#include "core/pipeline/pipeline_options.h"
#include "core/pipeline/prompts.h"
#include "core/pipeline/result.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>

namespace corgi {

struct Question {
  Image image;
  std::string text;
  PipelineOptions options;
  std::optional<GivenEvidence> given = std::nullopt;  // goes on from there instead of thinking anew
};

// Blocking: run it on a thread of its own, never on the GUI's. One run at a time for each object.
class Pipeline {
 public:
  // The engines must outlive the pipeline's runs.
  Pipeline(std::shared_ptr<Engine> engine, std::shared_ptr<OcrEngine> ocr, Prompts prompts);

  // Other wording, from the next run on. Not while one runs.
  void set_prompts(Prompts prompts) { prompts_ = std::move(prompts); }
  // Another reader of text, likewise.
  void set_ocr(std::shared_ptr<OcrEngine> ocr) { ocr_ = std::move(ocr); }

  // Throws Error{kInput} for an empty question or image, and what the engine throws when nothing
  // could be done. An error of one step or region is kept in the result beside the others. A stop
  // returns what there is, with `cancelled` set.
  Result run(const Question& question, const EventSink& sink, std::stop_token stop);

 private:
  std::shared_ptr<Engine> engine_;
  std::shared_ptr<OcrEngine> ocr_;
  Prompts prompts_;
};

}  // namespace corgi
