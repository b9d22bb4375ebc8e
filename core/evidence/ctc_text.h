// From a recogniser's steps to text: connectionist temporal classification (CTC), greedy.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace corgi {

// What one step along a line shows most likely.
struct CtcStep {
  std::int32_t label = 0;  // 0: nothing new
  float probability = 0;   // only known where the label isn't 0 and differs from the step before
};

// Labels to characters. Immutable; thread-safe.
class CtcCharacters {
 public:
  // A UTF-8 file with one character a row: label 1 is the first row, and the label after the last
  // row is the space. Throws Error{kIo} when the file can't be read, Error{kModelFile} when it
  // hasn't `count` rows, or one that is empty, longer than a few bytes or not UTF-8.
  CtcCharacters(const std::filesystem::path& file, std::size_t count);

  // Empty for label 0 and for labels that there aren't.
  const std::string& of(std::int32_t label) const;

 private:
  std::vector<std::string> texts_;
};

struct CtcText {
  std::string text;       // UTF-8, without spaces at its ends
  double confidence = 0;  // mean probability of its characters
};

// Repeated labels count once, label 0 parts repetitions.
CtcText ctc_text(std::span<const CtcStep> steps, const CtcCharacters& characters);

}  // namespace corgi
