// Where a picture comes from: a file, bytes from the clipboard, or pixels of another program.
#pragma once

#include <optional>

#include <QByteArray>
#include <QImage>
#include <QMimeData>
#include <QString>

namespace corgi {

// One of `path`, `bytes` and `pixels` is set.
struct ImageSource {
  QString path = {};
  QByteArray bytes = {};
  QImage pixels = {};
  QString name = {};   // for people
  int more_files = 0;  // that came with it and were left out
};

// True when imageSourceFrom() could give something; reads no data.
bool mayHoldImage(const QMimeData& data);

// The first file, else the picture itself. Nothing for links into the web and for anything else.
// Reads no file.
std::optional<ImageSource> imageSourceFrom(const QMimeData& data);

}  // namespace corgi
