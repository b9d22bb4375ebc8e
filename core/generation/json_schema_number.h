// All spellings of the decimal numbers of a range.
#pragma once

#include "core/generation/json_schema.h"

#include <cstdint>
#include <functional>

namespace corgi {

// What it draws the digits on; nodes are numbers of the caller.
struct DigitGraph {
  std::function<std::uint32_t()> add_node;
  std::function<void(std::uint32_t from, char first, char last, std::uint32_t to)> add_edge;
  std::function<void(std::uint32_t from, std::uint32_t to)> add_empty_edge;
};

// Connects `from` to `to` by every number of the range: no leading zeros, no plus, no exponent, no
// minus zero.
void draw_numbers(const NumberSchema& range,
                  const DigitGraph& graph,
                  std::uint32_t from,
                  std::uint32_t to);

}  // namespace corgi
