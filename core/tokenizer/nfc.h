// Unicode normalisation form C as the `tokenizers` library applies it.
// Source: UAX #15; the library's crate knows Unicode 9, so younger marks stay where they are.
#pragma once

#include "core/tokenizer/char_classes.h"

#include <string>
#include <string_view>

namespace corgi {

// Immutable, thread-safe. Linear in the text but for sorting runs of marks.
class NfcNormalizer {
 public:
  NfcNormalizer();

  // `text`, which is valid UTF-8, in NFC: itself when nothing changes, else `buffer` after filling
  // it.
  std::string_view normalize(std::string_view text, std::string& buffer) const;

 private:
  // The end of the run of followers that starts at `pos`.
  std::size_t skip_followers(std::string_view text, std::size_t pos) const;

  CodePointMap roles_;
};

}  // namespace corgi
