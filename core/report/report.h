// A folder that shows a result to somebody else.
#pragma once

#include "core/report/report_words.h"

#include <filesystem>

namespace corgi {

// Writes result.json, trace.json, report.html, report.md, image.png, annotated.png and
// crops/step1_region1.png, ... into `folder`, which is made when it is missing; files of the same
// names are replaced. load_saved_result() opens it again. `image` is what was asked about,
// `words` are those of the two pages. Throws Error{kIo} when something can't be written,
// Error{kInput} for an empty image. Blocks; any thread.
void write_report(const Result& result,
                  const Image& image,
                  const std::filesystem::path& folder,
                  const ReportWords& words = {});

}  // namespace corgi
