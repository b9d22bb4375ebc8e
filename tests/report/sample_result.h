// A result with something in every field.
#pragma once

#include "core/pipeline/result.h"

namespace corgi {

inline Result sample_result() {
  Result r;
  r.question = "What does the \u201esign\u201c say & <why>?";
  r.mode = Mode::kFast;
  r.thought = "I look.";
  Step sign;
  sign.number = 1;
  sign.statement = "red sign";
  sign.look = Look::kText;
  sign.regions = {{{0.1, 0.2, 1.0 / 3, 0.4}, "sign"}, {{0.5, 0.5, 1, 1}, "another"}};
  sign.regions[0].tokens = 12.5;
  sign.regions[1].tokens = 0.5;
  sign.regions[1].doubts = {BoxDoubt::kTiny, BoxDoubt::kOnBorder};
  sign.regions[1].first_box = Box{0.5, 0.5, 0.9, 0.9};
  sign.verdict = Verdict::kSupported;
  sign.verdict_reason = "\"STOP\" was read.";
  CounterCheck check;
  check.region_index = 1;
  check.on_box = Verdict::kSupported;
  check.on_blank = Verdict::kSupported;
  check.other_box = Box{0, 0, 0.5, 0.5};
  check.on_other = Verdict::kNotVisible;
  check.depends_on_box = false;
  check.reason = "The model says the same when the box is blank.";
  sign.counter_check = check;
  Step cat;
  cat.number = 2;
  cat.statement = "cat";
  cat.look = Look::kNone;
  cat.verdict = Verdict::kNotVisible;
  cat.error = "the engine fell over";
  r.steps = {sign, cat};
  r.evidence = {
      {1,
       0,
       {0.1, 0.2, 1.0 / 3, 0.4},
       EvidenceKind::kText,
       "STOP\nHERE",
       {{{0.1, 0.2, 0.3, 0.25}, "STOP", 0.93},
        {{0.1, 0.3, 0.3, 0.35},
         "HERE",
         0.5,
         TextQuad{{{0.1, 0.31}, {0.29, 0.3}, {0.3, 0.34}, {0.11, 0.35}}}}},
       std::nullopt},
      {1, 1, {0.5, 0.5, 1, 1}, EvidenceKind::kCaption, "A sign.", {}, Verdict::kContradicted}};
  r.answer = "STOP";
  r.explanation = "It reads STOP.";
  r.key_evidence = {1, 2};
  r.support = AnswerSupport::kUnsupported;
  r.warnings = {"Step 2: the engine fell over"};
  r.exchanges = {{Stage::kGrounding,
                  2,
                  "prompt <|image_pad|>",
                  "[]",
                  FinishReason::kRepetition,
                  12,
                  3,
                  {1.5, 2.25, 3, 4.125}}};
  Exchange& exchange = r.exchanges.front();
  exchange.purpose = Purpose::kSecondLook;
  exchange.request = 3;
  exchange.repeated = "la <la> ";
  exchange.start_ms = 20.5;
  exchange.end_ms = 80.25;
  exchange.image_hash = {7, 9};
  exchange.image_size_sent_px = {320, 288};
  exchange.image_tokens = 90;
  exchange.cache = {0, 1, 0, 1, 1, 0, 0.5};
  r.reading = Interval{30, 45.5};
  r.describing = Interval{31, 60};
  r.ocr_engine = "Tesseract 5.3";
  r.timings = {{Stage::kReasoning, 0, 12.5}, {Stage::kSynthesis, 12.5, 99}};
  r.cache = {1, 2, 3, 4, 5, 6, 7.5};
  r.image_hash = {0x0123456789abcdefULL, 0xfedcba9876543210ULL};
  r.image_width_px = 640;
  r.image_height_px = 480;
  r.image_size_sent_px = {1024, 768};
  r.image_tokens = 768;
  r.model = {"micro", "Qwen3-VL, fp32", "f00d", 4096, 151936, true};
  r.seed = 18446744073709551615ULL;
  r.program_version = "0.1.0";
  r.cancelled = true;
  return r;
}

}  // namespace corgi
