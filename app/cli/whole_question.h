// How long a whole question takes, of an image that is new and of one that was asked about before.
#pragma once

#include "core/base/json.h"
#include "core/engine/local_engine.h"
#include "core/evidence/ocr_engine.h"
#include "core/image/image.h"

#include <filesystem>
#include <memory>
#include <stop_token>

namespace corgi {

// Thorough, with four regions, in replies that are known (see RehearsedEngine):
// {"cold_ms", "second_ms", "same_regions_ms"}. The second question looks elsewhere in the image, so
// that its regions are encoded anew; the last one looks where the first did. `model_dir` and
// `reuse` are what the engine was made with. Throws what Pipeline::run() throws.
Json measure_whole_question(const std::shared_ptr<LocalEngine>& engine,
                            const std::filesystem::path& model_dir,
                            const std::shared_ptr<OcrEngine>& ocr,
                            const ReuseBudgets& reuse,
                            const Image& image,
                            const std::stop_token& stop);

}  // namespace corgi
