// Every way in which an image comes into the window, and what happens when it can't.
#include "tests/gui/window_fixture.h"
#include "ui/main_window/image_source.h"

#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
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

  void ofSeveralFilesTheFirstIsShown() {
    WindowFixture f;
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://example.org/a.png")),
                  QUrl::fromLocalFile(f.pictureFile(QStringLiteral("first.png"), {200, 150})),
                  QUrl::fromLocalFile(f.pictureFile(QStringLiteral("second.png")))});
    drop(&f.window, data);
    QTRY_VERIFY(f.view()->isVisible());
    QCOMPARE(shownSize(f), QSize(200, 150));
    QVERIFY(f.message()->isVisible());
    QVERIFY(f.message()->text().contains(QStringLiteral("first.png")));
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
    Q_EMIT dialog->fileSelected(path);
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
    QVERIFY(!imageSourceFrom(data));
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
