#include "ui/opening/gathering.h"

#include "core/base/error.h"
#include "core/document/pdf_pages.h"
#include "core/document/picture_name.h"

#include <algorithm>

#include <QCollator>
#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QLocale>

namespace corgi {
namespace {

void addFolder(const QString& folder, std::vector<ImageSource>& out) {
  QStringList paths;
  QDirIterator files(folder,
                     openableNames(),
                     QDir::Files | QDir::Readable | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
  while (files.hasNext()) paths.append(files.next());
  // The plain "C" locale knows no numbers in names.
  const bool plain = QLocale().language() == QLocale::C;
  QCollator order(plain ? QLocale(QLocale::English) : QLocale());
  order.setNumericMode(true);
  order.setCaseSensitivity(Qt::CaseInsensitive);
  std::sort(paths.begin(), paths.end(), order);
  for (const QString& path : paths) {
    out.push_back({.path = path, .name = QFileInfo(path).fileName()});
  }
}

QString nameOfPage(const QString& file, int page) {
  return QCoreApplication::translate("ImageSource", "%1, page %2").arg(file).arg(page);
}

void addPages(const ImageSource& pdf, std::vector<ImageSource>& out) {
  int count = 0;
  try {
    count = pdf_page_count(pdf.path.toStdString());
  } catch (const Error&) {
    // Loading it will fail the same way, and that is told.
  }
  for (int page = 1; page <= std::max(count, 1); ++page) {
    ImageSource source = pdf;
    source.page = page;
    if (count > 1) source.name = nameOfPage(pdf.name, page);
    out.push_back(std::move(source));
  }
}

// One picture, or all pages of a PDF that names none.
void addFile(ImageSource source, std::vector<ImageSource>& out) {
  if (source.path.isEmpty() || source.page > 0) {
    out.push_back(std::move(source));
    return;
  }
  try {
    const PictureName name = picture_name(source.path.toStdString());
    if (name.page > 0) {
      source.path = QString::fromStdString(name.path.string());
      source.page = name.page;
      source.name = nameOfPage(QFileInfo(source.path).fileName(), name.page);
    } else if (is_pdf(name.path)) {
      addPages(source, out);
      return;
    }
  } catch (const Error&) {
    // Loading it will fail the same way, and that is told.
  }
  out.push_back(std::move(source));
}

}  // namespace

QStringList openableNames() {
  QStringList names;
  for (const char* suffix : {"png", "jpg", "jpeg", "webp", "bmp", "tif", "tiff", "gif", "pdf"}) {
    names.append(QStringLiteral("*.%1").arg(QLatin1String(suffix)));
  }
  return names;
}

Gathered gathered(const std::vector<ImageSource>& given) {
  std::vector<ImageSource> files;
  for (const ImageSource& source : given) {
    if (!source.path.isEmpty() && QFileInfo(source.path).isDir()) {
      addFolder(source.path, files);
    } else {
      files.push_back(source);
    }
  }
  Gathered result;
  for (const ImageSource& source : files) {
    if (static_cast<int>(result.sources.size()) >= kMostGathered) {
      ++result.left_out;
    } else {
      addFile(source, result.sources);
    }
  }
  return result;
}

}  // namespace corgi
