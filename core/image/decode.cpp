#include "core/image/decode.h"

#include "core/base/error.h"
#include "core/image/container.h"
#include "core/image/qt_image.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <mutex>
#include <new>

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>

namespace corgi {
namespace {

const char* qt_name(ImageFormat format) {
  switch (format) {
    case ImageFormat::kPng:
      return "png";
    case ImageFormat::kJpeg:
      return "jpeg";
    case ImageFormat::kWebp:
      return "webp";
    case ImageFormat::kBmp:
      return "bmp";
    case ImageFormat::kTiff:
      return "tiff";
    case ImageFormat::kGif:
      return "gif";
  }
  return "";
}

// Qt refuses pictures of more than 128 or 256 MB, for the whole process. DecodeLimits is this
// program's limit; Qt's own stays as the second one, high enough for every size that the first lets
// through.
void raise_qt_allocation_limit() {
  constexpr int kMegabytes = 4096;
  static std::once_flag once;
  std::call_once(once, [] { QImageReader::setAllocationLimit(kMegabytes); });
}

std::string first_bytes_hex(std::span<const std::byte> bytes) {
  std::string text;
  for (const std::byte b : bytes.first(std::min<std::size_t>(bytes.size(), 4))) {
    std::array<char, 4> digits{};
    std::snprintf(digits.data(), digits.size(), " %02x", std::to_integer<unsigned>(b));
    text += digits.data();
  }
  return text;
}

ImageFormat known_format(std::span<const std::byte> bytes, const std::string& name) {
  if (bytes.empty())
    throw Error(ErrorCode::kImage, name + ": expected an image, found an empty file");
  const std::optional<ImageFormat> format = sniff_format(bytes);
  if (!format) {
    throw Error(
        ErrorCode::kImage,
        name +
            ": expected a PNG, JPEG, WebP, BMP, TIFF or GIF image, found a file that begins with" +
            first_bytes_hex(bytes));
  }
  return *format;
}

void require_within(std::int64_t found, std::int64_t limit, const std::string& what) {
  if (found <= limit) return;
  throw Error(
      ErrorCode::kImageTooLarge,
      what + ": expected at most " + std::to_string(limit) + ", found " + std::to_string(found));
}

void require_size_within(QSize size, const std::string& name, const DecodeLimits& limits) {
  const std::string claim = std::to_string(size.width()) + "x" + std::to_string(size.height());
  require_within(std::int64_t{size.width()} * size.height(),
                 limits.max_pixels,
                 name + ": pixels of an image of " + claim);
}

QImage read_qimage(std::span<const std::byte> bytes,
                   ImageFormat format,
                   const std::string& name,
                   const DecodeLimits& limits) {
  raise_qt_allocation_limit();
  QByteArray view = QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                            static_cast<qsizetype>(bytes.size()));
  QBuffer buffer(&view);
  buffer.open(QIODevice::ReadOnly);
  QImageReader reader(&buffer, qt_name(format));
  reader.setAutoDetectImageFormat(false);
  reader.setAutoTransform(
      false);  // stored_orientation() serves every format in every version of Qt
  // A BMP whose first row is the top one has a negative height, and Qt reports it so.
  const QSize claimed = reader.size();
  const QSize size(claimed.width(),
                   format == ImageFormat::kBmp ? qAbs(claimed.height()) : claimed.height());
  const auto damaged = [&](const std::string& why) {
    return Error(ErrorCode::kImage, name + ": damaged " + qt_name(format) + " image: " + why);
  };
  if (size.isEmpty()) throw damaged("its size can't be read");
  require_size_within(size, name, limits);
  if (!is_complete(bytes, format)) throw damaged("the file ends before the picture does");
  QImage image = reader.read();
  if (image.isNull()) throw damaged(reader.errorString().toStdString());
  require_size_within(image.size(), name, limits);
  return image;
}

std::vector<std::byte> read_file(const std::filesystem::path& path, const DecodeLimits& limits) {
  std::error_code ec;
  // A pipe or a device has no end to read up to.
  if (!std::filesystem::is_regular_file(path, ec)) {
    throw Error(ErrorCode::kIo,
                path.string() + ": expected a file, found " +
                    (ec ? ec.message() : std::string("something that isn't one")));
  }
  const std::uintmax_t size = std::filesystem::file_size(path, ec);
  if (ec) throw Error(ErrorCode::kIo, path.string() + ": can't be read: " + ec.message());
  require_within(static_cast<std::int64_t>(size),
                 limits.max_file_bytes,
                 path.string() + ": bytes of the file");
  std::vector<std::byte> bytes(size);
  std::ifstream in(path, std::ios::binary);
  if (!in || !in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size))) {
    throw Error(ErrorCode::kIo, path.string() + ": can't be read");
  }
  return bytes;
}

}  // namespace

Image decode_image(const std::filesystem::path& path, const DecodeLimits& limits) {
  return decode_image(read_file(path, limits), path.string(), limits);
}

Image decode_image(std::span<const std::byte> bytes,
                   const std::string& name,
                   const DecodeLimits& limits) {
  require_within(
      static_cast<std::int64_t>(bytes.size()), limits.max_file_bytes, name + ": bytes of the file");
  const ImageFormat format = known_format(bytes, name);
  try {
    return upright_on_white(read_qimage(bytes, format, name, limits),
                            stored_orientation(bytes, format));
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::kOutOfMemory, name + ": not enough memory to decode the image");
  }
}

void write_png(const Image& image, const std::filesystem::path& path) {
  const std::vector<std::byte> bytes = encode_png(image);
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw Error(ErrorCode::kIo, path.string() + ": can't be written");
}

std::vector<std::byte> encode_png(const Image& image) {
  if (image.empty())
    throw Error(ErrorCode::kInternal, "an image of no size can't be written as PNG");
  const QImage view(image.rgb().data(),
                    image.width_px(),
                    image.height_px(),
                    image.stride_bytes(),
                    QImage::Format_RGB888);
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QImageWriter writer(&buffer, "png");
  if (!writer.write(view)) {
    throw Error(ErrorCode::kIo, "PNG can't be encoded: " + writer.errorString().toStdString());
  }
  const auto* begin = reinterpret_cast<const std::byte*>(buffer.data().constData());
  return {begin, begin + buffer.data().size()};
}

}  // namespace corgi
