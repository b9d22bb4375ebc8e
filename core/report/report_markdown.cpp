#include "core/report/report_markdown.h"

#include "core/pipeline/box_parser.h"
#include "core/pipeline/text.h"
#include "core/report/demo_note.h"
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

std::string spoken_name(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string seconds(double ms) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f s", ms / 1000);
  return text;
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

std::string evidence_of(const Result& result, const Step& step, std::size_t region) {
  std::string text;
  for (const Evidence& e : result.evidence) {
    if (e.step_number != step.number || e.region_index != static_cast<int>(region)) continue;
    const char* kind = e.kind == EvidenceKind::kText ? "Read" : "Seen";
    text += std::string("  - ") + kind + ": " + (e.text.empty() ? "nothing" : escaped(e.text)) +
            (e.verdict ? " (" + spoken_name(to_string(*e.verdict)) + ")" : "") + "\n";
  }
  return text;
}

std::string step_text(const Result& result, const Step& step, bool pictures) {
  std::string text = "### " + std::to_string(step.number) + "\\. " + escaped(step.statement) +
                     "\n\n**" + spoken_name(to_string(step.verdict)) + "** " +
                     escaped(step.verdict_reason) + "\n\n";
  if (step.counter_check) {
    text += std::string(step.counter_check->depends_on_box ? "Counter check passed: "
                                                           : "Counter check failed: ") +
            escaped(step.counter_check->reason) + "\n\n";
  }
  if (step.error) text += "Problem: " + escaped(*step.error) + "\n\n";
  for (std::size_t r = 0; r < step.regions.size(); ++r) {
    const Region& region = step.regions[r];
    text += "- " + escaped(region.label) + " at `" + box_for_prompt(region.box) + "`";
    if (pictures) text += " ![region](" + crop_name(step, r) + ")";
    text += "\n" + evidence_of(result, step, r);
    for (const BoxDoubt doubt : region.doubts)
      text += "  - Doubt: " + std::string(plain_text(doubt)) + "\n";
  }
  return text + "\n";
}

std::string timing_table(const Result& result) {
  std::string text = "| | from | to |\n| --- | --- | --- |\n";
  const auto row = [&](std::string_view name, double start, double end) {
    text += "| " + std::string(name) + " | " + seconds(start) + " | " + seconds(end) + " |\n";
  };
  for (const StageTiming& t : result.timings) row(to_string(t.stage), t.start_ms, t.end_ms);
  if (result.reading) row("reading text", result.reading->start_ms, result.reading->end_ms);
  if (result.describing)
    row("describing regions", result.describing->start_ms, result.describing->end_ms);
  return text + "\n";
}

std::string facts(const Result& result) {
  const CacheCounters& cache = result.cache;
  const auto number = [](std::int64_t n) { return std::to_string(n); };
  std::string text = "- Image: " + number(result.image_width_px) + " x " +
                     number(result.image_height_px) + " pixels, sent as " +
                     number(result.image_size_sent_px[0]) + " x " +
                     number(result.image_size_sent_px[1]) + ", " + number(result.image_tokens) +
                     " tokens, hash `" + result.image_hash.hex() + "`\n";
  text += "- Model: " + escaped(result.model.name) + ", " + escaped(result.model.description) +
          ", fingerprint `" + without_marks(result.model.fingerprint) + "`\n";
  if (!result.ocr_engine.empty()) text += "- OCR: " + escaped(result.ocr_engine) + "\n";
  text += "- Mode " + std::string(to_string(result.mode)) + ", seed " +
          std::to_string(result.seed) + ", CoRGI Desktop " + escaped(result.program_version) + "\n";
  text += "- Reused: processor output " + number(cache.processor_hits) + " of " +
          number(cache.processor_hits + cache.processor_misses) + ", vision features " +
          number(cache.vision_hits) + " of " + number(cache.vision_hits + cache.vision_misses) +
          ", prefix state " + number(cache.prefix_hits) + " of " +
          number(cache.prefix_hits + cache.prefix_misses) + "; " + seconds(cache.saved_ms) +
          " saved\n";
  text += "- OCR and captions at the same time: " +
          seconds(overlap_ms(result.reading, result.describing)) + "\n";
  return text + "\n" + timing_table(result);
}

std::string exchanges(const Result& result) {
  std::string text;
  for (const Exchange& e : result.exchanges) {
    text += "### " + std::string(to_string(e.stage));
    if (e.step_number > 0) text += ", step " + std::to_string(e.step_number);
    if (e.purpose != Purpose::kStage) text += ", " + spoken_name(to_string(e.purpose));
    text += "\n\n" + fenced(e.prompt) + fenced(e.reply) +
            "Ended: " + spoken_name(to_string(e.finish_reason)) + ", " +
            std::to_string(e.output_tokens) + " tokens\n\n";
  }
  return text;
}

}  // namespace

std::string crop_name(const Step& step, std::size_t region_index) {
  return "crops/step" + std::to_string(step.number) + "_region" + std::to_string(region_index + 1) +
         ".png";
}

std::string report_markdown(const Result& result, bool pictures) {
  std::string text = "# " + escaped(result.question) + "\n\n";
  text += "**" + (result.answer.empty() ? "No answer" : escaped(result.answer)) + "**\n\n";
  if (const std::string_view note = demo_note(result.model); !note.empty())
    text += "*" + std::string(note) + "*\n\n";
  if (const std::string_view note = plain_text(result.support); !note.empty())
    text += "*" + std::string(note) + "*\n\n";
  if (!result.explanation.empty()) text += escaped(result.explanation) + "\n\n";
  if (result.cancelled) text += "Stopped before it was done.\n\n";
  if (pictures) text += "![The image with its regions](annotated.png)\n\n";
  if (!result.thought.empty()) text += "## Thought\n\n" + escaped(result.thought) + "\n\n";
  if (!result.steps.empty()) text += "## Steps\n\n";
  for (const Step& step : result.steps) text += step_text(result, step, pictures);
  if (!result.warnings.empty()) text += "## Warnings\n\n";
  for (const std::string& warning : result.warnings) text += "- " + escaped(warning) + '\n';
  if (!result.warnings.empty()) text += '\n';
  text += "## Run\n\n" + facts(result);
  if (!result.exchanges.empty()) text += "## Prompts and replies\n\n" + exchanges(result);
  return text;
}

}  // namespace corgi
