// The list of questions that `corgi batch` works through.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corgi {

// One line of the list. `problem` tells why the line can't be used; image and question are empty
// then.
struct BatchItem {
  int line = 0;  // from 1
  std::filesystem::path image;
  std::string question;
  std::optional<std::string> problem;
};

// Lines are {"image": ..., "question": ...} or image|question; empty ones and those that begin with
// # are left out. Relative images are looked for in `folder`. Never throws for any text.
std::vector<BatchItem> parse_batch_list(std::string_view text, const std::filesystem::path& folder);

}  // namespace corgi
