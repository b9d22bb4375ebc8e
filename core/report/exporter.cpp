#include "core/report/exporter.h"

#include "core/image/decode.h"
#include "core/report/annotated_image.h"
#include "core/report/export_boxes.h"
#include "core/report/export_text.h"
#include "core/report/report.h"
#include "core/report/report_html.h"
#include "core/report/report_markdown.h"
#include "core/report/result_json.h"

#include <QSaveFile>

namespace corgi {
namespace {

namespace fs = std::filesystem;

template <typename Write>
void save(const fs::path& path, Write write) {
  QSaveFile file(QString::fromStdString(path.string()));
  if (!file.open(QIODevice::WriteOnly) || !write(file) || !file.commit()) {
    throw Error(ErrorCode::kIo,
                path.string() + ": can't be written: " + file.errorString().toStdString());
  }
}

void save_text(const fs::path& path, const std::string& text) {
  save(path, [&](QSaveFile& file) {
    const auto size = static_cast<qint64>(text.size());
    return file.write(text.data(), size) == size;
  });
}

void make_folder(const fs::path& folder) {
  std::error_code ec;
  fs::create_directories(folder, ec);
  if (ec) throw Error(ErrorCode::kIo, folder.string() + ": can't be made: " + ec.message());
}

void write_yolo(const ExportItem& item, const Image& image, const fs::path& folder) {
  const std::vector<std::string> names = label_names({item});
  const std::string stem = fs::path(item.image_path).stem().string();
  make_folder(folder / "images");
  make_folder(folder / "labels");
  write_png(image, folder / "images" / (stem + ".png"));
  save_text(folder / "labels" / (stem + ".txt"), export_yolo_labels(item, names));
  save_text(folder / "data.yaml", export_yolo_classes(names));
}

std::string json_text(const Result& result) {
  return result_to_json(result).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string_view extension_of(ExportFormat format) {
  switch (format) {
    case ExportFormat::kHtml:
      return ".html";
    case ExportFormat::kMarkdown:
      return ".md";
    case ExportFormat::kAnnotatedPng:
      return ".png";
    case ExportFormat::kJson:
    case ExportFormat::kCoco:
    case ExportFormat::kLabelme:
      return ".json";
    case ExportFormat::kCsv:
      return ".csv";
    case ExportFormat::kHocr:
      return ".hocr";
    case ExportFormat::kFolder:
    case ExportFormat::kYolo:
      break;
  }
  return "";
}

bool is_folder(ExportFormat format) {
  return extension_of(format).empty();
}

void write_export(ExportFormat format,
                  const ExportItem& item,
                  const Image& image,
                  const fs::path& path,
                  const ReportWords& words) {
  if (image.empty()) throw Error(ErrorCode::kInput, "export: expected a picture, found none");
  switch (format) {
    case ExportFormat::kFolder:
      return write_report(item.result, image, path, words);
    case ExportFormat::kHtml:
      return save_text(path, report_html(item.result, image, words));
    case ExportFormat::kMarkdown:
      return save_text(path, report_markdown(item.result, false, words));
    case ExportFormat::kAnnotatedPng: {
      const QImage picture = annotated_image(image, item.result.steps);
      return save(path, [&](QSaveFile& file) { return picture.save(&file, "PNG"); });
    }
    case ExportFormat::kJson:
      return save_text(path, json_text(item.result));
    case ExportFormat::kCsv:
      return save_text(path,
                       export_csv({{item.image_path, item.result.question, item.result, {}}}));
    case ExportFormat::kCoco:
      return save_text(path, export_coco({item}));
    case ExportFormat::kYolo:
      return write_yolo(item, image, path);
    case ExportFormat::kLabelme:
      return save_text(path, export_labelme(item));
    case ExportFormat::kHocr:
      return save_text(path, export_hocr(item));
  }
}

}  // namespace corgi
