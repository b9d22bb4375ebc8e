// Pages of PDF files as pictures.
#pragma once

#include <QImage>
#include <QString>

namespace corgi {

// By its name. Reads nothing.
bool isPdf(const QString& path);

// Any thread; blocks. Both throw Error{kIo} for a file that can't be read, Error{kImage} for one
// that is damaged, locked by a password, or has no such page.
int pdfPageCount(const QString& path);
// On white, with its longer side of `long_side_px`.
QImage renderPdfPage(const QString& path, int page, int long_side_px);

// Small print stays readable for people and models.
inline constexpr int kPdfPagePx = 2400;

}  // namespace corgi
