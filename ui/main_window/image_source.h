// Where a picture comes from: a file, bytes from the clipboard, or pixels of another program.
#pragma once

#include <vector>

#include <QByteArray>
#include <QImage>
#include <QMimeData>
#include <QString>

namespace corgi {

// One of `path`, `bytes` and `pixels` is set; a path may be a folder's until it is looked through.
struct ImageSource {
  QString path = {};
  QByteArray bytes = {};
  QImage pixels = {};
  QString name = {};  // for people
  int page = 0;       // of a PDF, from 1; 0: all of it, or not a PDF
};

// True when imageSourcesFrom() could give something.
bool mayHoldImage(const QMimeData& data);

// All files and folders, else the picture itself, as a program or a web page hands it over. Nothing
// for mere links into the web and for anything else. Reads no file and no network.
std::vector<ImageSource> imageSourcesFrom(const QMimeData& data);

}  // namespace corgi
