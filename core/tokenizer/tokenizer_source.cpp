#include "core/tokenizer/tokenizer_source.h"

#include "core/base/error.h"

namespace corgi {
namespace {

constexpr std::size_t kMaxAddedBytes = 4096;

}  // namespace

void TokenizerSource::add_token(std::string_view spelled, TokenId id) {
  const auto offset = static_cast<std::uint32_t>(bytes_.size());
  alphabet_.append_bytes(spelled, bytes_);
  tokens_.push_back({offset, static_cast<std::uint32_t>(bytes_.size()) - offset, id});
}

void TokenizerSource::add_merge(std::string_view left, std::string_view right) {
  const auto offset = static_cast<std::uint32_t>(bytes_.size());
  alphabet_.append_bytes(left, bytes_);
  const auto middle = static_cast<std::uint32_t>(bytes_.size());
  alphabet_.append_bytes(right, bytes_);
  merges_.push_back({offset, middle - offset, static_cast<std::uint32_t>(bytes_.size()) - middle});
}

void TokenizerSource::add_merge(std::string_view pair) {
  const std::size_t space = pair.find(' ');
  const bool sound = space != std::string_view::npos && space > 0 && space + 1 < pair.size() &&
                     pair.find(' ', space + 1) == std::string_view::npos;
  if (!sound) {
    throw Error(ErrorCode::kTokenizer,
                where_ + ": merge " + std::to_string(merges_.size()) +
                    ": expected two tokens and one space between them, found \"" +
                    std::string(pair.substr(0, 60)) + "\"");
  }
  add_merge(pair.substr(0, space), pair.substr(space + 1));
}

void TokenizerSource::add_added(const JsonObject& object, TokenId id) {
  const std::string content = object.string("content");
  for (const char* way : {"single_word", "lstrip", "rstrip"}) {
    if (!object.boolean_or(way, false)) continue;
    throw Error(ErrorCode::kTokenizer,
                where_ + ": added token \"" + content.substr(0, 60) + "\": " + way +
                    ": expected false, found true");
  }
  if (content.empty() || content.size() > kMaxAddedBytes) {
    throw Error(ErrorCode::kTokenizer,
                where_ + ": added token " + std::to_string(id) + ": expected 1 to " +
                    std::to_string(kMaxAddedBytes) + " bytes of content, found " +
                    std::to_string(content.size()));
  }
  const bool special = object.boolean_or("special", false);
  added_.push_back({id, content, special, object.boolean_or("normalized", !special)});
}

}  // namespace corgi
