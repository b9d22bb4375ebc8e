// Copies of pictures that have no file of their own, and small pictures for lists.
#pragma once

#include "core/image/image.h"

#include <filesystem>
#include <string>

#include <QByteArray>
#include <QImage>

namespace corgi {

// At most kThumbnailPx on the longer side, encoded.
QByteArray encoded_thumbnail(const Image& image);

// Writes `folder`/HASH.png unless it is there, readable by its owner alone, and gives its path.
// Throws Error{kIo}.
std::filesystem::path keep_copy(const Image& image, const std::filesystem::path& folder);

}  // namespace corgi
