// Draws the program's icon from its SVG in every size and form that desktops want; the build runs
// it.

#include <array>
#include <iostream>
#include <vector>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QtEndian>

namespace {

constexpr std::array kThemeSizes{16, 22, 24, 32, 48, 64, 128, 256, 512};
constexpr std::array kIcoSizes{16, 24, 32, 48, 64, 128, 256};

// Source: Apple's icns format; types whose data are PNG files, and the side of each in pixels.
struct IcnsType {
  const char* name;
  int side_px;
};
constexpr std::array kIcnsTypes{IcnsType{"icp4", 16},
                                IcnsType{"icp5", 32},
                                IcnsType{"icp6", 64},
                                IcnsType{"ic07", 128},
                                IcnsType{"ic08", 256},
                                IcnsType{"ic09", 512},
                                IcnsType{"ic10", 1024}};

QByteArray png_of(QSvgRenderer& drawing, int side_px) {
  QImage image(side_px, side_px, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  drawing.render(&painter);
  painter.end();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return bytes;
}

template <typename T>
void append_little(QByteArray& bytes, T value) {
  value = qToLittleEndian(value);
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void append_big(QByteArray& bytes, quint32 value) {
  value = qToBigEndian(value);
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

// Source: Microsoft's ICO format; entries hold PNG files, as Windows has read them since Vista.
QByteArray ico_of(QSvgRenderer& drawing) {
  QByteArray head;
  QByteArray pictures;
  append_little<quint16>(head, 0);
  append_little<quint16>(head, 1);
  append_little<quint16>(head, kIcoSizes.size());
  const quint32 first = 6 + 16 * kIcoSizes.size();
  for (const int side : kIcoSizes) {
    const QByteArray png = png_of(drawing, side);
    const auto byte = static_cast<quint8>(side % 256);  // 0 stands for 256
    append_little<quint8>(head, byte);
    append_little<quint8>(head, byte);
    append_little<quint16>(head, 0);
    append_little<quint16>(head, 1);
    append_little<quint16>(head, 32);
    append_little<quint32>(head, static_cast<quint32>(png.size()));
    append_little<quint32>(head, first + static_cast<quint32>(pictures.size()));
    pictures += png;
  }
  return head + pictures;
}

QByteArray icns_of(QSvgRenderer& drawing) {
  QByteArray entries;
  for (const IcnsType& type : kIcnsTypes) {
    const QByteArray png = png_of(drawing, type.side_px);
    entries += type.name;
    append_big(entries, static_cast<quint32>(png.size()) + 8);
    entries += png;
  }
  QByteArray file("icns");
  append_big(file, static_cast<quint32>(entries.size()) + 8);
  return file + entries;
}

bool write_file(const QString& path, const QByteArray& bytes) {
  QDir().mkpath(QFileInfo(path).path());
  QFile file(path);
  if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()) return true;
  std::cerr << "can't write " << path.toStdString() << '\n';
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: corgi_write_icons SVG FOLDER\n";
    return 2;
  }
  QSvgRenderer drawing(QString::fromLocal8Bit(argv[1]));
  if (!drawing.isValid()) {
    std::cerr << argv[1] << " is no SVG\n";
    return 1;
  }
  const QString folder = QString::fromLocal8Bit(argv[2]);
  bool written = write_file(folder + QStringLiteral("/corgi.ico"), ico_of(drawing)) &&
                 write_file(folder + QStringLiteral("/corgi.icns"), icns_of(drawing));
  for (const int side : kThemeSizes) {
    const QString path = QStringLiteral("%1/hicolor/%2x%2/apps/corgi.png").arg(folder).arg(side);
    written = written && write_file(path, png_of(drawing, side));
  }
  return written ? 0 : 1;
}
