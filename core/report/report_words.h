// The fixed words of a report, so that somebody who knows other languages can give their own.
#pragma once

#include "core/pipeline/result.h"

#include <array>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

namespace corgi {

// English until changed. Arrays stand in the order of their enumerations. "%1", "%2", ... are
// filled in by the report and must stay.
struct ReportWords {
  ReportWords();

  std::array<std::string, 5> stages;
  std::array<std::string, 4> verdicts;
  std::array<std::string, 3> modes;
  std::array<std::string, 4> purposes;
  std::array<std::string, 5> finish_reasons;
  std::array<std::string, 5> doubts;
  std::array<std::string, 3> supports;  // the first is empty: nothing to tell
  std::string demonstration;

  std::string read = "Read";
  std::string seen = "Seen";
  std::string nothing = "nothing";
  std::string counter_check = "Counter check";
  std::string counter_check_passed = "Counter check passed";
  std::string counter_check_failed = "Counter check failed";
  std::string stopped = "Stopped before it was done.";
  std::string picture = "The image with its regions";
  std::string region = "region";
  std::string region_at = "%1 at %2";  // label, box
  std::string no_answer = "No answer";
  std::string thought = "Thought";
  std::string steps = "Steps";
  std::string warnings = "Warnings";
  std::string run = "Run";
  std::string problem = "Problem";
  std::string doubt = "Doubt";
  std::string exchanges = "Prompts and replies";
  std::string step = "step %1";
  std::string ended = "Ended";
  std::string tokens = "%1 tokens";

  std::string image = "Image";
  std::string pixels = "%1 x %2 pixels, sent as %3 x %4, %5 tokens";
  std::string hash = "hash";
  std::string model = "Model";
  std::string fingerprint = "fingerprint";
  std::string ocr = "OCR";
  std::string mode = "mode %1";        // within a line
  std::string mode_first = "Mode %1";  // at its beginning
  std::string seed = "seed %1";
  std::string reused = "Reused";
  std::string reuse =
      "processor output %1 of %2, vision features %3 of %4, prefix state %5 of %6; %7 saved";
  std::string overlap = "OCR and captions at the same time";
  std::string from = "from";
  std::string to = "to";
  std::string reading_text = "reading text";
  std::string describing_regions = "describing regions";
  std::string timeline = "When each stage ran";
  std::string seconds = "%1 s";
  // Between a name and what it names.
  std::string colon = ": ";

  // What is told of a sentence that the program wrote into the result (reasons of verdicts,
  // warnings, problems, the model's description); the sentence itself where there is none. Called
  // on the thread that writes.
  std::function<std::string(const std::string&)> sentence;

  std::string told(const std::string& english) const {
    return sentence ? sentence(english) : english;
  }
  template <typename Names, typename Enumeration>
  static const std::string& of(const Names& names, Enumeration value) {
    return names.at(static_cast<std::size_t>(value));
  }
};

// `pattern` with its "%1" ... "%9" replaced; what is filled in isn't looked at again.
std::string filled(std::string_view pattern, std::initializer_list<std::string> values);

// words.pixels and words.reuse with what the result says; `saved` is a time as the page writes it.
std::string sizes_text(const Result& result, const ReportWords& words);
std::string reuse_text(const CacheCounters& cache,
                       const std::string& saved,
                       const ReportWords& words);

}  // namespace corgi
