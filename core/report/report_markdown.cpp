#include "core/report/report_markdown.h"

#include "core/pipeline/box_parser.h"
#include "core/pipeline/text.h"
#include "core/report/trace.h"

#include <algorithm>
#include <cstdio>

namespace corgi {
namespace {

// On one line, with nothing in it that Markdown or HTML would take for a mark.
std::string escaped(std::string_view text) {
  constexpr std::string_view kMarks = "\\`*_{}[]()#+-.!|~>:";
  std::string safe;
  for (const char c : on_one_line(text)) {
    if (c == '<') {
      safe += "&lt;";
    } else if (c == '&') {
      safe += "&amp;";
    } else {
      if (kMarks.find(c) != std::string_view::npos) safe += '\\';
      safe += c;
    }
  }
  return safe;
}

// For a code span, which has no escapes.
std::string without_marks(std::string text) {
  std::erase(text, '`');
  return on_one_line(text);
}

std::string seconds(double ms, const ReportWords& words) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", ms / 1000);
  return filled(words.seconds, {text});
}

// Behind a fence that is longer than any run of backticks in the text.
std::string fenced(const std::string& text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(std::max<std::size_t>(3, longest + 1), '`');
  return fence + "text\n" + text + (text.ends_with('\n') ? "" : "\n") + fence + "\n\n";
}

std::string evidence_of(const Result& result,
                        const Step& step,
                        std::size_t region,
                        const ReportWords& words) {
  std::string text;
  for (const Evidence& e : result.evidence) {
    if (e.step_number != step.number || e.region_index != static_cast<int>(region)) continue;
    const std::string& kind = e.kind == EvidenceKind::kText ? words.read : words.seen;
    text += "  - " + kind + words.colon + (e.text.empty() ? words.nothing : escaped(e.text)) +
            (e.verdict ? " (" + ReportWords::of(words.verdicts, *e.verdict) + ")" : "") + "\n";
  }
  return text;
}

std::string step_text(const Result& result,
                      const Step& step,
                      bool pictures,
                      const ReportWords& words) {
  std::string text = "### " + std::to_string(step.number) + "\\. " + escaped(step.statement) +
                     "\n\n**" + ReportWords::of(words.verdicts, step.verdict) + "** " +
                     escaped(words.told(step.verdict_reason)) + "\n\n";
  if (step.counter_check) {
    text += (step.counter_check->depends_on_box ? words.counter_check_passed
                                                : words.counter_check_failed) +
            words.colon + escaped(words.told(step.counter_check->reason)) + "\n\n";
  }
  if (step.error) {
    text += words.problem + words.colon + escaped(words.told(*step.error)) + "\n\n";
  }
  for (std::size_t r = 0; r < step.regions.size(); ++r) {
    const Region& region = step.regions[r];
    text += "- " + filled(words.region_at,
                          {escaped(region.label), "`" + box_for_prompt(region.box) + "`"});
    if (pictures) text += " ![" + words.region + "](" + crop_name(step, r) + ")";
    text += "\n" + evidence_of(result, step, r, words);
    for (const BoxDoubt doubt : region.doubts)
      text += "  - " + words.doubt + words.colon + ReportWords::of(words.doubts, doubt) + "\n";
  }
  return text + "\n";
}

std::string timing_table(const Result& result, const ReportWords& words) {
  std::string text = "| | " + words.from + " | " + words.to + " |\n| --- | --- | --- |\n";
  const auto row = [&](const std::string& name, double start, double end) {
    text += "| " + name + " | " + seconds(start, words) + " | " + seconds(end, words) + " |\n";
  };
  for (const StageTiming& t : result.timings)
    row(ReportWords::of(words.stages, t.stage), t.start_ms, t.end_ms);
  if (result.reading) row(words.reading_text, result.reading->start_ms, result.reading->end_ms);
  if (result.describing)
    row(words.describing_regions, result.describing->start_ms, result.describing->end_ms);
  return text + "\n";
}

// One line of a list: a name and what it names.
std::string fact(const std::string& name, const std::string& text, const ReportWords& words) {
  return "- " + name + words.colon + text + "\n";
}

std::string facts(const Result& result, const ReportWords& words) {
  std::string text =
      fact(words.image,
           sizes_text(result, words) + ", " + words.hash + " `" + result.image_hash.hex() + "`",
           words);
  text += fact(words.model,
               escaped(result.model.name) + ", " + escaped(words.told(result.model.description)) +
                   ", " + words.fingerprint + " `" + without_marks(result.model.fingerprint) + "`",
               words);
  if (!result.ocr_engine.empty()) text += fact(words.ocr, escaped(result.ocr_engine), words);
  text += "- " + filled(words.mode_first, {ReportWords::of(words.modes, result.mode)}) + ", " +
          filled(words.seed, {std::to_string(result.seed)}) + ", CoRGI Desktop " +
          escaped(result.program_version) + "\n";
  text += fact(
      words.reused, reuse_text(result.cache, seconds(result.cache.saved_ms, words), words), words);
  text += fact(words.overlap, seconds(overlap_ms(result.reading, result.describing), words), words);
  return text + "\n" + timing_table(result, words);
}

std::string exchanges(const Result& result, const ReportWords& words) {
  std::string text;
  for (const Exchange& e : result.exchanges) {
    text += "### " + ReportWords::of(words.stages, e.stage);
    if (e.step_number > 0) text += ", " + filled(words.step, {std::to_string(e.step_number)});
    if (e.purpose != Purpose::kStage) text += ", " + ReportWords::of(words.purposes, e.purpose);
    text += "\n\n" + fenced(e.prompt) + fenced(e.reply) + words.ended + words.colon +
            ReportWords::of(words.finish_reasons, e.finish_reason) + ", " +
            filled(words.tokens, {std::to_string(e.output_tokens)}) + "\n\n";
  }
  return text;
}

}  // namespace

std::string crop_name(const Step& step, std::size_t region_index) {
  return "crops/step" + std::to_string(step.number) + "_region" + std::to_string(region_index + 1) +
         ".png";
}

std::string report_markdown(const Result& result, bool pictures, const ReportWords& words) {
  std::string text = "# " + escaped(result.question) + "\n\n";
  text += "**" + (result.answer.empty() ? words.no_answer : escaped(result.answer)) + "**\n\n";
  if (result.model.is_demo) text += "*" + words.demonstration + "*\n\n";
  if (const std::string& note = ReportWords::of(words.supports, result.support); !note.empty())
    text += "*" + note + "*\n\n";
  if (!result.explanation.empty()) text += escaped(result.explanation) + "\n\n";
  if (result.cancelled) text += words.stopped + "\n\n";
  if (pictures) text += "![" + words.picture + "](annotated.png)\n\n";
  if (!result.thought.empty())
    text += "## " + words.thought + "\n\n" + escaped(result.thought) + "\n\n";
  if (!result.steps.empty()) text += "## " + words.steps + "\n\n";
  for (const Step& step : result.steps) text += step_text(result, step, pictures, words);
  if (!result.warnings.empty()) text += "## " + words.warnings + "\n\n";
  for (const std::string& warning : result.warnings)
    text += "- " + escaped(words.told(warning)) + '\n';
  if (!result.warnings.empty()) text += '\n';
  text += "## " + words.run + "\n\n" + facts(result, words);
  if (!result.exchanges.empty())
    text += "## " + words.exchanges + "\n\n" + exchanges(result, words);
  return text;
}

}  // namespace corgi
