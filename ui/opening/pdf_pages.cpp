#include "ui/opening/pdf_pages.h"

#include "core/base/error.h"

#include <algorithm>

#include <QPainter>
#include <QPdfDocument>

namespace corgi {
namespace {

std::string named(const QString& path) {
  return path.toStdString();
}

void load(QPdfDocument& document, const QString& path) {
  switch (document.load(path)) {
    case QPdfDocument::Error::None:
      return;
    case QPdfDocument::Error::FileNotFound:
      throw Error(ErrorCode::kIo, named(path) + ": no such file");
    case QPdfDocument::Error::IncorrectPassword:
    case QPdfDocument::Error::UnsupportedSecurityScheme:
      throw Error(ErrorCode::kImage,
                  named(path) + ": expected a PDF that opens freely, found one with a password");
    default:
      throw Error(ErrorCode::kImage, named(path) + ": expected a PDF, found something else");
  }
}

}  // namespace

bool isPdf(const QString& path) {
  return path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
}

int pdfPageCount(const QString& path) {
  QPdfDocument document;
  load(document, path);
  return document.pageCount();
}

QImage renderPdfPage(const QString& path, int page, int long_side_px) {
  QPdfDocument document;
  load(document, path);
  if (page < 0 || page >= document.pageCount()) {
    throw Error(ErrorCode::kImage,
                named(path) + ": expected a page up to " + std::to_string(document.pageCount()) +
                    ", found " + std::to_string(page + 1));
  }
  const QSizeF points = document.pagePointSize(page);
  const double longer = std::max(points.width(), points.height());
  if (longer <= 0) throw Error(ErrorCode::kImage, named(path) + ": the page has no size");
  const QSize size = (points * (long_side_px / longer)).toSize().expandedTo({1, 1});
  const QImage rendered = document.render(page, size);
  if (rendered.isNull()) throw Error(ErrorCode::kImage, named(path) + ": the page is damaged");
  QImage paper(size, QImage::Format_RGB32);
  paper.fill(Qt::white);
  QPainter(&paper).drawImage(0, 0, rendered);
  return paper;
}

}  // namespace corgi
