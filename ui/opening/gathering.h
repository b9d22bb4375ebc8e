// From what was opened to single pictures: folders are looked through, PDFs taken apart.
#pragma once

#include "ui/main_window/image_source.h"

#include <vector>

namespace corgi {

// What can be opened, for a file dialog: "*.png", "*.jpg", ...
QStringList openableNames();

struct Gathered {
  std::vector<ImageSource> sources;
  int left_out = 0;  // beyond kMostGathered
};

// Nobody looks through more; what comes after is left out.
inline constexpr int kMostGathered = 2000;

// Any thread; blocks. Files of a folder and its subfolders in the order of their names, numbers
// counted as numbers. A file that can't be taken apart stays as it is: whoever loads it says why.
Gathered gathered(const std::vector<ImageSource>& given);

}  // namespace corgi
