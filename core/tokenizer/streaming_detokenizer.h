// Tokens to text while they arrive, never half a code point.
#pragma once

#include "core/tokenizer/tokenizer.h"

#include <string>

namespace corgi {

// One per generation; not thread-safe. The pieces joined, finish() included, equal
// Tokenizer::decode of all ids.
class StreamingDetokenizer {
 public:
  // The tokenizer must outlive this object.
  explicit StreamingDetokenizer(const Tokenizer& tokenizer, bool skip_special = true);

  // The text that became complete with `id`; often empty within a multi-byte code point.
  std::string push(TokenId id);
  // What is left: an incomplete code point becomes U+FFFD.
  std::string finish();

 private:
  const Tokenizer& tokenizer_;
  bool skip_special_;
  std::string pending_;  // the bytes of a code point that isn't whole yet
};

}  // namespace corgi
