// What earlier questions took on this machine, and what the next one will take.
#pragma once

#include "core/engine/engine.h"
#include "core/image/image_budget.h"
#include "core/image/sent_size.h"
#include "core/pipeline/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace corgi {

// What is kept of one question, to judge later ones by.
struct RunSample {
  Mode mode = Mode::kThorough;
  std::int64_t image_tokens = 0;  // 0: a server's, which doesn't tell
  std::int64_t text_tokens = 0;   // read besides the image before the first word
  double look_ms = 0;             // to prepare and encode the image; 0: it was kept from before
  double read_ms = 0;             // to read image and text; 0: the image's part was kept
  double rest_ms = 0;             // from the first word to the end
  std::int64_t peak_bytes = 0;    // 0: not known

  bool operator==(const RunSample&) const = default;
};

// None for a question that was stopped, that went on from corrected findings, or that asked
// nothing.
std::optional<RunSample> sample_of(const Result& result);

// As one line of text, and back; none for a line that isn't one.
std::string to_line(const RunSample& sample);
std::optional<RunSample> sample_from_line(const std::string& line);

// A cost that grows with tokens, and with their square where each looks at all others.
struct Growth {
  double each = 0;
  double pair = 0;

  double at(double tokens) const { return tokens * (each + pair * tokens); }
};

// What the earlier questions of one model say together.
struct RunCosts {
  int runs = 0;
  Growth look_ms;         // in image tokens; zero when nothing is known, as below
  Growth read_ms;         // in all tokens read
  double peak_bytes = 0;  // mean, of peak_tokens image tokens
  double peak_tokens = 0;
  double bytes_per_token = 0;           // of the image; 0: one size alone was seen
  std::array<int, 3> runs_in{};         // by Mode
  std::array<double, 3> text_tokens{};  // by Mode, means
  std::array<double, 3> rest_ms{};      // by Mode, means
};

RunCosts run_costs(const std::vector<RunSample>& samples);

struct ImagePrediction {
  PixelSize size_px;  // as the model will see it
  std::int64_t tokens = 0;
  std::int64_t kept_bytes = 0;         // for further questions, in all three tiers
  std::optional<double> first_word_s;  // absent: not known yet
  std::optional<double> answer_s;
  std::optional<double> peak_bytes;
};

// What the model's own processor makes of a picture that it hasn't seen yet, and what that takes.
// Throws Error{kInput} for a picture whose longer side is more than 200 times the shorter.
ImagePrediction predict(PixelSize picture,
                        const ImageNeeds& needs,
                        const ImageBudget& budget,
                        const RunCosts& costs,
                        Mode mode);

}  // namespace corgi
