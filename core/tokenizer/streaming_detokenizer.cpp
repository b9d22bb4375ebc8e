#include "core/tokenizer/streaming_detokenizer.h"

#include "core/tokenizer/utf8.h"

namespace corgi {
namespace {

// How many bytes at the end of `bytes` may still become a code point.
std::size_t cut_short_at_end(std::string_view bytes) {
  for (std::size_t length = 1; length <= 3 && length <= bytes.size(); ++length) {
    const std::string_view tail = bytes.substr(bytes.size() - length);
    const auto lead = static_cast<unsigned char>(tail[0]);
    if (lead < 0x80) return 0;
    if (lead < 0xC0) continue;
    const utf8::Sequence sequence = utf8::first_sequence(tail);
    return sequence.kind == utf8::Sequence::Kind::kCutShort ? length : 0;
  }
  return 0;
}

}  // namespace

StreamingDetokenizer::StreamingDetokenizer(const Tokenizer& tokenizer, bool skip_special)
    : tokenizer_(tokenizer), skip_special_(skip_special) {}

std::string StreamingDetokenizer::push(TokenId id) {
  if (skip_special_ && tokenizer_.is_special(id)) return {};
  pending_.append(tokenizer_.token_bytes(id));
  const std::size_t complete = pending_.size() - cut_short_at_end(pending_);
  std::string text;
  utf8::append_lossy(std::string_view(pending_).substr(0, complete), text);
  pending_.erase(0, complete);
  return text;
}

std::string StreamingDetokenizer::finish() {
  std::string text;
  utf8::append_lossy(pending_, text);
  pending_.clear();
  return text;
}

}  // namespace corgi
