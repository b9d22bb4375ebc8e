// From the program's words to the desktop program.
#pragma once

#include <span>
#include <string>

namespace corgi {

// Opens the window and returns the exit code: that of its event loop, or after a complaint on
// stderr 2 for words that can't be understood and 1 when there is no display.
int start_desktop(int& argc, char** argv, std::span<const std::string> words);

}  // namespace corgi
