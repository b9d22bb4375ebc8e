// One run, written in any of the formats that a person can choose.
#pragma once

#include "core/report/labelled_boxes.h"
#include "core/report/report_words.h"

#include <filesystem>
#include <string_view>

namespace corgi {

enum class ExportFormat {
  kFolder,  // everything: page, picture, crops, JSON
  kHtml,
  kAnnotatedPng,
  kJson,
  kCsv,
  kCoco,
  kYolo,  // a folder with images/, labels/ and data.yaml
  kLabelme,
  kHocr,
  kMarkdown,  // the text alone, without pictures
};
inline constexpr int kExportFormats = 10;

// Of the file, with its dot; empty for a folder.
std::string_view extension_of(ExportFormat format);
bool is_folder(ExportFormat format);

// Writes a file, or into a folder that is made when it is missing; files of the same names are
// replaced, and an old one stays until the new one is whole. `words` are those of pages for people;
// what other programs read is the same in every language. Throws Error{kIo} when something can't be
// written, Error{kInput} for an empty image. Blocks; any thread.
void write_export(ExportFormat format,
                  const ExportItem& item,
                  const Image& image,
                  const std::filesystem::path& path,
                  const ReportWords& words = {});

}  // namespace corgi
