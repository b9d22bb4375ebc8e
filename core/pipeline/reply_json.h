// JSON out of what a model wrote: strict first, then whatever can be saved of it.
#pragma once

#include "core/base/json.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace corgi {

// A reply cut in two: what the model thought aloud, and what it then said.
struct SplitReply {
  std::string thinking;
  std::string rest;
  bool closed = true;  // false: the reply ended while the model still thought
};

// Takes <think>...</think> off. A lone </think> ends a thought whose opening tag stood in the
// prompt.
SplitReply split_thinking(std::string_view reply);

// The value that was found in a reply.
struct ReplyJson {
  Json value;
  bool truncated = false;  // it was cut short or damaged; `value` holds the items before that
  std::string
      cut_key;  // the key whose text was being written at the cut, and that text; else empty
  std::string cut_text;
};

// The first JSON object or list of `text` that `usable` takes, wherever it stands. Sound JSON is
// read as it is; else fences and prose around it, unquoted keys, single quotes, missing and
// trailing commas, raw line breaks and a missing end are forgiven. Never throws for any text.
std::optional<ReplyJson> find_json(std::string_view text,
                                   const std::function<bool(const Json&)>& usable);

// The first of `keys` that `object` has, not null; null when there is none.
const Json* any_member(const Json& object, std::initializer_list<const char*> keys);

}  // namespace corgi
