// What a person has corrected in a run's findings, and the run shall go on from.
#pragma once

#include "core/pipeline/result.h"

#include <string>
#include <vector>

namespace corgi {

struct GivenEvidence {
  std::string thought;
  std::vector<Step> steps;         // numbered 1, 2, ...; their regions stand as they are
  std::vector<Evidence> evidence;  // still true; a region that has none of a kind gets it anew
  std::vector<int> ground;         // numbers of the steps whose regions shall be found anew
};

// Throws Error{kInput} when steps, regions and evidence don't fit together.
void check(const GivenEvidence& given);

}  // namespace corgi
