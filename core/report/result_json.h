// A result as JSON and back, every field: what `corgi ask --json`, reports and the history hold.
#pragma once

#include "core/base/json.h"
#include "core/pipeline/result.h"

#include <string>

namespace corgi {

// {"box", "text", "confidence", "quad"}: the quad is four [x, y] clockwise from where the text
// begins, or null where the engine told only the upright box.
Json ocr_line_to_json(const OcrLine& line);

// Names are those of the structs in core/pipeline/result.h; boxes are [x0, y0, x1, y1] in [0,1] of
// the upright image, enumerations their to_string, absent values null.
Json result_to_json(const Result& result);

// The reverse; `where` names the source in messages. Throws Error{kInput} for anything that isn't
// such JSON.
Result result_from_json(const Json& json, const std::string& where);

}  // namespace corgi
