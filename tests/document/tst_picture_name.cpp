// A picture named in one word: which file and page that is, what it shows, and what can be wrong.
#include "core/base/error.h"
#include "core/document/pdf_pages.h"
#include "core/document/picture_name.h"
#include "core/image/decode.h"
#include "tests/support/expect_error.h"

#include <filesystem>
#include <fstream>
#include <sys/stat.h>

#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace corgi;

namespace {

// Pages of 200 x 100 points, the first red, the second blue.
void write_pdf(const std::filesystem::path& path) {
  QPdfWriter writer(QString::fromStdString(path.string()));
  writer.setPageSize(QPageSize(QSizeF(200, 100), QPageSize::Point));
  writer.setPageMargins({});
  QPainter painter(&writer);
  const QRect page(0, 0, writer.width(), writer.height());
  painter.fillRect(page, Qt::red);
  writer.newPage();
  painter.fillRect(page, Qt::blue);
}

std::vector<int> middle(const Image& image) {
  const std::size_t at = static_cast<std::size_t>(image.height_px() / 2 * image.stride_bytes() +
                                                  3 * (image.width_px() / 2));
  return {image.rgb()[at], image.rgb()[at + 1], image.rgb()[at + 2]};
}

const std::vector<int> kRed{255, 0, 0}, kBlue{0, 0, 255};

}  // namespace

class TestPictureName : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    QVERIFY(folder_.isValid());
    write_pdf(file("paper.pdf"));
  }

  void names_data() {
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("page");
    QTest::newRow("a file") << "photo.jpg"
                            << "photo.jpg" << 0;
    QTest::newRow("a whole PDF") << "paper.pdf"
                                 << "paper.pdf" << 0;
    QTest::newRow("a page") << "a b/paper.PDF#page=12"
                            << "a b/paper.PDF" << 12;
    QTest::newRow("not of a PDF") << "photo.jpg#page=2"
                                  << "photo.jpg#page=2" << 0;
    QTest::newRow("another mark") << "paper.pdf#section"
                                  << "paper.pdf#section" << 0;
  }
  void names() {
    QFETCH(QString, word);
    QFETCH(QString, path);
    QFETCH(int, page);
    const PictureName name = picture_name(word.toStdString());
    QCOMPARE(name.path.string(), path.toStdString());
    QCOMPARE(name.page, page);
    QCOMPARE(name.text(), word.toStdString());
  }

  void a_file_of_that_name_is_itself() {
    const auto odd = file("odd.pdf#page=2");
    std::ofstream(odd) << "no PDF";
    QCOMPARE(picture_name(odd.string()).page, 0);
  }

  void pages_that_are_no_numbers() {
    for (const char* word : {"a.pdf#page=",
                             "a.pdf#page=0",
                             "a.pdf#page=-1",
                             "a.pdf#page=2x",
                             "a.pdf#page=99999999999"}) {
      EXPECT_ERROR(ErrorCode::kInput, "expected a page from 1", picture_name(word));
    }
  }

  void shows_the_page() {
    QCOMPARE(pdf_page_count(file("paper.pdf")), 2);
    const Image first = open_picture(picture_name(file("paper.pdf").string()));
    QCOMPARE(first.width_px(), kPdfPagePx);
    QCOMPARE(middle(first), kRed);
    QCOMPARE(middle(open_picture({file("paper.pdf"), 2})), kBlue);
    QCOMPARE(pdf_page(file("paper.pdf"), 1, 50).height_px(), 25);
  }

  void shows_a_file() {
    write_png(Image(2, 1, {9, 8, 7, 6, 5, 4}), file("two.png"));
    QCOMPARE(open_picture(picture_name(file("two.png").string())).width_px(), 2);
  }

  void paper_is_white() {
    const auto path = file("empty.pdf");
    {
      QPdfWriter writer(QString::fromStdString(path.string()));
      QPainter(&writer).drawLine(0, 0, 1, 1);
    }
    QCOMPARE(middle(open_picture({path})), (std::vector<int>{255, 255, 255}));
  }

  void what_can_be_wrong() {
    const auto paper = file("paper.pdf");
    EXPECT_ERROR(
        ErrorCode::kImage, "expected a page from 1 to 2, found 3", open_picture({paper, 3}));
    EXPECT_ERROR(ErrorCode::kIo, "expected a file", open_picture({file("none.pdf")}));
    EXPECT_ERROR(ErrorCode::kIo, "isn't one", pdf_page_count(folder_.path().toStdString()));
    std::ofstream(file("broken.pdf")) << "%PDF-1.7 and nothing more";
    EXPECT_ERROR(ErrorCode::kImage, "expected a PDF", open_picture({file("broken.pdf")}));
  }

  void a_pipe_is_refused() {
    const auto pipe = file("pipe.pdf");
    QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_ERROR(ErrorCode::kIo, "isn't one", open_picture({pipe}));
  }

 private:
  std::filesystem::path file(const char* name) const {
    return std::filesystem::path(folder_.path().toStdString()) / name;
  }

  QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(TestPictureName)
#include "tst_picture_name.moc"
