// PP-OCRv6 on whole pictures: against rapidocr with the same weights, stopped, and with damaged
// files.
#include "core/base/json.h"
#include "core/evidence/ocr_lines.h"
#include "core/evidence/ppocr_ocr.h"
#include "core/image/decode.h"
#include "tests/support/expect_error.h"
#include "tests/support/pictures.h"

#include <algorithm>
#include <fstream>
#include <thread>

#include <QTemporaryDir>
#include <QtTest>

namespace corgi {
namespace {

namespace fs = std::filesystem;

const fs::path kData = fs::path(CORGI_TEST_DATA_DIR) / "ppocr";
const fs::path kWeights = fs::path(CORGI_SOURCE_DIR) / "resources" / "ocr";

PpocrOptions options(PpocrPrecision precision = PpocrPrecision::kAuto) {
  PpocrOptions options;
  options.data_dir = kWeights;
  options.precision = precision;
  return options;
}

Box box_in(const Json& quad, const Image& image) {
  TextQuad result;
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i] = {quad.at(i).at(0).get<double>() / image.width_px(),
                 quad.at(i).at(1).get<double>() / image.height_px()};
  }
  return bounds(result);
}

// Copies the networks' files and hands back the folder; tests then damage it.
fs::path copied_data(const QTemporaryDir& folder) {
  const fs::path copy = folder.path().toStdString();
  for (const char* file : {"detection.safetensors", "recognition.safetensors", "characters.txt"}) {
    fs::copy_file(kWeights / file, copy / file);
  }
  return copy;
}

}  // namespace

class TestPpocrOcr : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void reads_as_rapidocr_does_data() {
    QTest::addColumn<QString>("picture");
    QTest::addColumn<int>("precision");
    const Json expected = read_json_file(kData / "expected.json", 1 << 20, ErrorCode::kInput);
    for (const auto& [name, picture] : expected.items()) {
      QTest::addRow("%s fp32", name.c_str())
          << QString::fromStdString(name) << static_cast<int>(PpocrPrecision::kFloat32);
      QTest::addRow("%s", name.c_str())
          << QString::fromStdString(name) << static_cast<int>(PpocrPrecision::kAuto);
    }
  }
  void reads_as_rapidocr_does() {
    QFETCH(QString, picture);
    QFETCH(int, precision);
    const std::string name = picture.toStdString();
    const Json expected =
        read_json_file(kData / "expected.json", 1 << 20, ErrorCode::kInput).at(name).at("lines");
    const Image image = decode_image(kData / name);
    PpocrOcr& engine =
        static_cast<PpocrPrecision>(precision) == PpocrPrecision::kFloat32 ? exact_ : usual_;
    const std::vector<OcrLine> lines = engine.read(image, {});
    QCOMPARE(lines.size(), expected.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      QCOMPARE(QString::fromStdString(lines[i].text),
               QString::fromStdString(expected[i].at("text").get<std::string>()));
      QVERIFY(std::abs(lines[i].confidence - expected[i].at("score").get<double>()) < 0.05);
      // rapidocr looks for text at 3.7 times these pictures' size, this program at twice.
      QVERIFY(iou(lines[i].box, box_in(expected[i].at("quad"), image)) > 0.6);
      QVERIFY(lines[i].quad.has_value());
      QCOMPARE(bounds(*lines[i].quad), lines[i].box);
    }
  }

  void a_slanted_sign_has_a_slanted_quad() {
    const auto lines = usual_.read(decode_image(kData / "slanted.png"), {});
    QCOMPARE(lines.size(), std::size_t{1});
    const TextQuad& quad = *lines[0].quad;
    // Turned 14 degrees to the left, on a picture of 560x320 pixels.
    const double slope = (quad[1].y - quad[0].y) * 320 / ((quad[1].x - quad[0].x) * 560);
    QVERIFY(std::abs(std::atan(slope) * 180 / M_PI + 14) < 3);
  }

  void pictures_on_their_head_data() {
    QTest::addColumn<QString>("picture");
    for (const char* name : {"latin.png", "katakana.png", "slanted.png"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }
  void pictures_on_their_head() {
    QFETCH(QString, picture);
    const Image image = decode_image(kData / picture.toStdString());
    std::vector<std::uint8_t> rgb(image.rgb().begin(), image.rgb().end());
    QCOMPARE(rgb.size(), static_cast<std::size_t>(3 * image.width_px() * image.height_px()));
    for (std::size_t a = 0, b = rgb.size() - 3; a < b; a += 3, b -= 3)
      std::swap_ranges(&rgb[a], &rgb[a] + 3, &rgb[b]);
    const std::vector<OcrLine> expected = usual_.read(image, {});
    const std::vector<OcrLine> lines =
        usual_.read(Image(image.width_px(), image.height_px(), std::move(rgb)), {});
    QCOMPARE(joined_text(lines), joined_text(expected));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      // Where the text begins is found where the turn has put it.
      const QuadPoint begin = (*expected[i].quad)[0];
      QVERIFY(std::abs((*lines[i].quad)[0].x - (1 - begin.x)) < 0.05);
      QVERIFY(std::abs((*lines[i].quad)[0].y - (1 - begin.y)) < 0.05);
    }
  }

  void text_that_runs_up_or_down_begins_where_it_is_read_from() {
    const Image image = decode_image(kData / "slanted.png");
    const QuadPoint begin = (*usual_.read(image, {}).at(0).quad)[0];
    const int w = image.width_px(), h = image.height_px();
    for (const bool down : {true, false}) {
      std::vector<std::uint8_t> rgb(image.rgb().size());
      for (int y = 0; y < h; ++y) {
        for (int x = 0; x < w; ++x) {
          const int to_x = down ? h - 1 - y : y;
          const int to_y = down ? x : w - 1 - x;
          std::copy_n(&image.rgb()[static_cast<std::size_t>(3 * (y * w + x))],
                      3,
                      &rgb[static_cast<std::size_t>(3 * (to_y * h + to_x))]);
        }
      }
      const std::vector<OcrLine> lines = usual_.read(Image(h, w, std::move(rgb)), {});
      QCOMPARE(joined_text(lines), joined_text(usual_.read(image, {})));
      const QuadPoint& at = (*lines.at(0).quad)[0];
      QVERIFY(std::abs(at.x - (down ? 1 - begin.y : begin.y)) < 0.05);
      QVERIFY(std::abs(at.y - (down ? begin.x : 1 - begin.x)) < 0.05);
    }
  }

  void pictures_without_text() {
    QVERIFY(usual_.read(plain_image(1, 1), {}).empty());
    QVERIFY(usual_.read(plain_image(400, 3), {}).empty());
    QVERIFY(usual_.read(plain_image(3, 400), {}).empty());
    QVERIFY(usual_.read(plain_image(300, 200), {}).empty());
    EXPECT_ERROR(ErrorCode::kInput, "empty", usual_.read(Image(), {}));
  }

  void several_threads_read_alike() {
    const Image image = decode_image(kData / "latin.png");
    const std::string expected = joined_text(usual_.read(image, {}));
    std::vector<std::string> texts(3);
    {
      std::vector<std::jthread> threads;
      for (std::string& text : texts) {
        threads.emplace_back([&] { text = joined_text(usual_.read(image, {})); });
      }
    }
    for (const std::string& text : texts) QCOMPARE(text, expected);
  }

  void stops() {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(
        ErrorCode::kCancelled, "stopped", usual_.read(plain_image(90, 90), stop.get_token()));
    QVERIFY(!usual_.read(decode_image(kData / "katakana.png"), {}).empty());
  }

  void stops_under_way() {
    const Image image = decode_image(kData / "latin.png");
    std::stop_source stop;
    std::string message;
    std::jthread reader([&] {
      message = testing::message_of(ErrorCode::kCancelled, [&] {
        for (;;) usual_.read(image, stop.get_token());
      });
    });
    QTest::qWait(50);
    stop.request_stop();
    reader.join();
    QCOMPARE(message, std::string("stopped on request"));
  }

  void missing_files() {
    QTemporaryDir folder;
    PpocrOptions nowhere;
    nowhere.data_dir = folder.path().toStdString();
    EXPECT_ERROR(ErrorCode::kOcr,
                 nowhere.data_dir.string(),
                 PpocrOcr(nowhere).read(plain_image(40, 40), {}));
  }

  void damaged_files_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("keep_bytes");
    QTest::newRow("empty detector") << "detection.safetensors" << 0;
    QTest::newRow("cut detector") << "detection.safetensors" << 3000000;
    QTest::newRow("cut recogniser") << "recognition.safetensors" << 100;
    QTest::newRow("cut characters") << "characters.txt" << 40000;
  }
  void damaged_files() {
    QFETCH(QString, file);
    QFETCH(int, keep_bytes);
    QTemporaryDir folder;
    PpocrOptions damaged;
    damaged.data_dir = copied_data(folder);
    fs::resize_file(damaged.data_dir / file.toStdString(), static_cast<std::uintmax_t>(keep_bytes));
    EXPECT_ERROR(
        ErrorCode::kOcr, file.toStdString(), PpocrOcr(damaged).read(plain_image(40, 40), {}));
  }

  void exchanged_files() {
    QTemporaryDir folder;
    PpocrOptions exchanged;
    exchanged.data_dir = copied_data(folder);
    fs::copy_file(kWeights / "recognition.safetensors",
                  exchanged.data_dir / "detection.safetensors",
                  fs::copy_options::overwrite_existing);
    EXPECT_ERROR(
        ErrorCode::kOcr, "expected shape", PpocrOcr(exchanged).read(plain_image(40, 40), {}));
  }

  void finds_its_files() {
    QCOMPARE(fs::canonical(find_ppocr_data({})), fs::canonical(kWeights));
    qputenv("CORGI_OCR_DIR", "/nowhere/at/all");
    EXPECT_ERROR(ErrorCode::kOcr, "/nowhere/at/all", find_ppocr_data({}));
    qunsetenv("CORGI_OCR_DIR");
  }

 private:
  PpocrOcr usual_{options()};
  PpocrOcr exact_{options(PpocrPrecision::kFloat32)};
};

}  // namespace corgi

QTEST_GUILESS_MAIN(corgi::TestPpocrOcr)
#include "tst_ppocr_ocr.moc"
