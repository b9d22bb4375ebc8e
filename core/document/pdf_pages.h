// Pages of PDF files as pictures.
#pragma once

#include "core/image/image.h"

#include <filesystem>

namespace corgi {

// By its name. Reads nothing.
bool is_pdf(const std::filesystem::path& path);

// Any thread; blocks. Both throw Error{kIo} for a file that can't be read, Error{kImage} for one
// that is damaged, locked by a password, or has no such page.
int pdf_page_count(const std::filesystem::path& path);
// Page `page`, from 1, on white, with its longer side of `long_side_px`.
Image pdf_page(const std::filesystem::path& path, int page, int long_side_px);

// Small print stays readable for people and models.
inline constexpr int kPdfPagePx = 2400;

}  // namespace corgi
