// What the window says while a demonstration answers: on its samples, on any other picture, and of
// its answers.
#include "tests/gui/window_fixture.h"
#include "ui/main_window/status_line.h"

#include <QSignalSpy>

using namespace corgi;
using namespace corgi::test;

namespace {

const QString kSamples = QStringLiteral(CORGI_SOURCE_DIR "/resources/samples/gallery");

ModelStatus demonstration() {
  ModelStatus status = readyModel();
  status.info.name = "demo-model";
  status.info.is_demo = true;
  return status;
}

QString textOf(const QWidget& widget) {
  QStringList texts;
  for (const QLabel* label : widget.findChildren<QLabel*>()) {
    if (label->isVisible()) texts << label->text();
  }
  return texts.join(QLatin1Char('\n'));
}

class DemoFixture : public WindowFixture {
 public:
  DemoFixture() { controller.setModel(demonstration()); }

  ModelNotice* notice() { return window.findChild<ModelNotice*>(); }
  QString noticeText() { return textOf(*notice()); }
  QString firstSample() const {
    return kSamples + QLatin1Char('/') +
           QDir(kSamples).entryList({QStringLiteral("*.png")}, QDir::Files).first();
  }
};

}  // namespace

class TestDemonstration : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRealModelIsNotSpokenOf() {
    WindowFixture f;
    f.openPicture();
    QVERIFY(!f.window.findChild<ModelNotice*>()->isVisible());
    QVERIFY(!f.window.findChild<QWidget*>(QStringLiteral("welcomeModel"))->isVisible());
    f.ask();
    f.playAll();
    QVERIFY(!textOf(*f.window.findChild<AnswerCard*>()).contains(QStringLiteral("emonstration")));
  }

  void theFirstPageNamesItAndLeadsToAnother() {
    DemoFixture f;
    auto* card = f.window.findChild<QWidget*>(QStringLiteral("welcomeModel"));
    QTRY_VERIFY(card->isVisible());
    QVERIFY(textOf(*card).contains(QStringLiteral("sample pictures only")));
    QSignalSpy wanted(&f.window, &MainWindow::modelWanted);
    auto* get = card->findChild<QPushButton*>(QStringLiteral("welcomeGetModel"));
    QCOMPARE(get->text(), QStringLiteral("Get a real model…"));
    QTest::mouseClick(get, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(f.window.findChild<StatusLine*>()->text().startsWith(QStringLiteral("Demonstration")));
  }

  void itsSamplesAreOfferedWithTheirQuestions() {
    DemoFixture f;
    QTest::mouseClick(f.window.findChild<QPushButton*>(QStringLiteral("sampleButton")),
                      Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(f.view()->isVisible(), 20'000);
    QVERIFY(f.window.gallery().pictures().size() >= 12);
    QTRY_VERIFY(f.noticeText().contains(QStringLiteral("sample pictures only")));
    QVERIFY(!f.noticeText().contains(QStringLiteral("can't judge")));
    const QString asked = f.question()->toPlainText();
    bool suggested = false;
    for (const auto* button : f.run()->findChildren<QPushButton*>()) {
      suggested |= button->isVisible() && button->text() == asked;
    }
    QVERIFY2(suggested, qPrintable(asked));
  }

  void aSampleIsKnownByItsPixels() {
    DemoFixture f;
    const QString copy = f.folder() + QStringLiteral("/renamed.bmp");
    QVERIFY(QImage(f.firstSample()).save(copy));
    f.window.openFiles({copy});
    QTRY_VERIFY(f.view()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(f.window.gallery().isLoaded(), 20'000);
    QVERIFY2(!f.noticeText().contains(QStringLiteral("can't judge")), qPrintable(f.noticeText()));
  }

  void anotherPictureIsBeyondIt() {
    DemoFixture f;
    f.openPicture();
    QTRY_VERIFY_WITH_TIMEOUT(f.noticeText().contains(QStringLiteral("can't judge photographs")),
                             20'000);
    QVERIFY(f.noticeText().contains(QStringLiteral("Text that is read in the picture is real")));
    QSignalSpy wanted(&f.window, &MainWindow::modelWanted);
    auto* get = f.notice()->findChild<QPushButton*>(QStringLiteral("chooseModel"));
    QCOMPARE(get->text(), QStringLiteral("Get a real model…"));
    get->setFocus();
    QTest::keyClick(get, Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);

    f.ask();
    SampleRun run = sampleRun();
    for (const PipelineEvent& event : run.events) f.controller.play(event);
    const auto answer = [&] { return textOf(*f.window.findChild<AnswerCard*>()); };
    QTRY_VERIFY(answer().contains(QStringLiteral("can't judge photographs")));
    run.result.model.is_demo = true;
    f.controller.finish(run.result);
    QTRY_VERIFY(answer().contains(QStringLiteral("can't judge photographs")));
    // A real model takes over.
    f.controller.setModel(readyModel());
    QTRY_VERIFY(!f.notice()->isVisible());
  }

  void theAnswerOfADemonstrationStaysOne() {
    DemoFixture f;
    f.openPicture();
    f.ask();
    const SampleRun run = sampleRun();
    for (const PipelineEvent& event : run.events) f.controller.play(event);
    Result result = run.result;
    result.model.is_demo = true;
    f.controller.finish(result);
    f.controller.setModel(readyModel());
    QTRY_VERIFY(
        textOf(*f.window.findChild<AnswerCard*>()).contains(QStringLiteral("emonstration")));
  }
};

QTEST_MAIN(TestDemonstration)
#include "tst_demonstration.moc"
