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
// Why a region may not be where its step's object is.
enum class BoxDoubt {
  kTiny,           // the model saw less than one image token of it
  kOnBorder,       // it touches the image's edge: part of what it shows may lie outside
  kEvenlySpaced,   // one of a row of equal boxes at equal distances, as models write when lost
  kSameForOthers,  // another statement has the same box
  kNotFoundAgain,  // a second look, at a crop around it, didn't find it
};
// What the checked evidence says for the answer.
enum class AnswerSupport {
  kSupported,    // a step that it names, or any when it names none, is supported
  kUnsupported,  // steps were checked, and none of these is supported
  kUnchecked,    // nothing was checked in the image
};
// What an exchange with the model was for.
enum class Purpose { kStage, kSecondLook, kCounterCheck, kReading };

std::string_view to_string(Mode mode);    // "thorough", "fast", "direct"
std::string_view to_string(Stage stage);  // "reasoning", ...
std::string_view to_string(Look look);    // "text", "object", "none"
std::string_view to_string(
    Verdict verdict);  // "supported", "contradicted", "not_visible", "unknown"
std::string_view to_string(EvidenceKind kind);      // "text", "caption"
std::string_view to_string(BoxDoubt doubt);         // "tiny", "on_border", "evenly_spaced",
                                                    // "same_for_others", "not_found_again"
std::string_view to_string(AnswerSupport support);  // "supported", "unsupported", "unchecked"
std::string_view to_string(Purpose purpose);        // "stage", "second_look", "counter_check",
                                                    // "reading"
// The doubt as a sentence for people.
std::string_view plain_text(BoxDoubt doubt);
// A sentence to stand beside the answer; empty when it is supported.
std::string_view plain_text(AnswerSupport support);
// Empty for any other text.
std::optional<Mode> mode_from_string(std::string_view text);

// A region of the image that a step points at.
struct Region {
  Box box;
  std::string label;
  double tokens = 0;                  // image tokens of the whole image that lie in the box
  std::vector<BoxDoubt> doubts = {};  // in the order of the enumeration
  std::optional<Box> first_box = std::nullopt;  // before a second look moved it
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

// The step's claim asked on its box, elsewhere and with the box blanked.
struct CounterCheck {
  int region_index = 0;  // into Step::regions
  Verdict on_box = Verdict::kUnknown;
  Verdict on_blank = Verdict::kUnknown;
  std::optional<Box> other_box;  // of the same size; none when the box leaves no room for one
  Verdict on_other = Verdict::kUnknown;
  // False: the model says the same without what is in the box, so its verdict is worth nothing.
  bool depends_on_box = true;
  std::string reason;  // in plain words
};

struct Step {
  int number = 0;  // from 1
  std::string statement;
  Look look = Look::kObject;
  std::vector<Region> regions;
  Verdict verdict = Verdict::kUnknown;
  std::string verdict_reason;
  std::optional<std::string> error;  // what went wrong with this step alone
  std::optional<CounterCheck> counter_check = std::nullopt;
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
  GenerationTimings timings;  // of its whole request
  Purpose purpose = Purpose::kStage;
  int request = 0;            // from 1; exchanges of one batch have the same
  std::string repeated = {};  // what a loop repeated, after FinishReason::kRepetition
  double start_ms = 0;        // since the run began, of its whole request
  double end_ms = 0;
  ImageHash image_hash = {};                         // of the picture that was looked at
  std::array<std::int64_t, 2> image_size_sent_px{};  // width, height
  std::int64_t image_tokens = 0;
  CacheCounters cache = {};     // of its whole request
  std::int64_t peak_bytes = 0;  // Generation::peak_bytes
};

struct Interval {
  double start_ms = 0;  // since the run began
  double end_ms = 0;
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
  AnswerSupport support = AnswerSupport::kUnchecked;
  std::vector<std::string> warnings;
  std::vector<Exchange> exchanges;
  std::vector<StageTiming> timings;
  std::optional<Interval> reading;     // OCR of all regions
  std::optional<Interval> describing;  // captions of all regions, beside it
  std::string ocr_engine;              // what read, empty when nothing did
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
