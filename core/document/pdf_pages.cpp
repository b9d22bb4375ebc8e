#include "core/document/pdf_pages.h"

#include "core/base/error.h"
#include "core/image/qt_image.h"

#include <algorithm>
#include <string>
#include <system_error>

#include <QImage>
#include <QPdfDocument>
#include <QString>

namespace corgi {
namespace {

void load(QPdfDocument& document, const std::filesystem::path& path) {
  std::error_code ec;
  // A pipe or a device has no end to read up to.
  if (!std::filesystem::is_regular_file(path, ec)) {
    throw Error(ErrorCode::kIo,
                path.string() + ": expected a file, found " +
                    (ec ? ec.message() : std::string("something that isn't one")));
  }
  switch (document.load(QString::fromStdU16String(path.u16string()))) {
    case QPdfDocument::Error::None:
      return;
    case QPdfDocument::Error::FileNotFound:
      throw Error(ErrorCode::kIo, path.string() + ": can't be read");
    case QPdfDocument::Error::IncorrectPassword:
    case QPdfDocument::Error::UnsupportedSecurityScheme:
      throw Error(ErrorCode::kImage,
                  path.string() + ": expected a PDF that opens freely, found one with a password");
    default:
      throw Error(ErrorCode::kImage, path.string() + ": expected a PDF, found something else");
  }
}

}  // namespace

bool is_pdf(const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  std::ranges::transform(extension, extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return extension == ".pdf";
}

int pdf_page_count(const std::filesystem::path& path) {
  QPdfDocument document;
  load(document, path);
  return document.pageCount();
}

Image pdf_page(const std::filesystem::path& path, int page, int long_side_px) {
  QPdfDocument document;
  load(document, path);
  if (page < 1 || page > document.pageCount()) {
    throw Error(ErrorCode::kImage,
                path.string() + ": expected a page from 1 to " +
                    std::to_string(document.pageCount()) + ", found " + std::to_string(page));
  }
  const QSizeF points = document.pagePointSize(page - 1);
  const double longer = std::max(points.width(), points.height());
  if (longer <= 0) throw Error(ErrorCode::kImage, path.string() + ": the page has no size");
  const QSize size = (points * (long_side_px / longer)).toSize().expandedTo({1, 1});
  const QImage rendered = document.render(page - 1, size);
  if (rendered.isNull()) throw Error(ErrorCode::kImage, path.string() + ": the page is damaged");
  return upright_on_white(rendered);
}

}  // namespace corgi
