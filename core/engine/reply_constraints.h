// Constraints that make replies follow a request's JSON schema, kept ready for the next request.
#pragma once

#include "core/engine/loaded_model.h"
#include "core/generation/json_schema_mask.h"
#include "core/generation/token_constraint.h"

#include <map>
#include <memory>
#include <string>

namespace corgi {

// Engine's thread only. The loaded model must outlive it.
class ReplyConstraints {
 public:
  explicit ReplyConstraints(const LoadedModel& loaded) : loaded_(loaded) {}

  // A constraint for one sequence of at most `max_new_tokens` tokens; a Thinking checkpoint may
  // spend half of them on its thought. Throws Error{kInput} for a schema that isn't supported.
  std::unique_ptr<TokenConstraint> make(const std::string& json_schema, int max_new_tokens);

 private:
  std::shared_ptr<const JsonTokenMask> mask(const std::string& json_schema);

  const LoadedModel& loaded_;
  std::shared_ptr<const JsonTokens> tokens_;  // made with the first schema
  std::map<std::string, std::shared_ptr<const JsonTokenMask>> masks_;
};

}  // namespace corgi
