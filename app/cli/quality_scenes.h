// Images with their truth, as resources/samples/gallery/samples.json has them.
#pragma once

#include "core/base/box.h"
#include "core/pipeline/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace corgi {

// What to look for, and every place where it is; no place for what isn't there.
struct GroundingTruth {
  std::string statement;
  std::vector<Box> boxes;
};

// A claim about one region.
struct ClaimTruth {
  Box box;
  std::string statement;
  std::string caption;
  Verdict verdict = Verdict::kSupported;
};

struct QuestionTruth {
  std::string question;
  std::string kind;
  std::string answer;
  std::vector<Step> steps;  // statement, look and regions
};

struct QualityScene {
  std::filesystem::path image;
  std::vector<GroundingTruth> groundings;  // those of the questions' steps, then "statements"
  std::vector<ClaimTruth> claims;
  std::vector<QuestionTruth> questions;
};

// Reads FOLDER/samples.json; images are beside it. Throws Error{kIo} when it can't be read,
// Error{kInput} when it isn't of that form.
std::vector<QualityScene> read_quality_scenes(const std::filesystem::path& folder);

}  // namespace corgi
