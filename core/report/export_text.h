// Text that was read, as hOCR, and a table of many questions, as CSV.
#pragma once

#include "core/report/labelled_boxes.h"

#include <optional>
#include <string>
#include <vector>

namespace corgi {

// XHTML with a page, an area for each place that was read, and its lines; boxes in whole pixels.
// Throws Error{kInput} when the size of the image isn't known. Source: kba.github.io/hocr-spec/1.2.
std::string export_hocr(const ExportItem& item);

// One line of a table.
struct TableRow {
  std::string image_path;
  std::string question;
  std::optional<Result> result;  // absent: it wasn't answered
  std::string error;
};

// A heading and a line for each question, fields in quotes where they need it, lines ended by CR
// LF. Source: RFC 4180.
std::string export_csv(const std::vector<TableRow>& rows);

}  // namespace corgi
