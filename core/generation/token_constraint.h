// What may come next in a reply that must have a certain form.
#pragma once

#include "core/tokenizer/tokenizer.h"

#include <span>

namespace corgi {

// One for each sequence; not thread-safe.
class TokenConstraint {
 public:
  virtual ~TokenConstraint() = default;

  // Sets the logits of tokens that may not come next to minus infinity. At least one token stays.
  virtual void mask(std::span<float> logits) = 0;
  // Tells which token was chosen. Throws Error{kInternal} for one that mask() had ruled out.
  virtual void accept(TokenId id) = 0;
};

}  // namespace corgi
