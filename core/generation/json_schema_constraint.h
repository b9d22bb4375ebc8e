// Follows a JSON document byte by byte and tells what a schema allows next.
#pragma once

#include "core/generation/json_schema_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corgi {

// A schema as a deterministic automaton. Immutable, thread-safe.
// Documents are spelled as Python's json.dumps does (", " and ": ") or without those spaces,
// properties in the schema's order, strings as UTF-8 with any of JSON's escapes.
class JsonConstraint {
 public:
  // A place in a document. Copies are cheap; it is only good for the constraint that made it.
  struct State {
    std::uint16_t node = 0;
    std::uint8_t place = json_text::kBetween;  // within a free string
    std::uint32_t characters = 0;              // begun in that string
    bool operator==(const State&) const = default;
  };
  // The inside of a free string: lengths in code points, and the node behind the closing quote.
  struct FreeText {
    std::uint32_t min_length;
    std::uint32_t max_length;
    std::uint16_t end;
  };

  // Throws Error{kInput} for a schema that parse_json_schema() can't read, that is too large when
  // arrays are written out item by item, or whose alternatives a string leaves open ("anyOf" of two
  // free strings).
  explicit JsonConstraint(std::string_view schema_text);

  State start() const { return {kStart, json_text::kBetween, 0}; }

  // True when some document goes on with `bytes`.
  bool accepts(State state, std::string_view bytes) const { return advance(state, bytes); }

  // Moves `state` behind `bytes`; false and unmoved when no document goes on like that.
  bool advance(State& state, std::string_view bytes) const {
    State next = state;
    for (const char c : bytes) {
      if (!step(next, static_cast<unsigned char>(c))) return false;
    }
    state = next;
    return true;
  }

  // advance() by one byte; `state` is undefined behind a false.
  bool step(State& state, unsigned char byte) const;

  // What every document goes on with from `state`, which is moved behind it: empty where there is a
  // choice, a free string or the end. Where the one choice is a space behind a comma or colon,
  // `spaced` makes it, if it is set.
  std::string only_way(State& state, std::optional<bool> spaced) const;

  // True where a space may stand or be left out.
  bool is_separator(State state) const { return separates_[state.node]; }

  // True when the document must end here.
  bool is_at_end(State state) const;

  // True when the document may end here.
  bool is_complete(State state) const { return complete_[state.node]; }

  // The string that `state` is in, or nullptr.
  const FreeText* free_text(State state) const {
    const std::uint16_t index = text_of_node_[state.node];
    return index == kNone ? nullptr : &texts_[index];
  }

  // How many nodes the automaton has; State::node lies below.
  std::size_t node_count() const { return complete_.size(); }

 private:
  class Builder;
  std::optional<unsigned char> only_byte(State state, std::optional<bool> spaced) const;
  static constexpr std::uint16_t kNone = UINT16_MAX;
  static constexpr std::uint16_t kStart = 0;

  std::vector<std::uint16_t> next_;  // [node, byte], kNone: no way
  std::vector<bool> complete_;
  std::vector<bool> separates_;
  std::vector<std::uint16_t> text_of_node_;
  std::vector<FreeText> texts_;
};

inline bool JsonConstraint::step(State& state, unsigned char byte) const {
  const FreeText* text = free_text(state);
  if (text == nullptr) {
    state.node = next_[std::size_t{state.node} * 256 + byte];
    return state.node != kNone;
  }
  if (state.place == json_text::kBetween) {
    if (byte == '"') {
      if (state.characters < text->min_length) return false;
      state = {text->end, json_text::kBetween, 0};
      return true;
    }
    if (state.characters >= text->max_length) return false;
    ++state.characters;
  }
  state.place = json_text::kTable[state.place][byte];
  return state.place != json_text::kRejected;
}

}  // namespace corgi
