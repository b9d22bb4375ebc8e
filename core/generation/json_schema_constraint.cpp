#include "core/generation/json_schema_constraint.h"

#include "core/base/error.h"
#include "core/generation/json_schema.h"
#include "core/generation/json_schema_nfa.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace corgi {

// Subset construction: a node of the constraint is a set of nodes of the schema's automaton.
class JsonConstraint::Builder {
 public:
  Builder(const JsonSchemaNfa& nfa, JsonConstraint& out) : nfa_(nfa), out_(out) {}

  void run() {
    node_of({nfa_.start()});
    for (std::size_t i = 0; i < sets_.size(); ++i) expand(i);
  }

 private:
  using Set = std::vector<JsonSchemaNfa::NodeId>;  // sorted

  // A table of 16 MB at most.
  static constexpr std::size_t kMaxNodes = 32'000;

  // The node for everything that `seeds` reach without a byte.
  std::uint16_t node_of(Set seeds) {
    close(seeds);
    const auto it = ids_.find(seeds);
    if (it != ids_.end()) return it->second;
    if (sets_.size() >= kMaxNodes) {
      throw Error(ErrorCode::kInput, "JSON schema: too large; lower maxItems or nest less");
    }
    const auto id = static_cast<std::uint16_t>(sets_.size());
    out_.next_.resize(out_.next_.size() + 256, kNone);
    out_.complete_.push_back(std::binary_search(seeds.begin(), seeds.end(), nfa_.end()));
    out_.separates_.push_back(
        std::ranges::any_of(seeds, [&](auto node) { return nfa_.node(node).separates; }));
    out_.text_of_node_.push_back(kNone);
    ids_.emplace(seeds, id);
    sets_.push_back(std::move(seeds));
    return id;
  }

  void close(Set& set) const {
    std::vector<bool>& seen = seen_;
    seen.resize(nfa_.size());
    std::erase_if(set, [&](auto node) { return seen[node] ? true : (seen[node] = true, false); });
    for (std::size_t i = 0; i < set.size(); ++i) {
      for (const auto next : nfa_.node(set[i]).empty) {
        if (!seen[next]) {
          seen[next] = true;
          set.push_back(next);
        }
      }
    }
    for (const auto node : set) seen[node] = false;
    std::sort(set.begin(), set.end());
  }

  void expand(std::size_t id) {
    const Set set = sets_[id];
    const auto has_text = [&](auto node) { return nfa_.node(node).text.has_value(); };
    if (std::ranges::any_of(set, has_text)) {
      add_text(id, set);
      return;
    }
    std::array<Set, 256> targets;
    for (const auto node : set) {
      for (const auto& edge : nfa_.node(node).edges) {
        for (std::size_t byte = edge.first; byte <= edge.last; ++byte)
          targets[byte].push_back(edge.to);
      }
    }
    for (std::size_t byte = 0; byte < 256; ++byte) {
      if (targets[byte].empty()) continue;
      const std::uint16_t target = node_of(std::move(targets[byte]));
      out_.next_[id * 256 + byte] = target;
    }
  }

  void add_text(std::size_t id, const Set& set) {
    if (set.size() > 1) {
      throw Error(
          ErrorCode::kInput,
          "JSON schema: anyOf: a free string and another string can stand at the same place, "
          "which isn't supported");
    }
    const auto& text = *nfa_.node(set.front()).text;
    const std::uint16_t end = node_of({text.end});
    out_.text_of_node_[id] = static_cast<std::uint16_t>(out_.texts_.size());
    out_.texts_.push_back({text.limits.min_length, text.limits.max_length, end});
  }

  const JsonSchemaNfa& nfa_;
  JsonConstraint& out_;
  std::vector<Set> sets_;
  std::map<Set, std::uint16_t> ids_;
  mutable std::vector<bool> seen_;  // scratch of close()
};

JsonConstraint::JsonConstraint(std::string_view schema_text) {
  const JsonSchemaNfa nfa(parse_json_schema(schema_text));
  Builder(nfa, *this).run();
}

std::string JsonConstraint::only_way(State& state, std::optional<bool> spaced) const {
  // A schema's names and words are shorter; the bound is for one that isn't ours.
  constexpr std::size_t kMostBytes = 512;
  std::string way;
  while (way.size() < kMostBytes && !free_text(state) && !is_complete(state)) {
    const auto byte = only_byte(state, spaced);
    if (!byte) break;
    step(state, *byte);
    way += static_cast<char>(*byte);
  }
  return way;
}

std::optional<unsigned char> JsonConstraint::only_byte(State state,
                                                       std::optional<bool> spaced) const {
  const auto ways = std::span(next_).subspan(std::size_t{state.node} * 256, 256);
  const bool chooses_space = is_separator(state) && spaced.has_value();
  if (chooses_space && *spaced) return ' ';
  std::optional<unsigned char> only;
  for (std::size_t byte = 0; byte < ways.size(); ++byte) {
    if (ways[byte] == kNone || (chooses_space && byte == ' ')) continue;
    if (only) return std::nullopt;
    only = static_cast<unsigned char>(byte);
  }
  return only;
}

bool JsonConstraint::is_at_end(State state) const {
  const auto ways = std::span(next_).subspan(std::size_t{state.node} * 256, 256);
  return is_complete(state) && !free_text(state) &&
         std::ranges::all_of(ways, [](std::uint16_t to) { return to == kNone; });
}

}  // namespace corgi
