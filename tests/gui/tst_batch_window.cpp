// Many images: progress, pause, going on after a restart, failures, export; the window's own
// question goes first.
#include "core/base/json.h"
#include "tests/gui/desk_fixture.h"
#include "tests/support/expect_error.h"
#include "ui/batch/batch_window.h"
#include "ui/text/wording.h"

#include <QDir>
#include <QFileDialog>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>

using namespace corgi;
using namespace corgi::test;

namespace {

// A desk whose batch window stands open with two pictures and a broken file.
class BatchFixture : public DeskFixture {
 public:
  BatchFixture() {
    for (const char* name : {"a.png", "b.png"}) pictureFile(QLatin1String(name), {160, 120});
    QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier);
    for (QWidget* widget : QApplication::topLevelWidgets()) {
      if (auto* found = qobject_cast<BatchWindow*>(widget)) batch = found;
    }
    if (!batch || !batch->isVisible()) qFatal("no batch window");
  }
  QString file(const char* name) { return folder() + QLatin1Char('/') + QLatin1String(name); }
  void begin(const QStringList& paths, const char* questions) {
    batch->addPaths(paths);
    QTRY_VERIFY(!batch->images().isEmpty());
    batch->findChild<QPlainTextEdit*>()->setPlainText(QLatin1String(questions));
    QTest::mouseClick(button("batchBegin"), Qt::LeftButton);
  }
  QPushButton* button(const char* name) {
    return batch->findChild<QPushButton*>(QLatin1String(name));
  }
  QString cell(int row, BatchModel::Column column) {
    return batch->table()->model()->index(row, column).data().toString();
  }
  // Waits for the next question of the batch and answers it.
  void answerNext(std::size_t number) {
    QTRY_COMPARE(controller.requests().size(), number);
    Result result = tracedResult();
    result.question = controller.requests().back().question.toStdString();
    controller.finish(result);
  }

  BatchWindow* batch = nullptr;
};

}  // namespace

class TestBatchWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void every_question_is_asked_about_every_image() {
    BatchFixture f;
    f.begin({f.file("a.png"), f.file("b.png")}, "one?\n\n two? \n");
    for (std::size_t i = 1; i <= 4; ++i) f.answerNext(i);
    QTRY_COMPARE(f.cell(3, BatchModel::kState), QStringLiteral("answered"));
    QCOMPARE(f.cell(0, BatchModel::kImage), QStringLiteral("a.png"));
    QCOMPARE(f.cell(1, BatchModel::kQuestion), QStringLiteral("two?"));
    QCOMPARE(f.cell(2, BatchModel::kAnswer), QString::fromStdString(sampleRun().result.answer));
    QCOMPARE(f.batch->findChild<QProgressBar*>()->value(), 4);
    QVERIFY(!f.button("batchMain")->isEnabled());
    // Each is in the history too.
    f.dock("historyDock")->show();
    QTRY_COMPARE(f.rows(), 4);
  }

  void a_pdf_is_its_pages() {
    BatchFixture f;
    {
      QPdfWriter writer(f.file("p.pdf"));
      QPainter painter(&writer);
      painter.fillRect(QRect(0, 0, 500, 500), Qt::red);
      writer.newPage();
      painter.fillRect(QRect(0, 0, 500, 500), Qt::blue);
    }
    f.begin({f.file("p.pdf")}, "one?");
    for (std::size_t i = 1; i <= 2; ++i) f.answerNext(i);
    QTRY_COMPARE(f.cell(1, BatchModel::kState), QStringLiteral("answered"));
    QCOMPARE(f.cell(1, BatchModel::kImage), QStringLiteral("p.pdf#page=2"));
    const auto& requests = f.controller.requests();
    QVERIFY(requests[0].image.hash() != requests[1].image.hash());
    f.dock("historyDock")->show();
    QTRY_COMPARE(f.rows(), 2);
    const QDir copies(f.folder() + QStringLiteral("/history/images"));
    QTRY_COMPARE(copies.entryList({QStringLiteral("*.png")}).size(), 2);
  }

  void a_broken_file_does_not_stop_the_others() {
    BatchFixture f;
    QFile broken(f.file("0.png"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("not a picture");
    broken.close();
    f.begin({f.file("0.png"), f.file("a.png")}, "one?");
    f.answerNext(1);
    QTRY_COMPARE(f.cell(1, BatchModel::kState), QStringLiteral("answered"));
    QCOMPARE(f.cell(0, BatchModel::kState), QStringLiteral("failed"));
    const QString problem = f.cell(0, BatchModel::kAnswer);
    QVERIFY2(
        problem.startsWith(Wording::advice(ErrorCode::kImage).what + QLatin1String(" Details: ")),
        qPrintable(problem));
    QTRY_VERIFY(f.button("batchRetry")->isVisible());
    QVERIFY(streetScene({50, 40}).save(f.file("0.png")));
    QTest::mouseClick(f.button("batchRetry"), Qt::LeftButton);
    QTest::mouseClick(f.button("batchMain"), Qt::LeftButton);
    f.answerNext(2);
    QTRY_COMPARE(f.cell(0, BatchModel::kState), QStringLiteral("answered"));
  }

  void a_pause_ends_the_question_and_asks_it_again() {
    BatchFixture f;
    f.begin({f.file("a.png")}, "one?\ntwo?");
    f.answerNext(1);
    QTRY_COMPARE(f.controller.requests().size(), std::size_t{2});
    QTest::mouseClick(f.button("batchMain"), Qt::LeftButton);
    QCOMPARE(f.controller.stops(), 1);
    QTRY_COMPARE(f.cell(1, BatchModel::kState), QStringLiteral("waiting"));
    QTest::qWait(50);
    QCOMPARE(f.controller.requests().size(), std::size_t{2});
    QTest::mouseClick(f.button("batchMain"), Qt::LeftButton);
    f.answerNext(3);
    QTRY_COMPARE(f.cell(1, BatchModel::kState), QStringLiteral("answered"));
  }

  void the_windows_question_goes_first() {
    BatchFixture f;
    f.openPicture();
    f.begin({f.file("a.png")}, "one?\ntwo?");
    QTRY_COMPARE(f.controller.requests().size(), std::size_t{1});
    const RunId batch_run = f.controller.run();
    f.question()->setPlainText(QStringLiteral("Mine?"));
    QTest::keyClick(f.question(), Qt::Key_Return);
    QCOMPARE(f.controller.requests().size(), std::size_t{2});
    QCOMPARE(f.controller.requests().back().question, QStringLiteral("Mine?"));
    // As the real controller does with the run that was replaced.
    Result stopped;
    stopped.cancelled = true;
    Q_EMIT f.controller.finished(batch_run, std::make_shared<const Result>(stopped));
    QTest::qWait(50);
    QCOMPARE(f.controller.requests().size(), std::size_t{2});
    f.controller.finish(tracedResult());
    QCOMPARE(f.window.session().run().phase, RunPhase::kDone);
    f.answerNext(3);
    QCOMPARE(f.controller.requests().back().question, QStringLiteral("one?"));
    QCOMPARE(f.window.session().run().phase, RunPhase::kDone);
  }

  void it_goes_on_after_a_restart() {
    QTemporaryDir folder;
    const std::filesystem::path file = folder.path().toStdString() + "/batch.json";
    WindowFixture f;
    const std::string picture = f.pictureFile().toStdString();
    {
      History history(folder.path().toStdString());
      BatchRunner runner(f.controller, f.window.session(), history, file);
      runner.setPlan(make_plan({picture}, {"one?", "two?"}, Mode::kFast));
      runner.start();
      QTRY_COMPARE(f.controller.requests().size(), std::size_t{1});
      f.controller.finish(tracedResult());
      QTRY_COMPARE(f.controller.requests().size(), std::size_t{2});
    }
    History history(folder.path().toStdString());
    BatchRunner runner(f.controller, f.window.session(), history, file);
    QSignalSpy loaded(&runner, &BatchRunner::planChanged);
    runner.loadPlan();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(runner.plan().count(BatchState::kDone), std::size_t{1});
    QVERIFY(!runner.isRunning());
    runner.start();
    QTRY_COMPARE(f.controller.requests().size(), std::size_t{3});
    QCOMPARE(f.controller.requests().back().question, QStringLiteral("two?"));
    QCOMPARE(f.controller.requests().back().mode, Mode::kFast);
  }

  void results_are_exported() {
    BatchFixture f;
    f.begin({f.file("a.png"), f.file("b.png")}, "one?");
    f.answerNext(1);
    f.answerNext(2);
    QTRY_COMPARE(f.cell(1, BatchModel::kState), QStringLiteral("answered"));
    for (QAction* action : f.batch->findChildren<QAction*>()) {
      if (action->text().contains(QStringLiteral("CSV"))) action->trigger();
    }
    auto* dialog = f.batch->findChild<QFileDialog*>();
    QVERIFY(dialog);
    auto* name = dialog->findChild<QLineEdit*>();
    name->setText(f.file("answers.csv"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(f.file("answers.csv")));
    QFile csv(f.file("answers.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray text = csv.readAll();
    QCOMPARE(text.count("\r\n"), 3);
    QVERIFY(text.contains("a.png,one?,thorough,"));
  }

  void plans_are_checked_when_they_are_read() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.path().toStdString() + "/p/plan.json";
    BatchPlan plan = make_plan({"a", "b"}, {"x?"}, Mode::kDirect);
    plan.questions[0].state = BatchState::kDone;
    plan.questions[0].seconds = 4;
    save_plan(plan, file);
    const BatchPlan again = load_plan(file);
    QCOMPARE(again.mode, Mode::kDirect);
    QCOMPARE(again.questions.size(), std::size_t{2});
    QCOMPARE(again.next().value(), std::size_t{1});
    QCOMPARE(again.seconds_left().value(), 4.0);
    EXPECT_ERROR(ErrorCode::kIo, "none", load_plan(folder.path().toStdString() + "/none"));
    QFile damaged(QString::fromStdString(file.string()));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("{\"format\":1,\"mode\":\"fast\",\"questions\":[{\"image\":3}]}");
    damaged.close();
    EXPECT_ERROR(ErrorCode::kInput, "image", load_plan(file));
    EXPECT_ERROR(ErrorCode::kIo, "nowhere", pictures_in("/nowhere/at/all"));
  }
};

QTEST_MAIN(TestBatchWindow)
#include "tst_batch_window.moc"
