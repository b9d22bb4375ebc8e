#include "core/pipeline/verdicts.h"

#include "core/pipeline/counter_check.h"
#include "core/pipeline/quoted_text.h"
#include "core/pipeline/text.h"

#include <algorithm>

namespace corgi {
namespace {

constexpr std::size_t kMaxQuote = 80;

std::string regions(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " region" : " regions");
}

// How many pieces of evidence say what.
struct Tally {
  std::size_t supported = 0;
  std::size_t contradicted = 0;
  std::size_t not_visible = 0;
  std::size_t total = 0;

  void add(Verdict verdict) {
    ++total;
    supported += verdict == Verdict::kSupported;
    contradicted += verdict == Verdict::kContradicted;
    not_visible += verdict == Verdict::kNotVisible;
  }
};

Tally tally_of(const Step& step, const std::vector<Evidence>& evidence, EvidenceKind kind) {
  Tally tally;
  for (const Evidence& e : evidence) {
    if (e.step_number == step.number && e.kind == kind) tally.add(verdict_of(step, e));
  }
  return tally;
}

std::string text_read(const Step& step, const std::vector<Evidence>& evidence) {
  std::string text;
  for (const Evidence& e : evidence) {
    if (e.step_number != step.number || e.kind != EvidenceKind::kText || e.text.empty()) continue;
    text += (text.empty() ? "" : " / ") + on_one_line(e.text);
  }
  return shortened(text, kMaxQuote);
}

Judgement judge_by_captions(const Tally& seen) {
  const std::string of = " of " + regions(seen.total);
  if (seen.supported > 0) {
    return {Verdict::kSupported, "It is seen in " + std::to_string(seen.supported) + of + "."};
  }
  if (seen.contradicted > 0) {
    return {Verdict::kContradicted,
            "What is seen contradicts it in " + std::to_string(seen.contradicted) + of + "."};
  }
  if (seen.not_visible > 0) {
    return {Verdict::kNotVisible, "It isn't visible in any of its " + regions(seen.total) + "."};
  }
  return {Verdict::kUnknown,
          "The descriptions of its " + regions(seen.total) + " give no verdict."};
}

Judgement judge_by_text(const Step& step,
                        const std::vector<Evidence>& evidence,
                        const Tally& read) {
  const std::string of = " of " + regions(read.total);
  const std::string quote = "\"" + text_read(step, evidence) + "\"";
  if (read.supported > 0) {
    return {Verdict::kSupported,
            quote + " was read in " + std::to_string(read.supported) + of + "."};
  }
  if (read.contradicted > 0) {
    return {Verdict::kContradicted, quote + " was read, which isn't the text that the step names."};
  }
  return {Verdict::kNotVisible, "No text could be read in its " + regions(read.total) + "."};
}

void tell(RunState& run, const Step& step) {
  run.emit(VerdictReady{step.number, step.verdict, step.verdict_reason, step.counter_check});
}

}  // namespace

Verdict verdict_of(const Step& step, const Evidence& evidence) {
  if (evidence.kind == EvidenceKind::kCaption) return evidence.verdict.value_or(Verdict::kUnknown);
  if (evidence.text.empty()) return Verdict::kNotVisible;
  const std::vector<std::string> quotes = quoted_texts(step.statement);
  const bool all_read = std::all_of(quotes.begin(), quotes.end(), [&](const std::string& quote) {
    return holds_text(evidence.text, quote);
  });
  return all_read ? Verdict::kSupported : Verdict::kContradicted;
}

Judgement judge_step(const Step& step, const std::vector<Evidence>& evidence) {
  if (step.look == Look::kNone) return {Verdict::kUnknown, "Thought alone: nothing to look for."};
  const Tally read = tally_of(step, evidence, EvidenceKind::kText);
  const Tally seen = tally_of(step, evidence, EvidenceKind::kCaption);
  if (step.look == Look::kText && read.supported + read.contradicted > 0) {
    return judge_by_text(step, evidence, read);
  }
  const bool text_alone = step.look == Look::kText && read.total > 0 && seen.contradicted == 0;
  if (text_alone) return judge_by_text(step, evidence, read);
  if (seen.total > 0) return judge_by_captions(seen);
  if (step.error) return {Verdict::kUnknown, "It couldn't be checked: " + *step.error + "."};
  if (step.regions.empty()) {
    return {Verdict::kNotVisible, "Nothing in the image was found for it."};
  }
  return {Verdict::kUnknown, "Its " + regions(step.regions.size()) + " gave no evidence."};
}

std::string_view spoken(Verdict verdict) {
  return verdict == Verdict::kNotVisible ? "not visible" : to_string(verdict);
}

void judge(RunState& run) {
  const StageScope scope(run, Stage::kVerdict);
  for (Step& step : run.result().steps) {
    Judgement judgement = judge_step(step, run.result().evidence);
    step.verdict = judgement.verdict;
    step.verdict_reason = std::move(judgement.reason);
    step.counter_check.reset();
    if (!run.options().counter_check) tell(run, step);
  }
  if (!run.options().counter_check) return;
  counter_check(run);
  for (const Step& step : run.result().steps) tell(run, step);
}

}  // namespace corgi
