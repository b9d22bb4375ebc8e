// `corgi models quantize`: makes the file that --dtype int8 and int4 load from.
#pragma once

#include "app/cli/arguments.h"

#include <filesystem>
#include <stop_token>

namespace corgi {

// Throws UsageError unless --bits is 8 or 4.
int quantization_bits(const Arguments& arguments);

// Quantises the checkpoint in `folder` to `bits` and prints the path of the file. Throws Error as
// quantize_checkpoint() does.
int quantize_model(const Arguments& arguments,
                   const std::filesystem::path& folder,
                   int bits,
                   const std::stop_token& stop);

}  // namespace corgi
