// Which tokens a reply under a JSON schema may go on with.
#pragma once

#include "core/generation/json_schema_constraint.h"
#include "core/generation/json_schema_tokens.h"
#include "core/generation/token_constraint.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace corgi {

// A schema and a vocabulary together. Immutable, thread-safe; shared by the sequences of a batch.
class JsonTokenMask {
 public:
  // `stop_tokens` may follow a complete document and nothing else. Throws Error{kInput} as
  // JsonConstraint does.
  JsonTokenMask(std::string_view schema_text,
                std::shared_ptr<const JsonTokens> tokens,
                std::vector<TokenId> stop_tokens);

  const JsonConstraint& constraint() const { return constraint_; }
  const JsonTokens& tokens() const { return *tokens_; }
  std::span<const TokenId> stop_tokens() const { return stop_tokens_; }

  // All tokens that may follow; never empty, as long as there is a stop token.
  TokenSet allowed(JsonConstraint::State state) const;
  // Those of them that close the string that `state` is in at once; empty outside of strings.
  TokenSet closing(JsonConstraint::State state) const;

 private:
  // A token that closes a string such that the document can go on.
  struct Closing {
    TokenId token;
    std::uint32_t characters;
  };

  void add_by_walk(JsonConstraint::State state, TokenSet& set) const;

  JsonConstraint constraint_;
  std::shared_ptr<const JsonTokens> tokens_;
  std::vector<TokenId> stop_tokens_;
  std::vector<std::vector<Closing>>
      closing_;  // by JsonConstraint::State::node, empty outside of strings
};

// One sequence of a batch.
class JsonTokenConstraint final : public TokenConstraint {
 public:
  explicit JsonTokenConstraint(std::shared_ptr<const JsonTokenMask> mask)
      : mask_(std::move(mask)), state_(mask_->constraint().start()) {}

  void mask(std::span<float> logits) override;
  void accept(TokenId id) override;
  // Names, punctuation and what is left of a word that the schema knows; the stop token at the end.
  // The last token before a choice is left to the model, since what follows may belong to it.
  // Source: L. Zheng et al., SGLang, arXiv 2312.07104, section 4 (compressed automata).
  std::vector<TokenId> forced() const override;
  bool leave_loop() override;

 private:
  void advance(std::string_view bytes, TokenId id);

  std::shared_ptr<const JsonTokenMask> mask_;
  JsonConstraint::State state_;
  std::optional<bool> spaced_;  // how the reply writes commas and colons, once it has done so
  bool leaving_ = false;
  bool stopped_ = false;
};

}  // namespace corgi
