// Qwen3-VL's boxes, 0..1000 of width and height, to Box and back: the only place of that
// conversion. Source: QwenLM/Qwen3-VL@9658872, cookbooks and evaluation/ODinW-13/run_odinw.py.
#pragma once

#include "core/base/json.h"
#include "core/pipeline/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corgi {

// What a grounding reply said.
struct BoxReply {
  std::vector<Region> regions;  // boxes with an area, corners ordered, clamped to the image
  bool understood = false;      // false: neither a box nor an empty list was found
  bool truncated = false;       // the reply ended inside the list; the complete boxes are kept
};

// Boxes of a reply: JSON in any of the usual spellings, or [x1, y1, x2, y2] in plain text. A box
// without a label gets `label`. Never throws.
BoxReply parse_boxes(std::string_view reply, const std::string& label);

// The box in one JSON value: four numbers in a list, {"x1": ...}, or an object with bbox_2d, bbox
// or box. Nothing when it holds none, or one of no area.
std::optional<Box> box_from_json(const Json& value);

// "[120, 80, 460, 300]", as the model reads and writes it.
std::string box_for_prompt(const Box& box);

}  // namespace corgi
