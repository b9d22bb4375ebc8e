// Qt's pictures as the program's own.
#pragma once

#include "core/image/image.h"

class QImage;

namespace corgi {

// Transparency lies on white; `orientation` is EXIF's, 1 .. 8, 1 for pixels that are upright. Any
// thread. Throws Error{kInternal} for a picture of no size.
Image upright_on_white(const QImage& image, int orientation = 1);

}  // namespace corgi
