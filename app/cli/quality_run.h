// Asks a model everything about images whose truth is known, and keeps count of what was right.
#pragma once

#include "app/cli/quality_scenes.h"
#include "core/engine/engine.h"
#include "core/evidence/ocr_engine.h"
#include "core/pipeline/pipeline.h"
#include "core/report/quality.h"

#include <memory>
#include <span>
#include <stop_token>
#include <string>

namespace corgi {

// Blocking; one thread at a time.
class QualityRun {
 public:
  // Questions are asked once in each of `modes`; `options.mode` is of no matter.
  QualityRun(std::shared_ptr<Engine> engine,
             std::shared_ptr<OcrEngine> ocr,
             PipelineOptions options,
             std::vector<Mode> modes);

  // Adds one image's figures, and tells what was wrong on stderr. Throws what decode_image() and
  // the engine throw, Error{kCancelled} after a stop.
  void add(const QualityScene& scene, const std::stop_token& stop);
  const Quality& quality() const { return quality_; }

 private:
  std::vector<Generation> ask(std::vector<Prompt> prompts,
                              const std::string& schema,
                              const std::stop_token& stop) const;
  Prompt prompt(const Image& image, const std::string& stage, const std::string& statement) const;
  void add_groundings(const QualityScene& scene, const Image& image, const std::stop_token& stop);
  void add_claims(const QualityScene& scene, const Image& image, const std::stop_token& stop);
  void add_question(const QuestionTruth& truth, const Image& image, const std::stop_token& stop);

  std::shared_ptr<Engine> engine_;
  Prompts prompts_;
  Pipeline pipeline_;
  PipelineOptions options_;
  std::vector<Mode> modes_;
  Quality quality_;
};

}  // namespace corgi
