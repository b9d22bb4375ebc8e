#include "core/pipeline/quoted_text.h"

#include "core/pipeline/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace corgi {
namespace {

// ASCII letters folded, spaces gone: OCR splits and joins words freely.
std::string folded(std::string_view text) {
  std::string out = lower_case(text);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
  return out;
}

// The fewest edits that turn `wanted` into some part of `text`.
// Source: P. H. Sellers, "The theory and computation of evolutionary distances", J. Algorithms 1
// (1980).
std::size_t edits_within(const std::string& text, const std::string& wanted) {
  std::vector<std::size_t> row(wanted.size() + 1);
  for (std::size_t i = 0; i < row.size(); ++i) row[i] = i;
  std::size_t best = row.back();
  for (const char c : text) {
    std::size_t diagonal = row[0];
    row[0] = 0;  // the part may begin anywhere
    for (std::size_t i = 1; i < row.size(); ++i) {
      const std::size_t replaced = diagonal + (wanted[i - 1] == c ? 0 : 1);
      diagonal = row[i];
      row[i] = std::min({replaced, row[i] + 1, row[i - 1] + 1});
    }
    best = std::min(best, row.back());
  }
  return best;
}

}  // namespace

std::vector<std::string> quoted_texts(std::string_view statement) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kQuotes = {{
      {"\"", "\""},
      {"\u201c", "\u201d"},
      {"\u201e", "\u201c"},
      {"\u00ab", "\u00bb"},
  }};
  std::vector<std::string> texts;
  for (const auto& [open, close] : kQuotes) {
    std::size_t at = 0;
    while ((at = statement.find(open, at)) != std::string_view::npos) {
      const std::size_t from = at + open.size();
      const std::size_t to = statement.find(close, from);
      if (to == std::string_view::npos) break;
      const std::string_view text = trimmed(statement.substr(from, to - from));
      if (!text.empty()) texts.emplace_back(text);
      at = to + close.size();
    }
  }
  return texts;
}

bool holds_text(std::string_view text, std::string_view wanted) {
  const std::string needle = folded(wanted);
  return edits_within(folded(text), needle) <= needle.size() / 5;
}

}  // namespace corgi
