// Tesseract on signs, pages and pictures without text.
#include "core/base/error.h"
#include "core/evidence/ocr_lines.h"
#include "core/evidence/tesseract_ocr.h"
#include "tests/support/pictures.h"

#include <fcntl.h>
#include <fstream>
#include <functional>
#include <thread>
#include <unistd.h>

#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QtTest>

namespace corgi {
namespace {

QFont font_of(int height_px) {
  QFont font(QStringLiteral("DejaVu Sans"));
  font.setPixelSize(height_px);
  return font;
}

// A sign on a light wall: its text in `ink`, 8 pixels of ground around it, a margin of wall.
QImage sign(const QString& text, const QColor& ground, const QColor& ink, int height_px) {
  const QFontMetrics metrics(font_of(height_px));
  const QSize board(metrics.horizontalAdvance(text) + 16, metrics.height() + 8);
  QImage image(board + QSize(24, 24), QImage::Format_RGB888);
  image.fill(QColor(235, 228, 210));
  QPainter painter(&image);
  painter.setFont(font_of(height_px));
  painter.fillRect(QRect(QPoint(12, 12), board), ground);
  painter.setPen(ink);
  painter.drawText(QRect(QPoint(12, 12), board), Qt::AlignCenter, text);
  return image;
}

QImage page(const QStringList& lines, int height_px, QSize size) {
  QImage image(size, QImage::Format_RGB888);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setFont(font_of(height_px));
  painter.setPen(Qt::black);
  int y = 2 * height_px;
  for (const QString& line : lines) {
    painter.drawText(12, y, line);
    y += 2 * height_px;
  }
  return image;
}

QString text_of(TesseractOcr& ocr, const QImage& image) {
  return QString::fromStdString(joined_text(ocr.read(from_qimage(image), {})));
}

ErrorCode code_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& e) {
    return e.code();
  }
  return ErrorCode::kInternal;
}

}  // namespace

class TestTesseractOcr : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void signs_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<int>("height_px");
    QTest::newRow("white on red") << "STOP" << QColor(220, 40, 40) << QColor(Qt::white) << 30;
    QTest::newRow("white on orange") << "HOTEL" << QColor(245, 140, 30) << QColor(Qt::white) << 24;
    QTest::newRow("white on green") << "EXIT" << QColor(40, 160, 60) << QColor(Qt::white) << 20;
    QTest::newRow("black on yellow") << "TAXI" << QColor(240, 210, 40) << QColor(Qt::black) << 26;
    QTest::newRow("black on pink") << "BAKERY" << QColor(250, 150, 190) << QColor(Qt::black) << 26;
    QTest::newRow("white on black") << "27.40" << QColor(30, 30, 30) << QColor(Qt::white) << 22;
    QTest::newRow("number") << "348" << QColor(40, 80, 220) << QColor(Qt::white) << 36;
    QTest::newRow("10 pixels") << "PHARMACY" << QColor(40, 80, 220) << QColor(Qt::white) << 13;
  }
  void signs() {
    QFETCH(QString, text);
    QFETCH(QColor, ground);
    QFETCH(QColor, ink);
    QFETCH(int, height_px);
    const auto lines = ocr_.read(from_qimage(sign(text, ground, ink, height_px)), {});
    QCOMPARE(QString::fromStdString(joined_text(lines)), text);
    QVERIFY(lines[0].confidence > 0.4 && lines[0].confidence <= 1);
    // The line lies on the board, not on the wall, and covers its middle.
    const Box& box = lines[0].box;
    QVERIFY(box.x0 > 0.02 && box.x1 < 0.98 && box.x0 < 0.5 && box.x1 > 0.5);
    QVERIFY(box.y0 > 0.1 && box.y1 < 0.9 && box.y0 < 0.5 && box.y1 > 0.5);
  }

  void small_print_in_order() {
    const QStringList lines = {QStringLiteral("Total amount due"),
                               QStringLiteral("Invoice number 4711"),
                               QStringLiteral("Please pay within 14 days")};
    const QImage image = page(lines, 12, {260, 110});
    QCOMPARE(text_of(ocr_, image).split(QLatin1Char('\n')), lines);
  }

  void a_large_page_keeps_its_lines() {
    QStringList lines;
    for (int i = 0; i < 12; ++i)
      lines << QStringLiteral("The quick brown fox jumps over %1 lazy dogs").arg(i + 20);
    const auto read = ocr_.read(from_qimage(page(lines, 28, {1100, 800})), {});
    QCOMPARE(QString::fromStdString(joined_text(read)), lines.join(QLatin1Char('\n')));
    // Third line: baseline at 2 * 28 * 3 of 800 pixels.
    QVERIFY(read[2].box.y0 < 168.0 / 800 && read[2].box.y1 > 160.0 / 800);
  }

  void two_signs_on_one_wall() {
    QImage wall(420, 200, QImage::Format_RGB888);
    wall.fill(QColor(235, 228, 210));
    QPainter painter(&wall);
    painter.drawImage(10, 20, sign(QStringLiteral("OPEN"), QColor(220, 40, 40), Qt::white, 28));
    painter.drawImage(
        240, 110, sign(QStringLiteral("MUSEUM"), QColor(240, 210, 40), Qt::black, 24));
    painter.end();
    QCOMPARE(text_of(ocr_, wall), QStringLiteral("OPEN\nMUSEUM"));
  }

  void no_text_gives_no_lines_data() {
    QTest::addColumn<QImage>("image");
    QImage disc(90, 90, QImage::Format_RGB888);
    disc.fill(QColor(220, 225, 240));
    QPainter painter(&disc);
    painter.setBrush(QColor(40, 160, 60));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(12, 12, 66, 66);
    painter.end();
    QImage slope(200, 150, QImage::Format_RGB888);
    for (int y = 0; y < slope.height(); ++y) {
      for (int x = 0; x < slope.width(); ++x) slope.setPixelColor(x, y, QColor(x, y, 128));
    }
    QImage plain(64, 64, QImage::Format_RGB888);
    plain.fill(Qt::white);
    QTest::newRow("disc") << disc;
    QTest::newRow("slope of colours") << slope;
    QTest::newRow("plain") << plain;
    QTest::newRow("one pixel") << plain.copy(0, 0, 1, 1);
    QTest::newRow("one row") << plain.copy(0, 0, 64, 1);
    QTest::newRow("one column") << plain.copy(0, 0, 1, 64);
  }
  void no_text_gives_no_lines() {
    QFETCH(QImage, image);
    QCOMPARE(text_of(ocr_, image), QString());
  }

  void threads_read_at_once() {
    const Image image =
        from_qimage(sign(QStringLiteral("PLATFORM"), QColor(140, 60, 180), Qt::white, 26));
    std::vector<std::string> texts(4);
    {
      std::vector<std::jthread> threads;
      for (std::string& text : texts) {
        threads.emplace_back([&] {
          for (int i = 0; i < 5; ++i) text = joined_text(ocr_.read(image, {}));
        });
      }
    }
    for (const std::string& text : texts) QCOMPARE(text, std::string("PLATFORM"));
  }

  void a_stop_ends_a_long_reading() {
    QStringList lines;
    for (int i = 0; i < 60; ++i) lines << QString(12, QLatin1Char('a' + i % 26)).repeated(9);
    const Image image = from_qimage(page(lines, 24, {1900, 2900}));
    std::stop_source stop;
    const std::jthread stopper([&] {
      QThread::msleep(100);
      stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(code_of([&] { ocr_.read(image, stop.get_token()); }), ErrorCode::kCancelled);
    qInfo("stopped after %lld ms", timer.elapsed());
    // The instance that was stopped still reads.
    QCOMPARE(text_of(ocr_, sign(QStringLiteral("GATE"), Qt::darkBlue, Qt::white, 26)),
             QStringLiteral("GATE"));
  }

  void errors_have_their_codes() {
    QCOMPARE(code_of([&] { ocr_.read(Image(), {}); }), ErrorCode::kInput);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(code_of([&] { ocr_.read(plain_image(9, 9), stop.get_token()); }),
             ErrorCode::kCancelled);
  }

  void missing_language_names_the_folders() {
    TesseractOcr ocr({.languages = "eng+tlh", .data_dir = {}});
    try {
      ocr.read(plain_image(30, 30), {});
      QFAIL("nothing was thrown");
    } catch (const Error& e) {
      QCOMPARE(e.code(), ErrorCode::kOcr);
      QVERIFY2(std::string(e.what()).find("tlh") != std::string::npos, e.what());
      QVERIFY2(std::string(e.what()).find("tessdata") != std::string::npos, e.what());
    }
  }

  void damaged_language_data_is_an_error_and_nothing_is_printed() {
    QTemporaryDir folder;
    std::ofstream((folder.path() + QStringLiteral("/eng.traineddata")).toStdString())
        << "not a model";
    const QString log = folder.path() + QStringLiteral("/stderr");
    const int saved = ::dup(2);
    const int file = ::open(log.toUtf8().constData(), O_CREAT | O_WRONLY, 0600);
    ::dup2(file, 2);
    TesseractOcr damaged({.languages = "eng", .data_dir = folder.path().toStdString()});
    const ErrorCode code = code_of([&] { damaged.read(plain_image(30, 30), {}); });
    const QString blank = text_of(ocr_, QImage(3, 3, QImage::Format_RGB888));
    ::dup2(saved, 2);
    ::close(saved);
    ::close(file);
    QCOMPARE(code, ErrorCode::kOcr);
    QCOMPARE(blank, QString());
    QFile printed(log);
    QVERIFY(printed.open(QIODevice::ReadOnly));
    QCOMPARE(printed.readAll(), QByteArray());
  }

 private:
  TesseractOcr ocr_;
};

}  // namespace corgi

QTEST_MAIN(corgi::TestTesseractOcr)
#include "tst_tesseract_ocr.moc"
