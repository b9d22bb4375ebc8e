// The result as one web page that needs nothing beside it.
#pragma once

#include "core/report/report_words.h"

#include <string>

namespace corgi {

// UTF-8 HTML, the annotated picture and the regions' crops inside, no script. `image` is what was
// asked about. Throws Error{kInput} when it is empty.
std::string report_html(const Result& result, const Image& image, const ReportWords& words = {});

}  // namespace corgi
