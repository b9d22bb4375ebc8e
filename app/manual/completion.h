// Completion of the command line in bash and zsh.
#pragma once

#include <string>

namespace corgi {

// A script that bash sources; it needs nothing beside bash.
std::string bash_completion();

// A function file of zsh's completion system, `_corgi`.
std::string zsh_completion();

}  // namespace corgi
