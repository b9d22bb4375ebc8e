// Small helpers for text that goes into prompts and comes out of replies.
#pragma once

#include <string>
#include <string_view>

namespace corgi {

// Without the white space at both ends.
std::string_view trimmed(std::string_view text);

// White space of any kind, line breaks too, as single spaces; none at the ends.
std::string on_one_line(std::string_view text);

// ASCII letters in lower case; other bytes stay.
std::string lower_case(std::string_view text);

// At most `max_characters` Unicode characters; "..." stands for the rest.
std::string shortened(std::string_view text, std::size_t max_characters);

// The text with no control token of the model in it: "<|" becomes "< |".
std::string without_control_tokens(std::string_view text);

// The first control token such as <|image_pad|>; empty when there is none.
std::string_view first_control_token(std::string_view text);

}  // namespace corgi
