// What the files of a tokenizer say, before anything is built from it.
#pragma once

#include "core/base/json.h"
#include "core/tokenizer/byte_alphabet.h"
#include "core/tokenizer/tokenizer.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace corgi {

// Ids lie below it; ten times what the largest known vocabulary needs.
inline constexpr TokenId kMaxTokens = 1 << 21;

// A token that is found in the text itself.
struct AddedToken {
  TokenId id;
  std::string content;
  bool special;     // decode() can skip it
  bool normalized;  // it is looked for after NFC, not before
};

// Token and merge texts share one string: a vocabulary has hundreds of thousands of them.
class TokenizerSource {
 public:
  struct Token {
    std::uint32_t offset;
    std::uint32_t length;
    TokenId id;
  };
  struct Merge {
    std::uint32_t offset;
    std::uint32_t left;  // lengths in bytes
    std::uint32_t right;
  };

  // `where` names the files in messages.
  explicit TokenizerSource(std::string where) : where_(std::move(where)) {}

  // Texts are spelled in the byte alphabet, as the files have them, and valid UTF-8.
  void add_token(std::string_view spelled, TokenId id);
  void add_merge(std::string_view left, std::string_view right);
  // "left right". Throws Error{kTokenizer} when there isn't exactly one space, amid text.
  void add_merge(std::string_view pair);
  // `object` has content, special, normalized, single_word, lstrip and rstrip.
  // Throws Error{kTokenizer} when one is missing or asks for a way of matching that Qwen doesn't
  // use.
  void add_added(const JsonObject& object, TokenId id);

  const std::string& where() const { return where_; }
  const std::vector<Token>& tokens() const { return tokens_; }
  const std::vector<Merge>& merges() const { return merges_; }
  const std::vector<AddedToken>& added() const { return added_; }
  // Bytes, no longer in the byte alphabet.
  std::string_view bytes(std::uint32_t offset, std::uint32_t length) const {
    return std::string_view(bytes_).substr(offset, length);
  }

 private:
  std::string where_;
  ByteAlphabet alphabet_;
  std::string bytes_;
  std::vector<Token> tokens_;
  std::vector<Merge> merges_;
  std::vector<AddedToken> added_;
};

// Reads a checkpoint's tokenizer.json.
// Throws Error{kIo}, or Error{kTokenizer} when it is damaged or anything but Qwen's kind of
// byte-level BPE.
TokenizerSource read_tokenizer_json(const std::filesystem::path& file);

// Reads vocab.json, merges.txt and tokenizer_config.json of a folder. Throws as
// read_tokenizer_json.
TokenizerSource read_vocab_and_merges(const std::filesystem::path& folder);

}  // namespace corgi
