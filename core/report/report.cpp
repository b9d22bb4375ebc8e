#include "core/report/report.h"

#include "core/image/decode.h"
#include "core/report/annotated_image.h"
#include "core/report/report_html.h"
#include "core/report/report_markdown.h"
#include "core/report/result_json.h"
#include "core/report/trace.h"

#include <QSaveFile>

namespace corgi {
namespace {

void make_folder(const std::filesystem::path& folder) {
  std::error_code ec;
  std::filesystem::create_directories(folder, ec);
  if (ec)
    throw Error(ErrorCode::kIo, folder.string() + ": the folder can't be made: " + ec.message());
}

[[noreturn]] void fail(const std::filesystem::path& path, const QString& why) {
  throw Error(ErrorCode::kIo, path.string() + ": can't be written: " + why.toStdString());
}

// The old file stays until the new one is whole.
void write_file(const std::filesystem::path& path, const std::string& text) {
  QSaveFile file(QString::fromStdString(path.string()));
  const auto size = static_cast<qint64>(text.size());
  const bool written =
      file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit();
  if (!written) fail(path, file.errorString());
}

void write_picture(const std::filesystem::path& path, const QImage& image) {
  QSaveFile file(QString::fromStdString(path.string()));
  const bool written = file.open(QIODevice::WriteOnly) && image.save(&file, "PNG") && file.commit();
  if (!written) fail(path, file.errorString());
}

// Bytes that aren't UTF-8 become U+FFFD.
std::string indented(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

void write_report(const Result& result,
                  const Image& image,
                  const std::filesystem::path& folder,
                  const ReportWords& words) {
  const QImage annotated = annotated_image(image, result.steps);
  make_folder(folder / "crops");
  write_file(folder / "result.json", indented(result_to_json(result)));
  write_file(folder / "trace.json", indented(trace_to_json(result)));
  write_png(image, folder / "image.png");
  write_picture(folder / "annotated.png", annotated);
  write_file(folder / "report.html", report_html(result, image, words));
  write_file(folder / "report.md", report_markdown(result, /*pictures=*/true, words));
  for (const Step& step : result.steps) {
    for (std::size_t r = 0; r < step.regions.size(); ++r) {
      write_png(image.crop(step.regions[r].box), folder / crop_name(step, r));
    }
  }
}

}  // namespace corgi
