// A command's words, parted into options and the rest, each complaint in words that help.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace corgi {

// The command line can't be understood; the program ends with exit code 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct OptionSpec {
  std::string_view name;   // with its dashes: "--model"
  std::string_view value;  // what stands for its value in the help; empty: a switch
  std::string_view help;
  std::string_view choices = {};  // words that may stand for the value, parted by spaces
};

// Not thread-safe to make, thread-safe to read.
class Arguments {
 public:
  // Takes "--name value", "--name=value" and switches; "--" ends the options. Throws UsageError for
  // an unknown option, a missing value, or a value given to a switch.
  static Arguments parse(std::span<const std::string> words, std::span<const OptionSpec> specs);

  const std::vector<std::string>& positionals() const { return positionals_; }
  bool has(std::string_view name) const;
  // The last one given.
  std::optional<std::string> value(std::string_view name) const;
  // All of them, in order.
  std::vector<std::string> values(std::string_view name) const;

  // The value as a number within [least, most]. Throws UsageError when it is something else.
  std::optional<std::int64_t> integer(std::string_view name,
                                      std::int64_t least,
                                      std::int64_t most) const;
  std::optional<double> number(std::string_view name, double least, double most) const;

 private:
  std::vector<std::string> positionals_;
  std::map<std::string, std::vector<std::string>, std::less<>> options_;
};

// ", did you mean 'ask'?" for the known word that is nearest to `word`; empty when none is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> known);

}  // namespace corgi
