#include "core/generation/json_schema_mask.h"

#include "core/base/error.h"

#include <algorithm>
#include <string>
#include <utility>

namespace corgi {

JsonTokenMask::JsonTokenMask(std::string_view schema_text,
                             std::shared_ptr<const JsonTokens> tokens,
                             std::vector<TokenId> stop_tokens)
    : constraint_(schema_text), tokens_(std::move(tokens)), stop_tokens_(std::move(stop_tokens)) {
  std::erase_if(stop_tokens_, [&](TokenId id) { return id < 0 || id >= tokens_->vocab_size(); });
  closing_.resize(constraint_.node_count());
  std::vector<char> can_go_on(tokens_->tails().size());
  for (std::size_t node = 0; node < closing_.size(); ++node) {
    const auto* text =
        constraint_.free_text({static_cast<std::uint16_t>(node), json_text::kBetween, 0});
    if (text == nullptr) continue;
    const JsonConstraint::State behind{text->end, json_text::kBetween, 0};
    std::ranges::transform(tokens_->tails(), can_go_on.begin(), [&](const std::string& tail) {
      return constraint_.accepts(behind, tail);
    });
    for (const auto& closing : tokens_->closing()) {
      if (can_go_on[closing.tail]) closing_[node].push_back({closing.token, closing.characters});
    }
  }
}

TokenSet JsonTokenMask::allowed(JsonConstraint::State state) const {
  const auto* text = constraint_.free_text(state);
  if (text != nullptr && state.place == json_text::kBetween) {
    TokenSet set = tokens_->within_text(text->max_length - state.characters);
    for (const Closing& closing : closing_[state.node]) {
      const std::uint64_t length = std::uint64_t{state.characters} + closing.characters;
      if (length >= text->min_length && length <= text->max_length) set.add(closing.token);
    }
    return set;
  }
  TokenSet set(tokens_->vocab_size());
  add_by_walk(state, set);
  if (constraint_.is_complete(state)) {
    for (const TokenId id : stop_tokens_) set.add(id);
  }
  return set;
}

TokenSet JsonTokenMask::closing(JsonConstraint::State state) const {
  TokenSet set(tokens_->vocab_size());
  const auto* text = constraint_.free_text(state);
  if (text == nullptr || state.place != json_text::kBetween || state.characters < text->min_length)
    return set;
  for (const Closing& closing : closing_[state.node]) {
    if (closing.characters == 0) set.add(closing.token);
  }
  return set;
}

void JsonTokenMask::add_by_walk(JsonConstraint::State state, TokenSet& set) const {
  // states[d]: behind the first d bytes of the path to the node at hand.
  std::vector<JsonConstraint::State> states(tokens_->max_depth() + 1);
  states[0] = state;
  const auto trie = tokens_->trie();
  for (std::size_t i = 0; i < trie.size();) {
    const JsonTokens::Node& node = trie[i];
    JsonConstraint::State next = states[node.depth];
    if (!constraint_.step(next, node.byte)) {
      i = node.end;
      continue;
    }
    states[node.depth + std::size_t{1}] = next;
    if (node.token >= 0) set.add(node.token);
    ++i;
  }
}

void JsonTokenConstraint::mask(std::span<float> logits) {
  if (!stopped_) {
    (leaving_ ? mask_->closing(state_) : mask_->allowed(state_)).apply(logits);
    return;
  }
  TokenSet stops(static_cast<TokenId>(logits.size()));
  for (const TokenId id : mask_->stop_tokens()) stops.add(id);
  stops.apply(logits);
}

bool JsonTokenConstraint::leave_loop() {
  leaving_ = !stopped_ && mask_->closing(state_).count() > 0;
  return leaving_;
}

void JsonTokenConstraint::accept(TokenId id) {
  leaving_ = false;
  const bool is_stop = std::ranges::count(mask_->stop_tokens(), id) > 0;
  if (is_stop && (stopped_ || mask_->constraint().is_complete(state_))) {
    stopped_ = true;
    return;
  }
  advance(mask_->tokens().bytes(id), id);
}

void JsonTokenConstraint::advance(std::string_view bytes, TokenId id) {
  const JsonConstraint& constraint = mask_->constraint();
  bool goes_on = !stopped_ && !bytes.empty();
  JsonConstraint::State state = state_;
  for (std::size_t i = 0; goes_on && i < bytes.size(); ++i) {
    if (constraint.is_separator(state)) spaced_ = bytes[i] == ' ';
    goes_on = constraint.step(state, static_cast<unsigned char>(bytes[i]));
  }
  if (!goes_on) {
    throw Error(
        ErrorCode::kInternal,
        "token " + std::to_string(id) + " was chosen although the JSON schema rules it out");
  }
  state_ = state;
}

std::vector<TokenId> JsonTokenConstraint::forced() const {
  if (stopped_ || leaving_) return {};
  const JsonConstraint& constraint = mask_->constraint();
  if (constraint.is_at_end(state_) && !mask_->stop_tokens().empty())
    return {mask_->stop_tokens().front()};
  JsonConstraint::State end = state_;
  const std::string text = constraint.only_way(end, spaced_);
  std::vector<TokenId> ids = mask_->tokens().encode(text);
  std::string spelled;
  for (const TokenId id : ids) spelled += mask_->tokens().bytes(id);
  // A reply that stands within a character has no spelling of its own for the rest.
  if (spelled != text) return {};
  if (!ids.empty() && !constraint.is_at_end(end)) ids.pop_back();
  return ids;
}

}  // namespace corgi
