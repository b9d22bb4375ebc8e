// The replies of reasoning, captioning and synthesis as values. Nothing here throws for any text.
#pragma once

#include "core/pipeline/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corgi {

struct ReasoningReply {
  std::string thought;
  std::vector<Step> steps;  // numbered from 1; with a region where the reply gave a box
  bool understood = false;  // false: no step could be read
  bool truncated = false;   // cut short; the complete steps are kept
};

// At most `max_steps` different steps.
ReasoningReply parse_reasoning(std::string_view reply, int max_steps);

struct CaptionReply {
  std::string caption;
  std::optional<Verdict> verdict;
  bool truncated = false;
};

// A reply that isn't JSON is a caption as a whole.
CaptionReply parse_caption(std::string_view reply);

struct AnswerReply {
  std::string answer;
  std::string explanation;
  std::vector<int> key_evidence;  // step numbers from 1 to `step_count`, each once
  bool truncated = false;
};

// A reply that isn't JSON is the answer as a whole.
AnswerReply parse_answer(std::string_view reply, int step_count);

}  // namespace corgi
