// A result as one Markdown text.
#pragma once

#include "core/report/report_words.h"

#include <string>

namespace corgi {

// Nothing in a result can change the text's form: marks are escaped, replies stand in fences longer
// than any of their own. With `pictures` it shows annotated.png and crops/ of the folder that
// write_report() makes.
std::string report_markdown(const Result& result, bool pictures, const ReportWords& words = {});

// Where a region's crop lies in that folder: "crops/step1_region1.png".
std::string crop_name(const Step& step, std::size_t region_index);

}  // namespace corgi
