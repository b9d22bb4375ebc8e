// What every report says of answers that a demonstration gave.
#pragma once

#include "core/engine/engine.h"

#include <string_view>

namespace corgi {

// One or two sentences for people; empty for any other model.
std::string_view demo_note(const ModelInfo& model);

}  // namespace corgi
