#include "core/evidence/ctc_text.h"

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/tokenizer/utf8.h"

#include <algorithm>

namespace corgi {
namespace {

constexpr std::uint64_t kMaxBytes = 4 << 20;
// A character with its combining marks.
constexpr std::size_t kMaxCharacterBytes = 32;

std::string without_outer_spaces(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

CtcCharacters::CtcCharacters(const std::filesystem::path& file, std::size_t count) {
  const std::string all = read_text_file(file, kMaxBytes, ErrorCode::kModelFile);
  texts_.emplace_back();
  std::size_t from = 0;
  while (from < all.size()) {
    const std::size_t end = std::min(all.find('\n', from), all.size());
    std::string row = all.substr(from, end - from);
    if (row.empty() || row.size() > kMaxCharacterBytes || !utf8::is_valid(row)) {
      throw Error(ErrorCode::kModelFile,
                  file.string() + ": row " + std::to_string(texts_.size()) +
                      ": expected one character in UTF-8, found " + std::to_string(row.size()) +
                      " bytes that aren't");
    }
    texts_.push_back(std::move(row));
    from = end + 1;
  }
  if (texts_.size() != count + 1) {
    throw Error(ErrorCode::kModelFile,
                file.string() + ": expected " + std::to_string(count) + " rows, found " +
                    std::to_string(texts_.size() - 1));
  }
  texts_.emplace_back(" ");
}

const std::string& CtcCharacters::of(std::int32_t label) const {
  const bool known = label >= 0 && static_cast<std::size_t>(label) < texts_.size();
  return texts_[known ? static_cast<std::size_t>(label) : 0];
}

CtcText ctc_text(std::span<const CtcStep> steps, const CtcCharacters& characters) {
  CtcText result;
  std::size_t count = 0;
  std::int32_t before = 0;
  for (const CtcStep& step : steps) {
    if (step.label != 0 && step.label != before) {
      result.text += characters.of(step.label);
      result.confidence += step.probability;
      ++count;
    }
    before = step.label;
  }
  if (count > 0) result.confidence /= static_cast<double>(count);
  result.text = without_outer_spaces(result.text);
  return result;
}

}  // namespace corgi
