// What speaks against the boxes that a model gave.
#pragma once

#include "core/pipeline/result.h"

#include <cstdint>
#include <vector>

namespace corgi {

// The picture in which the steps' boxes lie.
struct BoxGround {
  int width_px = 0;
  int height_px = 0;
  std::int64_t image_tokens = 0;  // that it was sent as; 0: not known, then no box is tiny
};

// Fills in Region::tokens and Region::doubts of every step; BoxDoubt::kNotFoundAgain stays where it
// stands. Evenly spaced are four boxes or more, three in a picture four times as long as wide:
// QwenLM/Qwen3-VL#2020.
void note_doubts(std::vector<Step>& steps, const BoxGround& ground);

}  // namespace corgi
