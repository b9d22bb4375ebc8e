#include "app/cli/console.h"

#include <cstdio>

namespace corgi {

void print(std::string_view text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (!written || std::fflush(stdout) != 0) {
    throw Error(ErrorCode::kIo, "standard output can't be written");
  }
}

void print_line(std::string_view text) {
  print(std::string(text) + '\n');
}

void print_json(const Json& json) {
  print_line(dump_json(json));
}

void note(std::string_view text) {
  const std::string line = std::string(text) + '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void report_error(ErrorCode code, std::string_view message, bool json) {
  note("corgi: " + std::string(message));
  if (json) print_json({{"error", error_to_json(code, message)}});
}

Json error_to_json(ErrorCode code, std::string_view message) {
  return {{"code", to_string(code)}, {"message", message}};
}

}  // namespace corgi
