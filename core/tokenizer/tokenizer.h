// Byte-level BPE as Qwen's checkpoints describe it: NFC, the Qwen split pattern, added tokens.
// Source: github.com/huggingface/tokenizers at v0.22 (semantics), arXiv 1508.07909 (BPE).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corgi {

using TokenId = std::int32_t;

// Immutable after loading; every method is thread-safe.
class Tokenizer {
 public:
  // Reads tokenizer.json, or vocab.json + merges.txt + tokenizer_config.json's
  // added_tokens_decoder, from a checkpoint's folder. Throws Error{kIo} when none is there,
  // Error{kTokenizer} when one is damaged or of another kind than byte-level BPE.
  static Tokenizer load(const std::filesystem::path& checkpoint_dir);

  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  // Ids of UTF-8 text; added tokens in the text become their ids, as the `tokenizers` library does
  // it. Bytes that aren't UTF-8 are read as U+FFFD.
  std::vector<TokenId> encode(std::string_view text) const;

  // UTF-8 text of ids; bytes that don't form a code point become U+FFFD; unknown ids give nothing.
  std::string decode(std::span<const TokenId> ids, bool skip_special = true) const;

  // The bytes of one token, which may be a part of a code point; empty for unknown ids.
  std::string_view token_bytes(TokenId id) const;

  // The id of a token whose text is exactly `text` (added tokens included).
  std::optional<TokenId> id_of(std::string_view text) const;

  // True for added tokens marked special, which decode() can skip.
  bool is_special(TokenId id) const;
  // Added tokens, special or not, in id order.
  std::span<const TokenId> added_tokens() const;

  // One more than the largest id.
  TokenId vocab_size() const;

 private:
  struct Data;
  explicit Tokenizer(std::unique_ptr<const Data> data);
  std::unique_ptr<const Data> data_;
};

}  // namespace corgi
