// Earlier questions and the exchanges with the model, with real events.
#include "tests/gui/desk_fixture.h"
#include "ui/desk/export_menu.h"
#include "ui/text/wording.h"

#include <algorithm>

#include <QClipboard>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>

using namespace corgi;
using namespace corgi::test;

class TestDesk : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // As the program starts: the docks are there before the window shows.
  void exchangesStayClosedAtTheFirstStart() {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Theme theme;
    FakeController controller;
    MainWindow window(theme, controller, settings);
    const Desk desk(window, theme, controller, folder.path().toStdString());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTest::qWait(100);
    QVERIFY(!window.findChild<QDockWidget*>(QStringLiteral("traceDock"))->isVisible());
  }

  void questions_appear_in_the_list_as_they_are_asked() {
    DeskFixture f;
    f.dock("historyDock")->show();
    f.openPicture();
    f.answer(QStringLiteral("Is it open?"));
    QTRY_COMPARE(f.rows(), 1);
    f.answer(QStringLiteral("What does bread cost?"));
    QTRY_COMPARE(f.rows(), 2);
    QCOMPARE(f.rowText(0), QStringLiteral("What does bread cost?"));
    const HistoryEntry* entry = f.earlier()->model().entry(f.earlier()->model().index(0));
    QTRY_COMPARE(entry->state, HistoryState::kDone);
    QCOMPARE(entry->answer, sampleRun().result.answer);
    QVERIFY(!entry->thumbnail.isNull());
    QCOMPARE(entry->image.path, f.pictureFile().toStdString());
    QVERIFY(f.list()
                ->model()
                ->index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("A loaf costs 2.50")));
  }

  void a_click_reopens_a_run_without_a_model() {
    DeskFixture f;
    f.dock("historyDock")->show();
    f.openPicture();
    f.answer(QStringLiteral("Is it open?"));
    QTRY_COMPARE(f.rows(), 1);
    f.window.openFiles({f.pictureFile(QStringLiteral("other.png"), {200, 300})});
    QTRY_COMPARE(f.window.session().pictureName(), QStringLiteral("other.png"));
    f.controller.setModel({.state = ModelState::kMissing, .info = {}, .message = {}});
    QVERIFY(f.run()->stepCards().empty());
    f.clickRow(0);
    QTRY_COMPARE(f.window.session().pictureName(), QStringLiteral("bakery.png"));
    QTRY_COMPARE(f.run()->stepCards().size(), std::size_t{4});
    QCOMPARE(f.window.session().run().phase, RunPhase::kDone);
    QCOMPARE(f.window.session().run().evidence.size(), sampleRun().result.evidence.size());
    QCOMPARE(f.question()->toPlainText(), QStringLiteral("Is it open?"));
    QVERIFY(f.view()->boxes().size() >= 4);
    QCOMPARE(f.controller.requests().size(), std::size_t{1});
    QVERIFY(!f.window.session().run().stage(Stage::kSynthesis).since.isValid());
  }

  void a_file_that_is_gone_or_changed_is_told() {
    DeskFixture f;
    f.dock("historyDock")->show();
    f.openPicture();
    f.answer(QStringLiteral("Is it open?"));
    QTRY_COMPARE(f.rows(), 1);
    f.window.openFiles({f.pictureFile(QStringLiteral("other.png"), {200, 300})});
    QTRY_COMPARE(f.window.session().pictureName(), QStringLiteral("other.png"));
    QVERIFY(streetScene({300, 300}).save(f.pictureFile()));
    f.clickRow(0);
    QTRY_COMPARE(f.run()->stepCards().size(), std::size_t{4});
    QVERIFY(f.message()->text().contains(QStringLiteral("changed since")));
    QCOMPARE(f.window.session().picture()->sizePx(), QSize(192, 144));
    f.window.openFiles({f.pictureFile(QStringLiteral("other.png"))});
    QTRY_COMPARE(f.window.session().pictureName(), QStringLiteral("other.png"));
    QVERIFY(QFile::remove(f.pictureFile(QStringLiteral("bakery.png"))));
    f.clickRow(0);
    QTRY_COMPARE(f.run()->stepCards().size(), std::size_t{4});
    QVERIFY(f.message()->text().contains(QStringLiteral("no longer there")));
  }

  void search_by_typing_and_open_by_keyboard() {
    DeskFixture f;
    f.dock("historyDock")->show();
    f.openPicture();
    for (const char* text : {"Is it open?", "Whose umbrella is it?", "Where is the bicycle?"}) {
      f.answer(QLatin1String(text));
    }
    QTRY_COMPARE(f.rows(), 3);
    QLineEdit* search = f.earlier()->searchField();
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("umbr who"));
    QTRY_COMPARE(f.rows(), 1);
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(f.list()->hasFocus());
    QTest::keyClick(f.list(), Qt::Key_Return);
    QTRY_COMPARE(f.question()->toPlainText(), QStringLiteral("Whose umbrella is it?"));
    QTest::keyClick(f.list(), Qt::Key_Up);
    QVERIFY(search->hasFocus());
    search->clear();
    QTest::keyClicks(search, QStringLiteral("giraffe"));
    QTRY_COMPARE(f.rows(), 0);
    bool says_so = false;
    for (const QLabel* label : f.earlier()->findChildren<QLabel*>()) {
      says_so |= label->isVisible() && label->text().contains(QStringLiteral("giraffe"));
    }
    QVERIFY(says_so);
  }

  void deleted_questions_come_back_by_undo() {
    DeskFixture f;
    f.dock("historyDock")->show();
    f.openPicture();
    for (const char* text : {"one?", "two?", "three?"}) f.answer(QLatin1String(text));
    QTRY_COMPARE(f.rows(), 3);
    f.clickRow(0);
    f.clickRow(1, Qt::ControlModifier);
    QTest::keyClick(f.list(), Qt::Key_Delete);
    QTRY_COMPARE(f.rows(), 1);
    auto* undo = f.window.findChild<QPushButton*>(QStringLiteral("historyUndo"));
    QVERIFY(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(f.rows(), 3);
    QVERIFY(!undo->isVisible());
    f.clickRow(2);
    QTest::keyClick(f.list(), Qt::Key_Delete);
    QTRY_COMPARE(f.rows(), 2);
    QTest::keyClick(f.list(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.rows(), 3);
  }

  void the_history_outlives_the_window() {
    QTemporaryDir folder;
    const std::filesystem::path at = folder.path().toStdString();
    {
      History history(at);
      NewQuestion question;
      question.id = new_history_id();
      question.question = "From yesterday?";
      question.image = coreImage(streetScene({80, 60}));
      history.add(question, std::make_shared<const Result>(sampleRun().result));
    }
    WindowFixture f;
    Desk desk(f.window, f.theme, f.controller, at);
    auto* panel = f.window.findChild<HistoryPanel*>();
    QTRY_COMPARE(panel->model().rowCount(), 1);
    Q_EMIT panel->openRequested(panel->model().entry(panel->model().index(0))->id);
    // A pasted image opens from its copy.
    QTRY_COMPARE(f.run()->stepCards().size(), std::size_t{4});
    QCOMPARE(f.view()->isVisible(), true);
  }

  void a_run_that_failed_is_kept_with_its_error() {
    DeskFixture f;
    f.dock("historyDock")->show();
    f.openPicture();
    f.ask();
    f.controller.play(StageStarted{Stage::kReasoning});
    f.controller.play(ThoughtReady{"half a thought"});
    f.controller.fail(ErrorCode::kOutOfMemory, QStringLiteral("3 GB were needed"));
    QTRY_COMPARE(f.rows(), 1);
    QTRY_COMPARE(f.earlier()->model().entry(f.earlier()->model().index(0))->state,
                 HistoryState::kFailed);
    f.clickRow(0);
    QTRY_VERIFY(f.message()->text().contains(QStringLiteral("This question ended with an error")));
    QVERIFY(f.message()->text().contains(Wording::advice(ErrorCode::kOutOfMemory).what));
    // The program's own words are for whoever asks for them.
    QVERIFY(!f.message()->text().contains(QStringLiteral("3 GB were needed")));
    QTest::mouseClick(f.message()->findChild<QPushButton*>(), Qt::LeftButton);
    const auto labels = f.message()->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
      return label->isVisible() && label->text() == QLatin1String("3 GB were needed");
    }));
    QCOMPARE(f.window.session().run().phase, RunPhase::kFailed);
    QCOMPARE(f.window.session().run().thought, QStringLiteral("half a thought"));
  }

  void the_trace_shows_prompt_reply_and_numbers() {
    DeskFixture f;
    f.openPicture();
    QTest::keyClick(&f.window, Qt::Key_T, Qt::ControlModifier);
    QVERIFY(f.dock("traceDock")->isVisible());
    f.answer(QStringLiteral("Is it open?"));
    auto* trace = f.window.findChild<TracePanel*>();
    QCOMPARE(trace->list()->topLevelItemCount(), 5);
    QCOMPARE(trace->shownText(), QStringLiteral("<|image_pad|>Think about the bakery."));
    QTest::keyClick(trace->list(), Qt::Key_Down);
    QTest::keyClick(trace->list(), Qt::Key_Down);
    QCOMPARE(trace->shownText(), QStringLiteral("<|image_pad|>Where is the chalkboard?"));
    trace->pages()->setCurrentIndex(2);
    QVERIFY(trace->shownText().contains(QStringLiteral("0.797")));
    QVERIFY(!trace->shownText().contains(QStringLiteral("0.605")));
    trace->pages()->setCurrentIndex(3);
    QVERIFY(trace->shownText().contains(QStringLiteral("812")));
    QVERIFY(trace->shownText().contains(QStringLiteral("cut off")));
    QTest::mouseClick(f.window.findChild<QPushButton*>(QStringLiteral("traceCopy")),
                      Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), trace->shownText());
    QTest::mouseClick(f.window.findChild<QPushButton*>(QStringLiteral("traceCopyAll")),
                      Qt::LeftButton);
    const QString all = QGuiApplication::clipboard()->text();
    QVERIFY(all.contains(QStringLiteral("Where is the chalkboard?")));
    QVERIFY(all.contains(QStringLiteral("Yes, it is open.")));
    bool reuse = false;
    for (const QLabel* label : trace->findChildren<QLabel*>()) {
      reuse |= label->text().contains(QStringLiteral("prepared image 4 of 5"));
    }
    QVERIFY(reuse);
  }

  void the_trace_fills_while_the_run_goes_on() {
    DeskFixture f;
    f.openPicture();
    QTest::keyClick(&f.window, Qt::Key_T, Qt::ControlModifier);
    f.question()->setFocus();
    f.question()->setPlainText(QStringLiteral("Is it open?"));
    QTest::keyClick(f.question(), Qt::Key_Return);
    auto* trace = f.window.findChild<TracePanel*>();
    QTRY_VERIFY(trace->summary().contains(QStringLiteral("appear here")));
    const Result whole = tracedResult();
    f.controller.play(StageStarted{Stage::kReasoning});
    f.controller.play(ReplyReady{whole.exchanges[0]});
    f.controller.play(ThoughtReady{"I need the sign."});
    f.controller.play(StageFinished{Stage::kReasoning, 3100});
    QTRY_COMPARE(trace->shownText(), QStringLiteral("<|image_pad|>Think about the bakery."));
    QCOMPARE(trace->list()->topLevelItemCount(), 1);
    QCOMPARE(trace->list()->topLevelItem(0)->text(3), Wording::seconds(3100));
    QVERIFY(trace->summary().contains(QStringLiteral("goes on")));
    trace->pages()->setCurrentIndex(1);
    QCOMPARE(trace->shownText(), QStringLiteral("I need the sign."));

    // What a person has chosen stays while more arrives.
    f.controller.play(StageStarted{Stage::kGrounding});
    f.controller.play(ReplyReady{whole.exchanges[1]});
    QTRY_COMPARE(trace->list()->topLevelItemCount(), 2);
    QCOMPARE(trace->list()->topLevelItem(1)->text(3), Wording::progress(StageProgress::kRunning));
    QTest::keyClick(trace->list(), Qt::Key_Down);
    QTest::keyClick(trace->list(), Qt::Key_Down);
    QVERIFY(trace->shownText().contains(QStringLiteral("bbox_2d")));
    f.controller.play(StageFinished{Stage::kGrounding, 900});
    f.controller.play(StageStarted{Stage::kSynthesis});
    f.controller.play(ReplyReady{whole.exchanges[2]});
    QTRY_COMPARE(trace->list()->topLevelItemCount(), 3);
    QVERIFY(trace->shownText().contains(QStringLiteral("bbox_2d")));
    f.controller.finish(whole);
    QTRY_VERIFY(trace->summary().contains(QStringLiteral("prepared image")));
    QVERIFY(trace->shownText().contains(QStringLiteral("bbox_2d")));

    // The next question begins with nothing.
    QTest::keyClick(f.question(), Qt::Key_Return);
    QTRY_COMPARE(trace->list()->topLevelItemCount(), 0);
    QTRY_VERIFY(trace->shownText().isEmpty());
  }

  void a_run_that_fails_leaves_its_exchanges() {
    DeskFixture f;
    f.openPicture();
    f.question()->setPlainText(QStringLiteral("Is it open?"));
    f.question()->setFocus();
    QTest::keyClick(f.question(), Qt::Key_Return);
    f.controller.play(StageStarted{Stage::kReasoning});
    f.controller.play(ReplyReady{tracedResult().exchanges[0]});
    f.controller.fail(ErrorCode::kOutOfMemory, QStringLiteral("3 GB"));
    // Opened afterwards: it wasn't kept up to date while nobody looked.
    QTest::keyClick(&f.window, Qt::Key_T, Qt::ControlModifier);
    auto* trace = f.window.findChild<TracePanel*>();
    QTRY_COMPARE(trace->shownText(), QStringLiteral("<|image_pad|>Think about the bakery."));
    QVERIFY(trace->summary().contains(QStringLiteral("ended early")));
  }

  void a_run_is_exported_through_the_dialog() {
    DeskFixture f;
    auto* exports = f.window.findChild<ExportMenu*>();
    QVERIFY(!exports->isEnabled());
    f.openPicture();
    QVERIFY(!exports->isEnabled());
    f.answer(QStringLiteral("Is it open?"));
    QVERIFY(exports->isEnabled());
    f.window.findChild<QAction*>(QStringLiteral("export.coco"))->trigger();
    auto* dialog = f.window.findChild<QFileDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(QFileInfo(dialog->selectedFiles().first()).fileName(),
             QStringLiteral("bakery-corgi.json"));
    QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    QTRY_VERIFY(f.message()->text().contains(QStringLiteral("Saved")));
    QFile file(f.folder() + QStringLiteral("/bakery-corgi.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("chalkboard"));
    exports->write(ExportFormat::kHocr, f.folder() + QStringLiteral("/nowhere/x.hocr"));
    QTRY_VERIFY(f.message()->text().contains(QStringLiteral("Export")));
  }

  void a_thousand_questions_do_not_hold_up_the_window() {
    QTemporaryDir folder;
    const std::filesystem::path at = folder.path().toStdString();
    WindowFixture f;
    Desk desk(f.window, f.theme, f.controller, at);
    const Image image = coreImage(streetScene({80, 60}));
    const auto result = std::make_shared<const Result>(sampleRun().result);
    QElapsedTimer longest;
    qint64 worst = 0;
    longest.start();
    for (int i = 0; i < 1000; ++i) {
      NewQuestion question;
      question.id = new_history_id();
      question.asked_ms = i;
      question.question = "Question " + std::to_string(i);
      question.image = image;
      desk.history().add(question, result);
    }
    auto* panel = f.window.findChild<HistoryPanel*>();
    while (panel->model().total() < 1000) {
      longest.restart();
      QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
      worst = std::max(worst, longest.elapsed());
    }
    qInfo("longest stall %lld ms", worst);
    QVERIFY(worst < 400);
    QCOMPARE(panel->model().rowCount(), 100);
    panel->list()->scrollToBottom();
    QTRY_VERIFY(panel->model().rowCount() > 100);
  }
};

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
