// Formats, orientations and completeness, from the bytes alone.
#include "core/image/container.h"
#include "core/image/tiff_directory.h"
#include "tests/image/support.h"

#include <QTest>

using namespace corgi;
using namespace corgi::test;

namespace {

ImageFormat format_of_extension(const std::string& extension) {
  if (extension == ".jpg") return ImageFormat::kJpeg;
  if (extension == ".webp") return ImageFormat::kWebp;
  if (extension == ".bmp") return ImageFormat::kBmp;
  if (extension == ".tif") return ImageFormat::kTiff;
  if (extension == ".gif") return ImageFormat::kGif;
  return ImageFormat::kPng;
}

// A little-endian TIFF structure of one directory entry.
std::string tiff_with(std::uint16_t tag,
                      std::uint16_t type,
                      std::uint32_t count,
                      std::uint32_t value) {
  std::string text("II*\0\x08\0\0\0\x01\0", 10);
  const auto append = [&](std::uint32_t number, int width) {
    for (int i = 0; i < width; ++i) text += static_cast<char>(number >> (8 * i) & 255);
  };
  append(tag, 2);
  append(type, 2);
  append(count, 4);
  append(value, 4);
  append(0, 4);
  return text;
}

}  // namespace

class TestContainer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void every_sample_is_known_and_complete() {
    int n_samples = 0;
    for (const auto& entry : std::filesystem::directory_iterator(data_dir())) {
      const std::string name = entry.path().filename().string();
      const std::string extension = entry.path().extension().string();
      if (extension == ".py" || extension == ".safetensors") continue;
      ++n_samples;
      const std::vector<std::byte> bytes = bytes_of(entry.path());
      const ImageFormat expected =
          name == "not_a_png.jpg" ? ImageFormat::kPng : format_of_extension(extension);
      QVERIFY2(sniff_format(bytes) == expected, name.c_str());
      QVERIFY2(is_complete(bytes, expected), name.c_str());
      const bool turned = name.starts_with("orientation");
      const int orientation = turned ? name[11] - '0' : 1;
      QCOMPARE(stored_orientation(bytes, expected), orientation);
    }
    QVERIFY(n_samples > 70);
  }

  void unknown_bytes_have_no_format() {
    for (const char* text :
         {"", "%PDF-1.7", "<svg xmlns=", "P6\n1 1\n255\n", "RIFF....AVI ", "\x89PN"}) {
      QVERIFY2(!sniff_format(as_bytes(text)), text);
    }
  }

  void orientation_is_one_unless_it_is_sound_data() {
    QTest::addColumn<std::string>("tiff");
    QTest::addColumn<int>("expected");
    QTest::newRow("sound") << tiff_with(274, 3, 1, 6) << 6;
    QTest::newRow("as a long") << tiff_with(274, 4, 1, 8) << 8;
    QTest::newRow("zero") << tiff_with(274, 3, 1, 0) << 1;
    QTest::newRow("nine") << tiff_with(274, 3, 1, 9) << 1;
    QTest::newRow("no values") << tiff_with(274, 3, 0, 6) << 1;
    QTest::newRow("a fraction") << tiff_with(274, 5, 1, 6) << 1;
    QTest::newRow("more values than bytes") << tiff_with(274, 3, 0xFFFFFFFF, 6) << 1;
    QTest::newRow("values beyond the end") << tiff_with(274, 3, 4, 0xFFFFFFF0) << 1;
    QTest::newRow("another tag") << tiff_with(275, 3, 1, 6) << 1;
    QTest::newRow("cut") << tiff_with(274, 3, 1, 6).substr(0, 15) << 1;
    QTest::newRow("no directory") << std::string("II*\0\0\0\0\0", 8) << 1;
    QTest::newRow("directory beyond the end") << std::string("II*\0\xff\xff\xff\xff", 8) << 1;
    QTest::newRow("not TIFF") << std::string("II-\0\x08\0\0\0", 8) << 1;
    QTest::newRow("empty") << std::string() << 1;
  }

  void orientation_is_one_unless_it_is_sound() {
    QFETCH(std::string, tiff);
    QFETCH(int, expected);
    QCOMPARE(TiffDirectory(as_bytes(tiff)).orientation(), expected);
  }

  void big_tiff_has_an_orientation() {
    std::string text("MM\0+\0\x08\0\0\0\0\0\0\0\0\0\x10", 16);
    text += std::string("\0\0\0\0\0\0\0\x01", 8);
    text += std::string("\x01\x12\0\x03\0\0\0\0\0\0\0\x01\0\x05\0\0\0\0\0\0", 20);
    QCOMPARE(TiffDirectory(as_bytes(text)).orientation(), 5);
  }

  void a_jpeg_without_its_end_marker_is_incomplete() {
    std::vector<std::byte> bytes = bytes_of(data_dir() / "rgb444.jpg");
    bytes.resize(bytes.size() - 1);
    QVERIFY(!is_complete(bytes, ImageFormat::kJpeg));
  }

  // A thumbnail in the metadata has an end marker of its own.
  void an_end_marker_within_a_segment_does_not_count() {
    const std::string text("\xff\xd8\xff\xe1\0\x06\xff\xd9\0\0\xff\xda\0\x02 data", 19);
    QVERIFY(!is_complete(as_bytes(text), ImageFormat::kJpeg));
    QVERIFY(is_complete(as_bytes(text + "\xff\xd9"), ImageFormat::kJpeg));
  }
};

QTEST_APPLESS_MAIN(TestContainer)
#include "tst_container.moc"
