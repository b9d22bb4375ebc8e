// The nondeterministic automaton that a schema is built into, one piece after the other.
#pragma once

#include "core/generation/json_schema.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace corgi {

// Nodes, with edges on bytes and edges that need none. Arrays are written out item by item, so a
// node knows its place and no stack is needed; the length of a free string is counted beside it.
class JsonSchemaNfa {
 public:
  using NodeId = std::uint32_t;

  struct Edge {
    unsigned char first;
    unsigned char last;
    NodeId to;
  };
  // The inside of a string; its closing quote leads to `end`.
  struct FreeText {
    TextSchema limits;
    NodeId end;
  };
  struct Node {
    std::vector<Edge> edges;
    std::vector<NodeId> empty;  // edges that need no byte
    std::optional<FreeText> text;
    bool separates = false;  // behind a comma or colon, where one space may follow
  };

  // Throws Error{kInput} when the automaton would grow beyond what a reply's schema needs.
  explicit JsonSchemaNfa(const JsonSchema& schema);

  const Node& node(NodeId id) const { return nodes_[id]; }
  std::size_t size() const { return nodes_.size(); }
  NodeId start() const { return start_; }
  NodeId end() const { return end_; }

 private:
  NodeId add_node();
  // `to` by the bytes of `text`, starting at `from`.
  void spell(NodeId from, std::string_view text, NodeId to);
  // `text` and, where it is allowed, one space behind it.
  void separate(NodeId from, char separator, NodeId to);

  // Each connects `from` to `to` by all spellings of a value.
  void build(const JsonSchema& schema, NodeId from, NodeId to);
  void build(const ObjectSchema& schema, NodeId from, NodeId to);
  void build(const ArraySchema& schema, NodeId from, NodeId to);
  void build(const TextSchema& schema, NodeId from, NodeId to);
  void build(const ChoiceSchema& schema, NodeId from, NodeId to);
  void build(const NumberSchema& schema, NodeId from, NodeId to);
  void build(const AnyOfSchema& schema, NodeId from, NodeId to);

  std::vector<Node> nodes_;
  NodeId start_;
  NodeId end_;
};

}  // namespace corgi
