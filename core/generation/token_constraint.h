// What may come next in a reply that must have a certain form.
#pragma once

#include "core/tokenizer/tokenizer.h"

#include <span>
#include <vector>

namespace corgi {

// One for each sequence; not thread-safe.
class TokenConstraint {
 public:
  virtual ~TokenConstraint() = default;

  // Sets the logits of tokens that may not come next to minus infinity. At least one token stays.
  virtual void mask(std::span<float> logits) = 0;
  // Tells which token was chosen. Throws Error{kInternal} for one that mask() had ruled out.
  virtual void accept(TokenId id) = 0;
  // Tokens that come next whatever the model says, in order, spelled as the tokenizer would spell
  // them; accept() hasn't seen them yet. Empty where there is a choice. A model needn't be asked
  // for them, and reads them together.
  virtual std::vector<TokenId> forced() const { return {}; }
  // The reply has fallen into a loop: makes mask() end, at the next token, the text that is being
  // written. False when it can't end here.
  virtual bool leave_loop() { return false; }
};

}  // namespace corgi
