#include "core/generation/json_schema_number.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace corgi {
namespace {

constexpr int kMaxDigits = 18;

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

std::string digits_of(std::int64_t value, std::size_t length) {
  std::string digits = std::to_string(value);
  return std::string(length - digits.size(), '0') + digits;
}

// Numbers of one length before the point: digits within two bounds of equal length.
class DigitRange {
 public:
  DigitRange(const DigitGraph& graph, std::string least, std::string most, std::size_t whole_digits)
      : graph_(graph),
        least_(std::move(least)),
        most_(std::move(most)),
        whole_digits_(whole_digits) {}

  void draw(std::uint32_t from, std::uint32_t to) {
    to_ = to;
    draw_at(from, {0, true, true});
  }

 private:
  // How many digits are written, and whether they equal those of a bound so far.
  struct Place {
    std::size_t digits;
    bool at_least;
    bool at_most;
    auto operator<=>(const Place&) const = default;
  };

  void draw_at(std::uint32_t node, Place place) {
    if (may_end(place)) graph_.add_empty_edge(node, to_);
    if (place.digits == least_.size()) return;
    std::uint32_t source = node;
    if (place.digits == whole_digits_) {
      source = graph_.add_node();
      graph_.add_edge(node, '.', '.', source);
    }
    const char low = place.at_least ? least_[place.digits] : '0';
    const char high = place.at_most ? most_[place.digits] : '9';
    for (char digit = low; digit <= high; ++digit) {
      const Place next{
          place.digits + 1, place.at_least && digit == low, place.at_most && digit == high};
      graph_.add_edge(source, digit, digit, node_of(next));
    }
  }

  std::uint32_t node_of(Place place) {
    const auto it = nodes_.find(place);
    if (it != nodes_.end()) return it->second;
    const std::uint32_t node = graph_.add_node();
    nodes_.emplace(place, node);
    draw_at(node, place);
    return node;
  }

  // Digits that aren't written are zeros: enough unless the lower bound asks for more.
  bool may_end(Place place) const {
    return place.digits >= whole_digits_ &&
           (!place.at_least || least_.find_first_not_of('0', place.digits) == std::string::npos);
  }

  const DigitGraph& graph_;
  std::string least_;
  std::string most_;
  std::size_t whole_digits_;
  std::uint32_t to_ = 0;
  std::map<Place, std::uint32_t> nodes_;
};

// 0 <= least <= most.
void draw_magnitudes(const NumberSchema& range,
                     const DigitGraph& graph,
                     std::uint32_t from,
                     std::uint32_t to) {
  for (int whole = 1; whole + range.decimals <= kMaxDigits; ++whole) {
    const std::int64_t shortest = whole == 1 ? 0 : power_of_ten(whole - 1 + range.decimals);
    const std::int64_t least = std::max(range.least, shortest);
    const std::int64_t most = std::min(range.most, power_of_ten(whole + range.decimals) - 1);
    if (least > most) continue;
    const auto length = static_cast<std::size_t>(whole) + static_cast<std::size_t>(range.decimals);
    DigitRange(
        graph, digits_of(least, length), digits_of(most, length), static_cast<std::size_t>(whole))
        .draw(from, to);
  }
}

}  // namespace

void draw_numbers(const NumberSchema& range,
                  const DigitGraph& graph,
                  std::uint32_t from,
                  std::uint32_t to) {
  if (range.least < 0) {
    const std::uint32_t behind_minus = graph.add_node();
    graph.add_edge(from, '-', '-', behind_minus);
    const std::int64_t least = std::max<std::int64_t>(1, -range.most);
    draw_magnitudes({range.decimals, least, -range.least}, graph, behind_minus, to);
  }
  if (range.most >= 0) {
    draw_magnitudes(
        {range.decimals, std::max<std::int64_t>(0, range.least), range.most}, graph, from, to);
  }
}

}  // namespace corgi
