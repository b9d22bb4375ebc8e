// `corgi ocr`
#pragma once

#include "app/cli/command.h"

namespace corgi {

const Command& ocr_command();

}  // namespace corgi
