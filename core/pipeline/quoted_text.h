// Texts that a statement quotes, and whether they were read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace corgi {

// The parts of `statement` in double quotes or typographic ones: the word "EXIT" gives EXIT.
std::vector<std::string> quoted_texts(std::string_view statement);

// Whether `text` holds `wanted`, letter case and spaces aside; one letter in five may be misread.
bool holds_text(std::string_view text, std::string_view wanted);

}  // namespace corgi
