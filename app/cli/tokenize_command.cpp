#include "app/cli/tokenize_command.h"

#include "app/cli/console.h"
#include "app/model_location.h"
#include "core/tokenizer/tokenizer.h"

#include <cerrno>
#include <cstring>
#include <optional>
#include <poll.h>
#include <string>
#include <unistd.h>

namespace corgi {
namespace {

// Lines of standard input. Waits in short turns, because a blocked read doesn't see Ctrl-C.
class LineReader {
 public:
  explicit LineReader(std::stop_token stop) : stop_(std::move(stop)) {}

  // Without its line break; empty at the end of the input and after a stop. Throws Error{kIo}.
  std::optional<std::string> next() {
    for (;;) {
      const std::size_t line_break = buffer_.find('\n', searched_);
      if (line_break != std::string::npos) return take(line_break, 1);
      searched_ = buffer_.size();
      if (!fill()) break;
    }
    if (buffer_.empty() || stop_.stop_requested()) return std::nullopt;
    return take(buffer_.size(), 0);
  }

 private:
  static constexpr int kTurnMs = 100;

  std::string take(std::size_t length, std::size_t line_break_length) {
    std::string line = buffer_.substr(0, length);
    buffer_.erase(0, length + line_break_length);
    searched_ = 0;
    return line;
  }

  // False at the end of the input and after a stop.
  bool fill() {
    char block[65536];
    while (!stop_.stop_requested()) {
      pollfd input{STDIN_FILENO, POLLIN, 0};
      if (poll(&input, 1, kTurnMs) <= 0) continue;  // a turn without input, or a signal
      const ssize_t got = read(STDIN_FILENO, block, sizeof block);
      if (got > 0) buffer_.append(block, static_cast<std::size_t>(got));
      if (got >= 0) return got > 0;
      if (errno != EINTR) {
        throw Error(ErrorCode::kIo,
                    std::string("standard input can't be read: ") + strerror(errno));
      }
    }
    return false;
  }

  std::stop_token stop_;
  std::string buffer_;
  std::size_t searched_ = 0;  // the buffer holds no line break before this
};

int run(const Arguments& arguments, std::stop_token stop) {
  expect_positionals(arguments, tokenize_command(), 0, 0);
  const Tokenizer tokenizer = Tokenizer::load(require_model(arguments.value("--model")));
  LineReader lines(std::move(stop));
  while (const auto line = lines.next()) print_json(tokenizer.encode(*line));
  return kExitSuccess;
}

}  // namespace

const Command& tokenize_command() {
  static const Command command{
      .name = "tokenize",
      .operands = "",
      .summary = "print the token ids of each line of standard input",
      .details =
          "Reads text from standard input and prints one JSON list of token ids for each\n"
          "line, the line break left out. Special tokens in the text become their own ids.\n",
      .example = "echo 'A corgi.' | corgi tokenize --model Qwen3-VL-2B-Instruct",
      .options = {},
      .groups = kModelOptions,
      .run = run,
  };
  return command;
}

}  // namespace corgi
