// A result as JSON and back, every field: what `corgi ask --json`, reports and the history hold.
#pragma once

#include "core/base/json.h"
#include "core/pipeline/result.h"

#include <string>

namespace corgi {

// Names are those of the structs in core/pipeline/result.h; boxes are [x0, y0, x1, y1] in [0,1] of
// the upright image, enumerations their to_string, absent values null.
Json result_to_json(const Result& result);

// The reverse; `where` names the source in messages. Throws Error{kInput} for anything that isn't
// such JSON.
Result result_from_json(const Json& json, const std::string& where);

}  // namespace corgi
