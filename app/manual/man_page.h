// corgi(1), written from the same tables as --help.
#pragma once

#include <string>

namespace corgi {

// The page in the man macros of roff. `version` stands in its foot.
std::string man_page(const std::string& version);

}  // namespace corgi
