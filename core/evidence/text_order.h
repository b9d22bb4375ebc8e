// In which order people read the lines of a picture.
#pragma once

#include "core/evidence/db_quads.h"

#include <cstddef>
#include <vector>

namespace corgi {

// Indexes of `quads` in reading order: rows from the top, each from the left, on slanted pages
// along the slant. Where lines of prose stand in columns (two or more of at least three lines side
// by side), column after column; tables and receipts stay rows.
std::vector<std::size_t> reading_order(const std::vector<PixelQuad>& quads);

}  // namespace corgi
