// Every format against Pillow's result, and PNG back again. Runs without an application object, as
// the command line does.
#include "core/base/safetensors.h"
#include "core/image/decode.h"
#include "tests/image/support.h"

#include <QImage>
#include <QImageWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace corgi;
using namespace corgi::test;

namespace {

// Decoders of lossy formats may round differently; straight alpha and 16 bits may differ by one
// step.
int tolerance_of(const std::string& name) {
  if (name.ends_with(".jpg") && name != "not_a_png.jpg") return 2;
  if (name.starts_with("lossy")) return 2;
  const bool exact = name.find("alpha") == std::string::npos &&
                     name.find("16") == std::string::npos && name.find("rgba") == std::string::npos;
  return exact ? 0 : 1;
}

std::filesystem::path path_in(const QTemporaryDir& dir, const char* name) {
  return std::filesystem::path(dir.path().toStdString()) / name;
}

}  // namespace

class TestDecode : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void matches_pillow_data() {
    QTest::addColumn<std::string>("name");
    const SafetensorsFile expected(data_dir() / "expected.safetensors");
    for (const auto& [name, view] : expected.tensors()) QTest::newRow(name.c_str()) << name;
  }

  void matches_pillow() {
    QVERIFY(QCoreApplication::instance() == nullptr);
    QFETCH(std::string, name);
    const SafetensorsFile file(data_dir() / "expected.safetensors");
    const TensorView& expected = file.tensor(name);
    const Image image = decode_image(data_dir() / name);
    QCOMPARE(std::int64_t{image.height_px()}, expected.shape[0]);
    QCOMPARE(std::int64_t{image.width_px()}, expected.shape[1]);
    const std::span pixels(reinterpret_cast<const std::uint8_t*>(expected.bytes.data()),
                           expected.bytes.size());
    const int difference = largest_difference(image.rgb(), pixels);
    QVERIFY2(difference <= tolerance_of(name),
             qPrintable(QStringLiteral("difference %1").arg(difference)));
  }

  void bytes_and_file_give_the_same() {
    const Image from_file = decode_image(data_dir() / "rgb.png");
    const Image from_bytes = decode_image(bytes_of(data_dir() / "rgb.png"), "clipboard");
    QCOMPARE(from_bytes.hash(), from_file.hash());
    QCOMPARE(decode_image(data_dir() / "not_a_png.jpg").hash(), from_file.hash());
  }

  void png_round_trips() {
    const Image image = decode_image(data_dir() / "orientation6.jpg");
    QCOMPARE(decode_image(encode_png(image), "encoded").hash(), image.hash());
    const QTemporaryDir dir;
    write_png(image, path_in(dir, "a.png"));
    QCOMPARE(decode_image(path_in(dir, "a.png")).hash(), image.hash());
  }

  void names_beyond_ascii_work() {
    const QTemporaryDir dir;
    const std::filesystem::path path = path_in(dir, "größe 世界.png");
    write_png(decode_image(data_dir() / "rgb.png"), path);
    QCOMPARE(decode_image(path).hash(), decode_image(data_dir() / "rgb.png").hash());
  }

  // Qt's own limit would refuse its 400 MB.
  void a_hundred_megapixels_decode() {
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("large.png"));
    {
      QImage large(10000, 10000, QImage::Format_RGB888);
      large.fill(QColor(10, 200, 90));
      large.setPixelColor(9999, 9998, QColor(1, 2, 3));
      QImageWriter writer(path, "png");
      writer.setCompression(10);
      QVERIFY(writer.write(large));
    }
    const Image image = decode_image(path.toStdString());
    QCOMPARE(image.width_px(), 10000);
    QCOMPARE(image.height_px(), 10000);
    const std::size_t marked = (std::size_t{9998} * 10000 + 9999) * 3;
    QCOMPARE(static_cast<int>(image.rgb()[marked + 2]), 3);
    QCOMPARE(static_cast<int>(image.rgb()[marked + 3]), 10);
    QCOMPARE(static_cast<int>(image.rgb()[marked + 4]), 200);
  }
};

QTEST_APPLESS_MAIN(TestDecode)
#include "tst_decode.moc"
