// Decides between the command line and the desktop program; everything else is elsewhere.

#include "app/cli/command_line.h"
#include "app/cli/console.h"
#include "app/cli/help.h"
#include "app/desktop_start.h"
#include "app/library_memory.h"
#include "app/shipped_fonts.h"
#include "core/base/log.h"

#include <clocale>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <QCoreApplication>
#include <QGuiApplication>

namespace {

using Words = std::span<const std::string>;

bool has_option(Words words, std::string_view name) {
  return std::ranges::any_of(words, [&](const std::string& word) {
    return word == name || word.starts_with(std::string(name) + "=");
  });
}

// A report draws text onto the image, which takes fonts and with them a platform; none of its
// windows shows.
std::unique_ptr<QCoreApplication> console_application(int& argc, char** argv, Words words) {
  if (!has_option(words, "--report")) return std::make_unique<QCoreApplication>(argc, argv);
  qputenv("QT_QPA_PLATFORM", "offscreen");
  corgi::use_shipped_font_settings();
  auto application = std::make_unique<QGuiApplication>(argc, argv);
  corgi::add_shipped_fonts();
  return application;
}

int run_console(const corgi::Command& command, Words words, char* program) {
  int argc = 1;  // the words are the command's, none of them is Qt's
  char* argv[] = {program, nullptr};
  const auto application = console_application(argc, argv, words);
  std::setlocale(LC_NUMERIC,
                 "C");  // Qt set the person's own, whose decimal comma breaks parsers of numbers
  return corgi::run_command(command, words);
}

// True for a word that can only be meant as a command: no option, no file, no path.
bool looks_like_command(const std::string& word) {
  std::error_code ec;
  return !word.empty() && word[0] != '-' && word.find_first_of("./") == std::string::npos &&
         !std::filesystem::exists(word, ec);
}

int reject_command(const std::string& word) {
  std::vector<std::string_view> names;
  for (const corgi::Command* command : corgi::all_commands()) names.push_back(command->name);
  return corgi::report_usage_error(
      "", "'" + word + "' is neither a command nor a file" + corgi::did_you_mean(word, names));
}

}  // namespace

int main(int argc, char** argv) {
  corgi::limit_library_memory();
  corgi::configure_logging(corgi::log_level_from_environment());
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (!words.empty()) {
    const std::string& first = words[0];
    if (const corgi::Command* command = corgi::find_command(first)) {
      return run_console(*command, Words(words).subspan(1), argv[0]);
    }
    if (looks_like_command(first)) return reject_command(first);
    if (has_option(words, "--help") || has_option(words, "-h")) {
      corgi::print(corgi::program_help());
      return corgi::kExitSuccess;
    }
    if (has_option(words, "--version")) {
      corgi::print_line("corgi " CORGI_VERSION);
      return corgi::kExitSuccess;
    }
  }
  return corgi::start_desktop(argc, argv, words);
}
