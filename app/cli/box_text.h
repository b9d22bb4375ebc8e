// Boxes as the command line reads and writes them.
#pragma once

#include "core/base/box.h"
#include "core/base/json.h"

#include <string>
#include <string_view>

namespace corgi {

// "x0,y0,x1,y1" between 0 and 1, with an area. Throws UsageError for anything else, naming
// `option`.
Box box_from_text(std::string_view text, std::string_view option);

// "0.1,0.25,0.5,1", four decimals at most.
std::string box_to_text(const Box& box);
// [x0, y0, x1, y1]
Json box_to_json(const Box& box);

}  // namespace corgi
