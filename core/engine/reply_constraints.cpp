#include "core/engine/reply_constraints.h"

#include "core/generation/after_thought.h"

namespace corgi {
namespace {

// The pipeline has a handful of schemas; more means that somebody makes them up.
constexpr std::size_t kMostMasks = 32;

}  // namespace

std::shared_ptr<const JsonTokenMask> ReplyConstraints::mask(const std::string& json_schema) {
  const auto it = masks_.find(json_schema);
  if (it != masks_.end()) return it->second;
  if (!tokens_) tokens_ = std::make_shared<const JsonTokens>(loaded_.processor.tokenizer());
  auto made =
      std::make_shared<const JsonTokenMask>(json_schema, tokens_, loaded_.generation.stop_tokens);
  if (masks_.size() >= kMostMasks) masks_.clear();
  masks_[json_schema] = made;
  return made;
}

std::unique_ptr<TokenConstraint> ReplyConstraints::make(const std::string& json_schema,
                                                        int max_new_tokens) {
  auto reply = std::make_unique<JsonTokenConstraint>(mask(json_schema));
  if (loaded_.reply_prefix.empty()) return reply;
  const auto end_of_thought = loaded_.processor.tokenizer().id_of("</think>");
  if (!end_of_thought)
    throw Error(ErrorCode::kTokenizer,
                "the checkpoint's template opens <think>, but its tokenizer has no </think>");
  return std::make_unique<AfterThought>(
      *end_of_thought, max_new_tokens / 2, loaded_.generation.stop_tokens, std::move(reply));
}

}  // namespace corgi
