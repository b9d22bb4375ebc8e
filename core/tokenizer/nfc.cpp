#include "core/tokenizer/nfc.h"

#include "core/base/error.h"
#include "core/tokenizer/utf8.h"

#include <algorithm>
#include <utf8proc.h>
#include <vector>

namespace corgi {
namespace {

enum Role : std::uint8_t { kInert, kFollower, kLeader };

// The first follower, U+0300, is written 0xCC 0x80: all bytes before it belong to inert text or
// leaders.
constexpr unsigned char kLeastFollowerByte = 0xCC;

int combining_class(utf8proc_int32_t c) {
  return utf8proc_get_property(c)->combining_class;
}

std::vector<utf8proc_int32_t> decomposed(std::string_view text) {
  std::vector<utf8proc_int32_t> result;
  for (std::size_t pos = 0; pos < text.size();) {
    const auto [c, next] = utf8::decode_at(text, pos);
    pos = next;
    // No canonical decomposition has more than 4 code points (UAX #15, "Detection of Normalization
    // Forms").
    utf8proc_int32_t parts[8];
    int boundary_class = 0;
    const auto count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(c), parts, 8, UTF8PROC_DECOMPOSE, &boundary_class);
    if (count < 0 || count > 8)
      throw Error(ErrorCode::kInternal, "utf8proc can't decompose a character");
    result.insert(result.end(), parts, parts + count);
  }
  return result;
}

// utf8proc's own ordering is quadratic in the length of a run of marks.
void order_marks(std::vector<utf8proc_int32_t>& code_points) {
  for (auto it = code_points.begin(); it != code_points.end();) {
    if (combining_class(*it) == 0) {
      ++it;
      continue;
    }
    const auto end =
        std::find_if(it, code_points.end(), [](auto c) { return combining_class(c) == 0; });
    std::stable_sort(
        it, end, [](auto a, auto b) { return combining_class(a) < combining_class(b); });
    it = end;
  }
}

void append_composed(std::string_view segment, std::string& out) {
  auto code_points = decomposed(segment);
  order_marks(code_points);
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  const auto count = utf8proc_normalize_utf32(
      code_points.data(), static_cast<utf8proc_ssize_t>(code_points.size()), options);
  if (count < 0) throw Error(ErrorCode::kInternal, "utf8proc can't compose a text");
  code_points.resize(static_cast<std::size_t>(count));
  for (const auto c : code_points) utf8::append(static_cast<char32_t>(c), out);
}

}  // namespace

NfcNormalizer::NfcNormalizer() {
  roles_.set(unicode::nfc_followers(), kFollower);
  roles_.set(unicode::nfc_leaders(), kLeader);
}

std::size_t NfcNormalizer::skip_followers(std::string_view text, std::size_t pos) const {
  while (pos < text.size()) {
    const auto [c, next] = utf8::decode_at(text, pos);
    if (roles_[c] != kFollower) break;
    pos = next;
  }
  return pos;
}

std::string_view NfcNormalizer::normalize(std::string_view text, std::string& buffer) const {
  buffer.clear();
  std::size_t copied = 0;  // text before it stands in the buffer already
  std::size_t leader =
      0;  // start of the code point before `pos` if that one is a leader, else `pos`
  for (std::size_t pos = 0; pos < text.size();) {
    const auto byte = static_cast<unsigned char>(text[pos]);
    if (byte < kLeastFollowerByte) {
      leader = pos;
      pos += byte < 0x80 ? 1 : 2;
      continue;
    }
    const auto [c, next] = utf8::decode_at(text, pos);
    const std::uint8_t role = roles_[c];
    if (role != kFollower) {
      leader = role == kLeader ? pos : next;
      pos = next;
      continue;
    }
    const std::size_t end = skip_followers(text, next);
    buffer.append(text.substr(copied, leader - copied));
    append_composed(text.substr(leader, end - leader), buffer);
    copied = leader = pos = end;
  }
  if (copied == 0) return text;
  buffer.append(text.substr(copied));
  return buffer;
}

}  // namespace corgi
