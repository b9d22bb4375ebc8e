#include "core/tokenizer/vocabulary_events.h"

#include "core/base/error.h"

namespace corgi {

void VocabularyEvents::number(std::uint64_t id) {
  if (id >= static_cast<std::uint64_t>(kMaxTokens)) wrong_value(std::to_string(id));
  source_.add_token(key_, static_cast<TokenId>(id));
}

void VocabularyEvents::wrong_value(const std::string& found) const {
  throw Error(ErrorCode::kTokenizer,
              source_.where() + ": vocabulary: \"" + key_.substr(0, 60) +
                  "\": expected an id from 0 to " + std::to_string(kMaxTokens - 1) + ", found " +
                  found.substr(0, 60));
}

}  // namespace corgi
