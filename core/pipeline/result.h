// What one question about one image gave: everything that was shown, and why.
#pragma once

#include "core/base/box.h"
#include "core/base/error.h"
#include "core/engine/engine.h"
#include "core/evidence/ocr_engine.h"
#include "core/image/image.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace corgi {

enum class Mode { kThorough, kFast, kDirect };
// The five stages of the method, in order.
enum class Stage { kReasoning, kGrounding, kEvidence, kVerdict, kSynthesis };
// What a step needs: to read text, to see an object, or thought alone.
enum class Look { kText, kObject, kNone };
enum class Verdict { kSupported, kContradicted, kNotVisible, kUnknown };
enum class EvidenceKind { kText, kCaption };

std::string_view to_string(Mode mode);    // "thorough", "fast", "direct"
std::string_view to_string(Stage stage);  // "reasoning", ...
std::string_view to_string(Look look);    // "text", "object", "none"
std::string_view to_string(
    Verdict verdict);  // "supported", "contradicted", "not_visible", "unknown"
std::string_view to_string(EvidenceKind kind);  // "text", "caption"
// Empty for any other text.
std::optional<Mode> mode_from_string(std::string_view text);

// A region of the image that a step points at.
struct Region {
  Box box;
  std::string label;
};

// What was found in one region of one step.
struct Evidence {
  int step_number = 0;   // from 1, as people and prompts count
  int region_index = 0;  // into Step::regions
  Box box;
  EvidenceKind kind = EvidenceKind::kCaption;
  std::string text;                // OCR text or caption; empty when nothing was found
  std::vector<OcrLine> lines;      // of OCR; boxes relative to the whole image
  std::optional<Verdict> verdict;  // the captioner's own judgement, where it gave one
};

struct Step {
  int number = 0;  // from 1
  std::string statement;
  Look look = Look::kObject;
  std::vector<Region> regions;
  Verdict verdict = Verdict::kUnknown;
  std::string verdict_reason;
  std::optional<std::string> error;  // what went wrong with this step alone
};

// One exchange with the model, exactly as it was.
struct Exchange {
  Stage stage = Stage::kReasoning;
  int step_number = 0;  // 0: the whole question
  std::string prompt;
  std::string reply;
  FinishReason finish_reason = FinishReason::kStop;
  int prompt_tokens = 0;
  int output_tokens = 0;
  GenerationTimings timings;
};

struct StageTiming {
  Stage stage = Stage::kReasoning;
  double start_ms = 0;  // since the run began
  double end_ms = 0;
};

struct Result {
  std::string question;
  Mode mode = Mode::kThorough;
  std::string thought;  // the chain of thought before the steps
  std::vector<Step> steps;
  std::vector<Evidence> evidence;
  std::string answer;
  std::string explanation;
  std::vector<int> key_evidence;  // step numbers
  std::vector<std::string> warnings;
  std::vector<Exchange> exchanges;
  std::vector<StageTiming> timings;
  CacheCounters cache;
  ImageHash image_hash;
  int image_width_px = 0;
  int image_height_px = 0;
  std::array<std::int64_t, 2> image_size_sent_px{};  // width, height as the model saw it
  std::int64_t image_tokens = 0;
  ModelInfo model;
  std::uint64_t seed = 0;
  std::string program_version;
  bool cancelled = false;
};

}  // namespace corgi
