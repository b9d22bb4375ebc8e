// The two streams of the command line: data on stdout, everything else on stderr.
#pragma once

#include "core/base/error.h"
#include "core/base/json.h"

#include <string_view>

namespace corgi {

// Writes to stdout at once, so that a pipe sees it. Any thread, one at a time.
// Throws Error{kIo} when stdout can't be written, as on a full disk.
void print(std::string_view text);
void print_line(std::string_view text);
// One line of JSON.
void print_json(const Json& json);

// One line on stderr. Any thread.
void note(std::string_view text);

// Tells of a failure on stderr, and with `json` on stdout too:
// {"error":{"code":"image","message":"..."}}.
void report_error(ErrorCode code, std::string_view message, bool json);
// That object, without its surroundings: {"code":...,"message":...}.
Json error_to_json(ErrorCode code, std::string_view message);

}  // namespace corgi
