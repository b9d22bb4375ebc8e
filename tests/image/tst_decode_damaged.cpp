// Files that lie, end early or aren't images: always an Error, never a crash or half a picture.
#include "core/base/safetensors.h"
#include "core/image/decode.h"
#include "tests/image/support.h"

#include <algorithm>
#include <random>

#include <QTemporaryDir>
#include <QTest>

using namespace corgi;
using namespace corgi::test;

namespace {

// What Qt's and the formats' own decoders say about damaged files would fill the log.
void drop_message(QtMsgType, const QMessageLogContext&, const QString&) {}

// Keeps a damaged size from asking for gigabytes.
constexpr DecodeLimits kSmall{.max_pixels = 1'000'000, .max_file_bytes = 1'000'000};

void put_big_endian(std::vector<std::byte>& bytes, std::size_t offset, std::uint32_t value) {
  for (int i = 0; i < 4; ++i)
    bytes[offset + static_cast<std::size_t>(i)] = std::byte(value >> (24 - 8 * i) & 255);
}

std::uint32_t crc32(std::span<const std::byte> bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const std::byte b : bytes) {
    crc ^= std::to_integer<std::uint32_t>(b);
    for (int i = 0; i < 8; ++i) crc = crc >> 1 ^ (0xEDB88320U & (0U - (crc & 1)));
  }
  return ~crc;
}

// A PNG whose header claims width x height above the pixels of a small one.
std::vector<std::byte> png_bomb(std::uint32_t width, std::uint32_t height) {
  std::vector<std::byte> bytes = bytes_of(data_dir() / "rgb.png");
  put_big_endian(bytes, 16, width);
  put_big_endian(bytes, 20, height);
  put_big_endian(bytes, 29, crc32(std::span(bytes).subspan(12, 17)));
  return bytes;
}

std::vector<std::string> sample_names() {
  std::vector<std::string> names;
  const SafetensorsFile expected(data_dir() / "expected.safetensors");
  for (const auto& [name, view] : expected.tensors()) names.push_back(name);
  return names;
}

}  // namespace

class TestDecodeDamaged : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { qInstallMessageHandler(drop_message); }
  void cleanupTestCase() { qInstallMessageHandler(nullptr); }

  void a_missing_file_is_an_io_error() {
    const auto error = error_of([] { decode_image(data_dir() / "missing.png"); });
    QVERIFY(error && error->code() == ErrorCode::kIo);
    QVERIFY(std::string(error->what()).find("missing.png") != std::string::npos);
  }

  void a_folder_or_device_is_an_io_error() {
    for (const std::filesystem::path& path : {data_dir(), std::filesystem::path("/dev/zero")}) {
      const auto error = error_of([&] { decode_image(path); });
      QVERIFY(error && error->code() == ErrorCode::kIo);
    }
  }

  void an_unwritable_path_is_an_io_error() {
    const Image image = decode_image(data_dir() / "rgb.png");
    const auto error = error_of([&] { write_png(image, data_dir() / "no_such_folder" / "a.png"); });
    QVERIFY(error && error->code() == ErrorCode::kIo);
    const auto empty = error_of([] { encode_png(Image()); });
    QVERIFY(empty && empty->code() == ErrorCode::kInternal);
  }

  void other_content_is_an_image_error() {
    for (const std::string& text : {std::string(),
                                    std::string("hello"),
                                    std::string("%PDF-1.7\n"),
                                    std::string("<svg xmlns='http://www.w3.org/2000/svg'/>"),
                                    std::string(9, '\0')}) {
      const auto error = error_of([&] { decode_image(as_bytes(text), "dropped"); });
      QVERIFY(error && error->code() == ErrorCode::kImage);
      QVERIFY(std::string(error->what()).find("dropped") != std::string::npos);
    }
  }

  void a_bomb_names_both_numbers() {
    const auto error = error_of([] { decode_image(png_bomb(100'000, 100'000), "bomb.png"); });
    QVERIFY(error && error->code() == ErrorCode::kImageTooLarge);
    const std::string message = error->what();
    QVERIFY2(message.find("10000000000") != std::string::npos, message.c_str());
    QVERIFY2(message.find("300000000") != std::string::npos, message.c_str());
  }

  void the_limit_is_the_callers() {
    const std::vector<std::byte> bytes = bytes_of(data_dir() / "rgb.png");
    const auto fits = error_of([&] { decode_image(bytes, "a", {.max_pixels = 29 * 19}); });
    QVERIFY(!fits);
    const auto pixels = error_of([&] { decode_image(bytes, "a", {.max_pixels = 29 * 19 - 1}); });
    QVERIFY(pixels && pixels->code() == ErrorCode::kImageTooLarge);
    const auto file =
        error_of([&] { decode_image(data_dir() / "rgb.png", {.max_file_bytes = 100}); });
    QVERIFY(file && file->code() == ErrorCode::kImageTooLarge);
  }

  void every_format_checks_its_claim() {
    for (const std::string& name : sample_names()) {
      const auto error = error_of([&] { decode_image(data_dir() / name, {.max_pixels = 500}); });
      QVERIFY2(error && error->code() == ErrorCode::kImageTooLarge, name.c_str());
    }
  }

  void a_large_claim_over_few_bytes_is_damage() {
    const auto error = error_of([] { decode_image(png_bomb(10'000, 10'000), "thin.png"); });
    QVERIFY(error && error->code() == ErrorCode::kImage);
  }

  // A cut file gives an error; where only padding or a later frame was cut, the whole picture.
  void no_cut_file_passes_for_a_whole_one() {
    for (const std::string& name : sample_names()) {
      if (name == "run_length.bmp") continue;  // its data has no length: see is_complete()
      const std::vector<std::byte> bytes = bytes_of(data_dir() / name);
      const ImageHash whole = decode_image(bytes, name).hash();
      for (std::size_t length = 0; length < bytes.size(); length += 1 + bytes.size() / 301) {
        Image image;
        const auto error =
            error_of([&] { image = decode_image(std::span(bytes).first(length), name, kSmall); });
        const std::string place = name + " cut to " + std::to_string(length);
        if (error) {
          QVERIFY2(error->code() == ErrorCode::kImage, (place + ": " + error->what()).c_str());
        } else {
          QVERIFY2(image.hash() == whole, place.c_str());
        }
      }
    }
  }

  void flipped_bytes_never_crash() {
    std::mt19937 random(20240817);
    for (const std::string& name : sample_names()) {
      const std::vector<std::byte> bytes = bytes_of(data_dir() / name);
      for (int round = 0; round < 150; ++round) {
        std::vector<std::byte> damaged = bytes;
        for (int i = 0; i <= round % 4; ++i)
          damaged[random() % damaged.size()] ^= std::byte(1 + random() % 255);
        Image image;
        const auto error = error_of([&] { image = decode_image(damaged, name, kSmall); });
        QVERIFY2(error.has_value() != !image.empty(), name.c_str());
      }
    }
  }
};

QTEST_APPLESS_MAIN(TestDecodeDamaged)
#include "tst_decode_damaged.moc"
