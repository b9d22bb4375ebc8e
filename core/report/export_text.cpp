#include "core/report/export_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <QString>

namespace corgi {
namespace {

// For XML: also without the control characters that it can't hold.
std::string escaped(const std::string& text) {
  QString kept;
  for (const QChar c : QString::fromStdString(text)) {
    const bool is_allowed = c.unicode() >= 0x20 || c == QLatin1Char('\t') || c == QLatin1Char('\n');
    if (is_allowed && c.unicode() < 0xFFFE) kept += c;
  }
  return kept.toHtmlEscaped().toStdString();
}

std::string bbox(const Box& box, const Result& result) {
  const auto px = [](double share, int size, bool up) {
    const double at = share * size;
    return std::to_string(static_cast<int>(up ? std::ceil(at) : std::floor(at)));
  };
  return "bbox " + px(box.x0, result.image_width_px, false) + ' ' +
         px(box.y0, result.image_height_px, false) + ' ' + px(box.x1, result.image_width_px, true) +
         ' ' + px(box.y1, result.image_height_px, true);
}

// hOCR 1.2, "poly": the corners of a line that may stand at a slant.
std::string poly(const OcrLine& line, const Result& result) {
  if (!line.quad) return {};
  std::string text = "; poly";
  for (const QuadPoint& corner : *line.quad) {
    text += ' ' + std::to_string(std::lround(corner.x * result.image_width_px)) + ' ' +
            std::to_string(std::lround(corner.y * result.image_height_px));
  }
  return text;
}

std::string element(const char* tag,
                    const std::string& kind,
                    const std::string& id,
                    const std::string& title) {
  return std::string("<") + tag + " class=\"" + kind + "\" id=\"" + id + "\" title=\"" + title +
         "\">";
}

std::string area_html(const Evidence& found, const Result& result, int number) {
  const std::string id = std::to_string(number);
  std::string html = "   " + element("div", "ocr_carea", "block_" + id, bbox(found.box, result)) +
                     "\n    " + element("p", "ocr_par", "par_" + id, bbox(found.box, result)) +
                     "\n";
  for (std::size_t i = 0; i < found.lines.size(); ++i) {
    html += "     " +
            element("span",
                    "ocr_line",
                    "line_" + id + "_" + std::to_string(i + 1),
                    bbox(found.lines[i].box, result) + poly(found.lines[i], result)) +
            escaped(found.lines[i].text) + "</span>\n";
  }
  return html + "    </p>\n   </div>\n";
}

std::string csv_field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string csv_line(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) {
    if (&field != &fields.front()) line += ',';
    line += csv_field(field);
  }
  return line + "\r\n";
}

std::string seconds_text(const Result& result) {
  double end_ms = 0;
  for (const StageTiming& timing : result.timings) end_ms = std::max(end_ms, timing.end_ms);
  char digits[32];
  const auto end =
      std::to_chars(digits, digits + sizeof digits, end_ms / 1000, std::chars_format::fixed, 2);
  return std::string(digits, end.ptr);
}

std::string count_text(const Result& result, Verdict verdict) {
  return std::to_string(std::ranges::count(result.steps, verdict, &Step::verdict));
}

}  // namespace

std::string export_hocr(const ExportItem& item) {
  const Result& result = item.result;
  if (result.image_width_px <= 0 || result.image_height_px <= 0) {
    throw Error(ErrorCode::kInput, item.image_path + ": the size of the image isn't known");
  }
  // Within title="...", the file's name stands in quotes of its own.
  const std::string image = QString::fromStdString(escaped(item.image_path))
                                .replace(QLatin1Char('\''), QStringLiteral("&#39;"))
                                .toStdString();
  std::string html =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" "
      "\"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n"
      "<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"en\" lang=\"en\">\n <head>\n"
      "  <title>" +
      escaped(result.question) +
      "</title>\n"
      "  <meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"/>\n"
      "  <meta name=\"ocr-system\" content=\"CoRGI Desktop " CORGI_VERSION
      "\"/>\n"
      "  <meta name=\"ocr-capabilities\" content=\"ocr_page ocr_carea ocr_par ocr_line\"/>\n"
      " </head>\n <body>\n  ";
  html += element("div",
                  "ocr_page",
                  "page_1",
                  "image &quot;" + image + "&quot;; " + bbox(kWholeImage, result) + "; ppageno 0") +
          "\n";
  int areas = 0;
  for (const Evidence& found : result.evidence) {
    if (found.kind == EvidenceKind::kText && !found.lines.empty()) {
      html += area_html(found, result, ++areas);
    }
  }
  return html + "  </div>\n </body>\n</html>\n";
}

std::string export_csv(const std::vector<TableRow>& rows) {
  std::string table = csv_line({"image",
                                "question",
                                "mode",
                                "answer",
                                "explanation",
                                "steps",
                                "supported",
                                "contradicted",
                                "not visible",
                                "seconds",
                                "model",
                                "error"});
  for (const TableRow& row : rows) {
    if (!row.result) {
      table +=
          csv_line({row.image_path, row.question, "", "", "", "", "", "", "", "", "", row.error});
      continue;
    }
    const Result& result = *row.result;
    table += csv_line({row.image_path,
                       row.question,
                       std::string(to_string(result.mode)),
                       result.answer,
                       result.explanation,
                       std::to_string(result.steps.size()),
                       count_text(result, Verdict::kSupported),
                       count_text(result, Verdict::kContradicted),
                       count_text(result, Verdict::kNotVisible),
                       seconds_text(result),
                       result.model.name,
                       row.error});
  }
  return table;
}

}  // namespace corgi
