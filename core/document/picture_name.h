// How one picture is named in one word: a file, or a page of a PDF.
#pragma once

#include "core/image/image.h"

#include <filesystem>
#include <string>

namespace corgi {

// "photo.jpg", "paper.pdf", "paper.pdf#page=3". Source of the form: RFC 8118, section 3.
struct PictureName {
  std::filesystem::path path;
  int page = 0;  // from 1; 0: not a PDF, or no page was named

  std::string text() const;
  bool operator==(const PictureName&) const = default;
};

// A file that has the whole word as its name is that file. Throws Error{kInput} for a page that
// isn't a number from 1. Looks whether a file is there; reads nothing.
PictureName picture_name(const std::string& word);

// The picture; of a PDF without a page its first one. Any thread; blocks. Throws what
// decode_image() and pdf_page() throw.
Image open_picture(const PictureName& name);

}  // namespace corgi
