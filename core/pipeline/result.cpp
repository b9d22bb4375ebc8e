#include "core/pipeline/result.h"

namespace corgi {

std::string_view to_string(Mode mode) {
  switch (mode) {
    case Mode::kThorough:
      return "thorough";
    case Mode::kFast:
      return "fast";
    case Mode::kDirect:
      return "direct";
  }
  return "thorough";
}

std::string_view to_string(Stage stage) {
  switch (stage) {
    case Stage::kReasoning:
      return "reasoning";
    case Stage::kGrounding:
      return "grounding";
    case Stage::kEvidence:
      return "evidence";
    case Stage::kVerdict:
      return "verdict";
    case Stage::kSynthesis:
      return "synthesis";
  }
  return "reasoning";
}

std::string_view to_string(Look look) {
  switch (look) {
    case Look::kText:
      return "text";
    case Look::kObject:
      return "object";
    case Look::kNone:
      return "none";
  }
  return "none";
}

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::kSupported:
      return "supported";
    case Verdict::kContradicted:
      return "contradicted";
    case Verdict::kNotVisible:
      return "not_visible";
    case Verdict::kUnknown:
      return "unknown";
  }
  return "unknown";
}

std::string_view to_string(EvidenceKind kind) {
  return kind == EvidenceKind::kText ? "text" : "caption";
}

std::optional<Mode> mode_from_string(std::string_view text) {
  for (const Mode mode : {Mode::kThorough, Mode::kFast, Mode::kDirect}) {
    if (text == to_string(mode)) return mode;
  }
  return std::nullopt;
}

}  // namespace corgi
