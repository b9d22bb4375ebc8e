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

std::string_view to_string(BoxDoubt doubt) {
  switch (doubt) {
    case BoxDoubt::kTiny:
      return "tiny";
    case BoxDoubt::kOnBorder:
      return "on_border";
    case BoxDoubt::kEvenlySpaced:
      return "evenly_spaced";
    case BoxDoubt::kSameForOthers:
      return "same_for_others";
    case BoxDoubt::kNotFoundAgain:
      return "not_found_again";
  }
  return "tiny";
}

std::string_view to_string(AnswerSupport support) {
  switch (support) {
    case AnswerSupport::kSupported:
      return "supported";
    case AnswerSupport::kUnsupported:
      return "unsupported";
    case AnswerSupport::kUnchecked:
      return "unchecked";
  }
  return "unchecked";
}

std::string_view to_string(Purpose purpose) {
  switch (purpose) {
    case Purpose::kStage:
      return "stage";
    case Purpose::kSecondLook:
      return "second_look";
    case Purpose::kCounterCheck:
      return "counter_check";
    case Purpose::kReading:
      return "reading";
  }
  return "stage";
}

std::string_view plain_text(BoxDoubt doubt) {
  switch (doubt) {
    case BoxDoubt::kTiny:
      return "The box is so small that the model saw hardly anything of it.";
    case BoxDoubt::kOnBorder:
      return "The box touches the edge of the image: part of it may lie outside.";
    case BoxDoubt::kEvenlySpaced:
      return "Equal boxes at equal distances: the model may have lost its place.";
    case BoxDoubt::kSameForOthers:
      return "Another statement was given the same box.";
    case BoxDoubt::kNotFoundAgain:
      return "A second, closer look didn't find it here.";
  }
  return "";
}

std::string_view plain_text(AnswerSupport support) {
  switch (support) {
    case AnswerSupport::kSupported:
      return "";
    case AnswerSupport::kUnsupported:
      return "Nothing that was checked in the image supports this answer.";
    case AnswerSupport::kUnchecked:
      return "This answer wasn't checked in the image.";
  }
  return "";
}

std::optional<Mode> mode_from_string(std::string_view text) {
  for (const Mode mode : {Mode::kThorough, Mode::kFast, Mode::kDirect}) {
    if (text == to_string(mode)) return mode;
  }
  return std::nullopt;
}

}  // namespace corgi
