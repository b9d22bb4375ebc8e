// The JSON schemas under which each stage's reply is decoded. The order of the properties is the
// order in which the model writes them.
#pragma once

#include <string>
#include <vector>

namespace corgi {

// {"thought", "steps": [{"statement", "look"}]}; `with_boxes` adds an optional "bbox_2d" to each
// step.
std::string reasoning_schema(int max_steps, bool with_boxes);
// [{"bbox_2d": [x1, y1, x2, y2], "label"}]
std::string grounding_schema(int max_regions);
// [{"bbox_2d": [x1, y1, x2, y2], "text_content"}]
std::string reading_schema();
// {"caption", "verdict"}
std::string caption_schema();
// {"answer", "explanation", "key_evidence": [some of step_numbers]}; without "explanation" on
// request.
std::string answer_schema(const std::vector<int>& step_numbers, bool with_explanation);

}  // namespace corgi
