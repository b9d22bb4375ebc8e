// Would the model say the same without what is in the box?
#pragma once

#include "core/pipeline/run_state.h"

#include <optional>
#include <vector>

namespace corgi {

// A box of the size of regions[index] that meets none of `regions`, as far away as can be found;
// none when there is no room.
std::optional<Box> elsewhere(const std::vector<Region>& regions, std::size_t index);

// `crop`, which shows `crop_box` of an image, with the image's `box` painted over in the mean
// colour of what is around it.
Image with_blank(const Image& crop, const Box& crop_box, const Box& box);

// Asks the claim of every step that a caption supports twice more, all in one batch: on another
// region of the same size, and on the step's region with its box blanked. Where the model supports
// it there too, Step::counter_check says so. Failures become warnings. Throws Error{kCancelled}.
void counter_check(RunState& run);

}  // namespace corgi
