#include "core/generation/json_schema_nfa.h"

#include "core/base/error.h"
#include "core/generation/json_schema_number.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace corgi {
namespace {

constexpr std::size_t kMaxNodes = 400'000;

}  // namespace

JsonSchemaNfa::JsonSchemaNfa(const JsonSchema& schema) {
  start_ = add_node();
  end_ = add_node();
  build(schema, start_, end_);
}

JsonSchemaNfa::NodeId JsonSchemaNfa::add_node() {
  if (nodes_.size() >= kMaxNodes) {
    throw Error(ErrorCode::kInput, "JSON schema: too large; lower maxItems or nest less");
  }
  nodes_.emplace_back();
  return static_cast<NodeId>(nodes_.size() - 1);
}

void JsonSchemaNfa::spell(NodeId from, std::string_view text, NodeId to) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const NodeId next = i + 1 == text.size() ? to : add_node();
    const auto byte = static_cast<unsigned char>(text[i]);
    nodes_[from].edges.push_back({byte, byte, next});
    from = next;
  }
}

void JsonSchemaNfa::separate(NodeId from, char separator, NodeId to) {
  // Python's json.dumps writes ", " and ": ", compact JSON no space; more would let a model idle.
  const NodeId behind = add_node();
  spell(from, {&separator, 1}, behind);
  spell(behind, " ", to);
  nodes_[behind].empty.push_back(to);
  nodes_[behind].separates = true;
}

void JsonSchemaNfa::build(const JsonSchema& schema, NodeId from, NodeId to) {
  std::visit([&](const auto& kind) { build(kind, from, to); }, schema.kind);
}

void JsonSchemaNfa::build(const ObjectSchema& schema, NodeId from, NodeId to) {
  // `none` is reached while no property is written, `some` once one is: only then a comma comes
  // first.
  NodeId none = add_node();
  NodeId some = add_node();
  spell(from, "{", none);
  bool may_be_empty = true;
  for (const auto& property : schema.properties) {
    const NodeId key = add_node();
    const NodeId colon = add_node();
    const NodeId value = add_node();
    const NodeId next_none = add_node();
    const NodeId next_some = add_node();
    if (may_be_empty) nodes_[none].empty.push_back(key);
    separate(some, ',', key);
    spell(key, nlohmann::json(property.name).dump(), colon);
    separate(colon, ':', value);
    build(property.value.front(), value, next_some);
    if (!property.required) {
      nodes_[none].empty.push_back(next_none);
      nodes_[some].empty.push_back(next_some);
    }
    may_be_empty = may_be_empty && !property.required;
    none = next_none;
    some = next_some;
  }
  if (may_be_empty) spell(none, "}", to);
  spell(some, "}", to);
}

void JsonSchemaNfa::build(const ArraySchema& schema, NodeId from, NodeId to) {
  const NodeId opened = add_node();
  spell(from, "[", opened);
  if (schema.min_items == 0) spell(opened, "]", to);
  if (schema.max_items == 0) return;
  // Without an upper bound, the last item that has to be there repeats.
  const bool unbounded = schema.max_items == JsonSchema::kUnbounded;
  const std::uint32_t written = unbounded ? std::max(schema.min_items, 1u) : schema.max_items;
  NodeId item = opened;
  for (std::uint32_t i = 1; i <= written; ++i) {
    const NodeId behind = add_node();
    build(schema.items.front(), item, behind);
    if (i >= schema.min_items) spell(behind, "]", to);
    if (i == written && unbounded) {
      const NodeId again = add_node();
      separate(behind, ',', again);
      build(schema.items.front(), again, behind);
    } else if (i < written) {
      item = add_node();
      separate(behind, ',', item);
    }
  }
}

void JsonSchemaNfa::build(const TextSchema& schema, NodeId from, NodeId to) {
  const NodeId inside = add_node();
  spell(from, "\"", inside);
  nodes_[inside].text = FreeText{schema, to};
}

void JsonSchemaNfa::build(const ChoiceSchema& schema, NodeId from, NodeId to) {
  for (const std::string& spelling : schema.spellings) spell(from, spelling, to);
}

void JsonSchemaNfa::build(const NumberSchema& schema, NodeId from, NodeId to) {
  const DigitGraph graph{
      [this] { return add_node(); },
      [this](NodeId source, char first, char last, NodeId target) {
        nodes_[source].edges.push_back(
            {static_cast<unsigned char>(first), static_cast<unsigned char>(last), target});
      },
      [this](NodeId source, NodeId target) { nodes_[source].empty.push_back(target); }};
  draw_numbers(schema, graph, from, to);
}

void JsonSchemaNfa::build(const AnyOfSchema& schema, NodeId from, NodeId to) {
  for (const JsonSchema& alternative : schema.alternatives) build(alternative, from, to);
}

}  // namespace corgi
