// The picture that a word of the command line names.
#pragma once

#include "core/image/image.h"

#include <string>

namespace corgi {

// A file, or a page of a PDF ("paper.pdf#page=3"). Tells on stderr when a PDF has more pages than
// the first, which is taken where none is named. Throws what picture_name() and open_picture()
// throw.
Image picture_operand(const std::string& word);

}  // namespace corgi
