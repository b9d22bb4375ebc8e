// Every way in which an image comes into the window, and what happens when it can't.
#include "core/document/pdf_pages.h"
#include "tests/gui/window_fixture.h"
#include "ui/main_window/image_source.h"
#include "ui/opening/screen_picker.h"

#include <optional>

#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QUrl>

using namespace corgi;
using namespace corgi::test;

namespace {

// Enters, lets go, as a file manager does.
void drop(QWidget* target, const QMimeData& data) {
  const QPoint at = target->rect().center();
  QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(target, &enter);
  QDropEvent let_go(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(target, &let_go);
}

QByteArray encoded(const QImage& image, const char* format) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, format);
  return bytes;
}

QSize shownSize(WindowFixture& f) {
  const ViewTransform& t = f.view()->transform();
  return (t.imageRect().size() / t.scale()).toSize();
}

// The first red, the second blue, twice as wide as high.
void writeTwoPages(const QString& path) {
  QPdfWriter writer(path);
  writer.setPageSize(QPageSize(QSizeF(100, 50), QPageSize::Millimeter));
  writer.setPageMargins({});
  QPainter painter(&writer);
  const QRect page(0, 0, writer.width(), writer.height());
  painter.fillRect(page, Qt::red);
  writer.newPage();
  painter.fillRect(page, Qt::blue);
}

}  // namespace

class TestOpening : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void startsEmptyWithAWayOn() {
    WindowFixture f;
    QVERIFY(f.window.findChild<WelcomePage*>()->isVisible());
    QVERIFY(f.window.findChild<QPushButton*>(QStringLiteral("openButton"))->isVisible());
    QVERIFY(!f.askButton()->isEnabled());
  }

  void asksAtOnceWhenToldToFromOutside() {
    WindowFixture f;
    f.controller.setModel({ModelState::kLoading, {}, ErrorCode::kModelFile, {}});
    f.window.askWhenReady(QStringLiteral("Is it open?"));
    f.openPicture();
    QVERIFY(f.controller.requests().empty());
    f.controller.setModel(readyModel());
    QCOMPARE(f.controller.requests().size(), std::size_t{1});
    QCOMPARE(f.askButton()->text(), QStringLiteral("Stop"));
    f.controller.finish(sampleRun().result);
    f.controller.setModel(readyModel());
    QCOMPARE(f.controller.requests().size(), std::size_t{1});
  }

  void dropsAFile() {
    WindowFixture f;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(f.pictureFile())});
    drop(&f.window, data);
    QTRY_VERIFY(f.view()->isVisible());
    QCOMPARE(shownSize(f), QSize(512, 384));
    QVERIFY(f.window.windowTitle().contains(QStringLiteral("bakery.png")));
    QVERIFY(f.message()->isHidden());
  }

  void ofSeveralFilesTheFirstIsShownAndTheOthersStandBelow() {
    WindowFixture f;
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/a.png")),
                  QUrl::fromLocalFile(f.pictureFile(QStringLiteral("first.png"), {200, 150})),
                  QUrl::fromLocalFile(f.pictureFile(QStringLiteral("second.png")))});
    drop(&f.window, data);
    QTRY_VERIFY(f.view()->isVisible());
    QCOMPARE(shownSize(f), QSize(200, 150));
    auto* strip = f.window.findChild<FilmStrip*>();
    QVERIFY(strip->isVisible());
    QTest::mouseClick(strip, Qt::LeftButton, {}, strip->frameOf(1).center());
    QTRY_COMPARE(shownSize(f), QSize(512, 384));
    QTest::keyClick(strip, Qt::Key_Left);
    QTRY_COMPARE(shownSize(f), QSize(200, 150));
    QTest::keyClick(&f.window, Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(shownSize(f), QSize(512, 384));
    // One image alone needs no strip.
    f.window.openFiles({f.pictureFile()});
    QTRY_VERIFY(strip->isHidden());
  }

  void dropsOverTheVeilOnlyWhatCanBeOpened() {
    WindowFixture f;
    const auto* veil = f.window.findChild<DropVeil*>();
    QMimeData text;
    text.setText(QStringLiteral("words"));
    QDragEnterEvent words({50, 50}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&f.window, &words);
    QVERIFY(veil->isHidden());
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(f.pictureFile())});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&f.window, &enter);
    QVERIFY(enter.isAccepted() && veil->isVisible());
    QDragLeaveEvent leave;
    QApplication::sendEvent(&f.window, &leave);
    QVERIFY(veil->isHidden());
  }

  void dropsPixelsAndBytes() {
    WindowFixture f;
    QMimeData pixels;
    QImage half_clear(60, 40, QImage::Format_ARGB32);
    half_clear.fill(QColor(0, 0, 0, 0));
    pixels.setImageData(half_clear);
    drop(&f.window, pixels);
    QTRY_VERIFY(f.view()->isVisible());
    QCOMPARE(shownSize(f), QSize(60, 40));
    QMimeData bytes;
    bytes.setData(QStringLiteral("image/png"), encoded(streetScene({80, 60}), "PNG"));
    drop(&f.window, bytes);
    QTRY_COMPARE(shownSize(f), QSize(80, 60));
  }

  void dropsWhatWebPagesCarry_data() {
    QTest::addColumn<bool>("as_html");
    QTest::newRow("link") << false;
    QTest::newRow("piece of a page") << true;
  }
  void dropsWhatWebPagesCarry() {
    QFETCH(bool, as_html);
    WindowFixture f;
    const QString url = QStringLiteral("data:image/png;base64,") +
                        QString::fromLatin1(encoded(streetScene({64, 48}), "PNG").toBase64());
    QMimeData data;
    if (as_html) {
      data.setHtml(QStringLiteral("<meta charset='utf-8'><img alt=\"x\" src=\"%1\">").arg(url));
    } else {
      data.setUrls({QUrl(url)});
    }
    drop(&f.window, data);
    QTRY_VERIFY(f.view()->isVisible());
    QCOMPARE(shownSize(f), QSize(64, 48));
  }

  void dropsAFolderInTheOrderOfItsNumbers() {
    WindowFixture f;
    QDir(f.folder()).mkpath(QStringLiteral("trip/day 2"));
    for (const char* name : {"trip/10.png", "trip/9.png", "trip/day 2/1.png"}) {
      f.pictureFile(QLatin1String(name), {80, 60});
    }
    QFile notes(f.folder() + QStringLiteral("/trip/notes.txt"));
    QVERIFY(notes.open(QIODevice::WriteOnly));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(f.folder() + QStringLiteral("/trip/"))});
    drop(&f.window, data);
    QTRY_VERIFY(f.view()->isVisible());
    QStringList names;
    for (const ShelfItem& item : f.window.opener().shelf().items()) {
      names.append(item.source.name);
    }
    QCOMPARE(
        names,
        (QStringList{QStringLiteral("9.png"), QStringLiteral("10.png"), QStringLiteral("1.png")}));
    QTRY_VERIFY(!f.window.opener().shelf().items()[2].thumbnail.isNull());
    QCOMPARE(f.window.opener().shelf().items()[2].thumbnail.size(), QSize(144, 108));
  }

  void aFolderWithoutImagesSaysSo() {
    WindowFixture f;
    QDir(f.folder()).mkpath(QStringLiteral("empty"));
    f.window.openFiles({f.folder() + QStringLiteral("/empty")});
    QTRY_VERIFY(f.message()->isVisible());
    QVERIFY(f.message()->text().contains(QStringLiteral("empty")));
  }

  void pagesOfAPdfStandSideBySide() {
    WindowFixture f;
    const QString path = f.folder() + QStringLiteral("/paper.pdf");
    writeTwoPages(path);
    f.window.openFiles({path});
    QTRY_VERIFY(f.view()->isVisible());
    // A page is as large as whole points allow.
    QCOMPARE(shownSize(f).width(), kPdfPagePx);
    QVERIFY(std::abs(shownSize(f).height() - kPdfPagePx / 2) < kPdfPagePx / 100);
    QCOMPARE(f.window.opener().shelf().items().size(), std::size_t{2});
    QVERIFY(f.window.windowTitle().contains(QStringLiteral("paper.pdf, page 1")));
    const auto middle = [&f] {
      return f.view()->grab().toImage().pixelColor(f.view()->rect().center());
    };
    QCOMPARE(middle(), QColor(Qt::red));
    QTest::keyClick(&f.window, Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(middle(), QColor(Qt::blue));
  }

  void oneNamedPageOfAPdfIsOnePicture() {
    WindowFixture f;
    const QString path = f.pictureFile(QStringLiteral("paper.pdf"));
    writeTwoPages(path);
    f.window.openFiles({path + QStringLiteral("#page=2")});
    QTRY_VERIFY(f.view()->isVisible());
    QCOMPARE(f.window.opener().shelf().items().size(), std::size_t{1});
    QVERIFY(f.window.windowTitle().contains(QStringLiteral("paper.pdf, page 2")));
    QCOMPARE(f.view()->grab().toImage().pixelColor(f.view()->rect().center()), QColor(Qt::blue));
    QVERIFY2(f.window.opener().loader().path().isEmpty(), "is kept as a picture in the history");
    f.window.openFiles({path + QStringLiteral("#page=x")});
    QTRY_VERIFY(f.message()->isVisible());
  }

  void recentFilesAreListedNewestFirst() {
    WindowFixture f;
    RecentFiles& recent = f.window.opener().recent();
    QVERIFY(recent.paths().isEmpty());
    f.openPicture();
    f.window.openFiles({f.pictureFile(QStringLiteral("second.png"))});
    QTRY_VERIFY(f.window.windowTitle().contains(QStringLiteral("second.png")));
    QCOMPARE(recent.paths(),
             (QStringList{f.pictureFile(QStringLiteral("second.png")), f.pictureFile()}));
    for (int i = 0; i < 2 * RecentFiles::kMost; ++i) recent.add(QString::number(i));
    QCOMPARE(recent.paths().size(), RecentFiles::kMost);
    recent.clear();
    QVERIFY(recent.paths().isEmpty());
  }

  void aRegionOfTheScreenIsCutOut() {
    QPixmap still = QPixmap::fromImage(streetScene({400, 300}));
    auto* picker = new ScreenPicker(still);
    QSignalSpy picked(picker, &ScreenPicker::picked);
    picker->resize(400, 300);
    picker->show();
    // A slip of the hand takes nothing.
    QTest::mouseClick(picker, Qt::LeftButton, {}, {20, 20});
    QCOMPARE(picked.count(), 0);
    QTest::mousePress(picker, Qt::LeftButton, {}, {150, 130});
    QTest::mouseMove(picker, {60, 40});
    QTest::mouseRelease(picker, Qt::LeftButton, {}, {51, 31});
    QCOMPARE(picked.count(), 1);
    const auto region = picked.front().front().value<QImage>();
    QCOMPARE(region.size(), QSize(100, 100));
    QCOMPARE(region.pixel(0, 0), still.toImage().pixel(51, 31));
  }

  void escapeLeavesTheScreenAlone() {
    auto* picker = new ScreenPicker(QPixmap(100, 100));
    QSignalSpy cancelled(picker, &ScreenPicker::cancelled);
    picker->show();
    QTest::keyClick(picker, Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
  }

  void whatWasFoundComesBackWithItsImage() {
    WindowFixture f;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(f.pictureFile()),
                  QUrl::fromLocalFile(f.pictureFile(QStringLiteral("second.png"), {200, 150}))});
    drop(&f.window, data);
    QTRY_VERIFY(f.view()->isVisible());
    f.ask();
    f.playAll();
    QTest::keyClick(&f.window, Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(shownSize(f), QSize(200, 150));
    QVERIFY(f.view()->boxes().empty());
    QTest::keyClick(&f.window, Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_COMPARE(shownSize(f), QSize(512, 384));
    QCOMPARE(f.view()->boxes().size(), std::size_t{7});
    QCOMPARE(f.run()->stepCards().size(), std::size_t{4});
    QVERIFY(f.answer().startsWith(QStringLiteral("Yes")));
  }

  void clearPixelsLieOnWhite() {
    WindowFixture f;
    QMimeData data;
    QImage clear(8, 8, QImage::Format_ARGB32);
    clear.fill(QColor(0, 0, 0, 0));
    data.setImageData(clear);
    drop(&f.window, data);
    QTRY_VERIFY(f.view()->isVisible());
    f.ask();
    QCOMPARE(int{f.controller.requests().front().image.rgb()[0]}, 255);
  }

  void pastesIntoTheWindowAndIntoTheQuestion_data() {
    QTest::addColumn<bool>("into_question");
    QTest::newRow("window") << false;
    QTest::newRow("question") << true;
  }
  void pastesIntoTheWindowAndIntoTheQuestion() {
    QFETCH(bool, into_question);
    WindowFixture f;
    QGuiApplication::clipboard()->setImage(streetScene({120, 90}));
    QWidget* target = into_question
                          ? static_cast<QWidget*>(f.question())
                          : f.window.findChild<QPushButton*>(QStringLiteral("openButton"));
    target->setFocus();
    QTest::keyClick(target, Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(f.view()->isVisible());
    QCOMPARE(shownSize(f), QSize(120, 90));
    QVERIFY(f.question()->toPlainText().isEmpty());
  }

  void pastedTextStaysText() {
    WindowFixture f;
    QGuiApplication::clipboard()->setText(QStringLiteral("How many?"));
    f.question()->setFocus();
    QTest::keyClick(f.question(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(f.question()->toPlainText(), QStringLiteral("How many?"));
    QTest::mouseClick(f.window.findChild<QPushButton*>(QStringLiteral("pasteButton")),
                      Qt::LeftButton);
    QVERIFY(f.message()->isVisible());
  }

  void openDialogOpensAndLoads() {
    WindowFixture f;
    const QString path = f.pictureFile();
    QTest::keyClick(&f.window, Qt::Key_O, Qt::ControlModifier);
    auto* dialog = f.window.findChild<QFileDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    Q_EMIT dialog->filesSelected({path});
    dialog->close();
    QTRY_VERIFY(f.view()->isVisible());
  }

  void brokenAndMissingFilesAreExplained() {
    WindowFixture f;
    f.openPicture();
    f.question()->setPlainText(QStringLiteral("What is this?"));
    QFile broken(f.folder() + QStringLiteral("/broken.png"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("no picture");
    broken.close();
    f.window.openFiles({broken.fileName()});
    QTRY_VERIFY(f.message()->isVisible());
    QVERIFY(f.message()->text().contains(QStringLiteral("broken.png")));
    f.window.openFiles({f.folder() + QStringLiteral("/gone.png")});
    QTRY_VERIFY(f.message()->text().contains(QStringLiteral("gone.png")));
    // The picture and the question before stay.
    QVERIFY(f.view()->isVisible());
    QCOMPARE(f.question()->toPlainText(), QStringLiteral("What is this?"));
  }

  void webLinksAreRefusedInPlainWords() {
    WindowFixture f;
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/a.png"))});
    QVERIFY(imageSourcesFrom(data).empty());
    drop(&f.window, data);
    QVERIFY(f.message()->isVisible());
  }

  void theLastOfTwoLoadsWins() {
    WindowFixture f;
    f.window.openFiles({f.pictureFile(QStringLiteral("large.png"), {3000, 2250})});
    f.window.openFiles({f.pictureFile(QStringLiteral("small.png"), {40, 30})});
    QTRY_VERIFY(f.window.windowTitle().contains(QStringLiteral("small.png")));
    QTest::qWait(300);
    QCOMPARE(shownSize(f), QSize(40, 30));
  }
};

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
