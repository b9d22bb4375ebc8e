#include "app/cli/arguments.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace corgi {
namespace {

// Levenshtein distance.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

const OptionSpec& find_spec(std::string_view name, std::span<const OptionSpec> specs) {
  const auto it = std::ranges::find(specs, name, &OptionSpec::name);
  if (it != specs.end()) return *it;
  std::vector<std::string_view> names;
  for (const OptionSpec& spec : specs) names.push_back(spec.name);
  throw UsageError("unknown option '" + std::string(name) + "'" + did_you_mean(name, names));
}

template <typename Number>
bool parse_number(const std::string& text, Number& number) {
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stopped == end;
}

std::string shown(double number) {
  char buffer[32];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number);
  return std::string(buffer, end);
}

}  // namespace

Arguments Arguments::parse(std::span<const std::string> words, std::span<const OptionSpec> specs) {
  Arguments arguments;
  bool options_ended = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (options_ended || word.size() < 2 || word[0] != '-') {
      arguments.positionals_.push_back(word);
      continue;
    }
    if (word == "--") {
      options_ended = true;
      continue;
    }
    const std::size_t equals = word.find('=');
    const OptionSpec& spec = find_spec(std::string_view(word).substr(0, equals), specs);
    const std::string name(spec.name);
    std::vector<std::string>& values = arguments.options_[name];
    if (spec.value.empty()) {
      if (equals != std::string::npos) throw UsageError(name + " takes no value");
      values.emplace_back();
    } else if (equals != std::string::npos) {
      values.push_back(word.substr(equals + 1));
    } else if (i + 1 < words.size() && !words[i + 1].starts_with("--")) {
      values.push_back(words[++i]);
    } else {
      throw UsageError(name + " needs a value: " + name + " " + std::string(spec.value));
    }
  }
  return arguments;
}

bool Arguments::has(std::string_view name) const {
  return options_.contains(name);
}

std::optional<std::string> Arguments::value(std::string_view name) const {
  const auto it = options_.find(name);
  if (it == options_.end()) return std::nullopt;
  return it->second.back();
}

std::vector<std::string> Arguments::values(std::string_view name) const {
  const auto it = options_.find(name);
  return it == options_.end() ? std::vector<std::string>() : it->second;
}

std::optional<std::int64_t> Arguments::integer(std::string_view name,
                                               std::int64_t least,
                                               std::int64_t most) const {
  const std::optional<std::string> text = value(name);
  if (!text) return std::nullopt;
  std::int64_t number = 0;
  if (!parse_number(*text, number) || number < least || number > most) {
    throw UsageError(std::string(name) + ": expected a whole number from " + std::to_string(least) +
                     " to " + std::to_string(most) + ", found '" + *text + "'");
  }
  return number;
}

std::optional<double> Arguments::number(std::string_view name, double least, double most) const {
  const std::optional<std::string> text = value(name);
  if (!text) return std::nullopt;
  double number = 0;
  if (!parse_number(*text, number) || !(number >= least && number <= most)) {
    throw UsageError(std::string(name) + ": expected a number from " + shown(least) + " to " +
                     shown(most) + ", found '" + *text + "'");
  }
  return number;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
  std::string_view nearest;
  std::size_t least = 3;  // further away, a guess is more likely to mislead
  for (const std::string_view candidate : known) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < least && distance < candidate.size()) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest.empty() ? "" : ", did you mean '" + std::string(nearest) + "'?";
}

}  // namespace corgi
