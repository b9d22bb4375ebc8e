// Correcting what was found, by mouse and by keyboard, and going on from there.
#include "tests/gui/window_fixture.h"
#include "ui/panels/inline_editor.h"

#include <QMenu>
#include <QSignalSpy>

using namespace corgi;
using namespace corgi::test;

namespace {

QPushButton* button(WindowFixture& f, const char* name) {
  return f.window.findChild<QPushButton*>(QLatin1String(name));
}

void drag(QWidget* widget, const QPoint& from, const QPoint& to) {
  QTest::mousePress(widget, Qt::LeftButton, {}, from);
  QTest::mouseMove(widget, (from + to) / 2);
  QTest::mouseMove(widget, to);
  QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
}

// A finished run about an open picture.
void finishRun(WindowFixture& f) {
  f.openPicture();
  f.ask();
  f.playAll();
}

const Box& placeBox(WindowFixture& f, int step, std::size_t region = 0) {
  return f.window.session().run().step(step)->regions[region].box;
}

InlineEditor* openEditor(WindowFixture& f) {
  return f.window.findChild<InlineEditor*>();
}

}  // namespace

class TestCorrecting : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void gripsAreEdgesCornersAndTheMiddle() {
    const QRectF rect(100, 100, 80, 60);
    QVERIFY(gripAt(rect, {140, 130}).isWhole());
    QCOMPARE(gripAt(rect, {101, 130}), (BoxGrip{true, false, false, false}));
    QCOMPARE(gripAt(rect, {179, 159}), (BoxGrip{false, true, false, true}));
    QCOMPARE(gripAt(rect, {96, 97}), (BoxGrip{true, false, true, false}));
    QVERIFY(gripAt(rect, {90, 130}).isNone());
    // The middle of a tiny box can be taken too.
    QVERIFY(gripAt({10, 10, 8, 8}, {14, 14}).isWhole());
  }

  void draggedBoxesStayOnTheImage() {
    const Box box{0.2, 0.2, 0.4, 0.5};
    const Box moved = dragged(box, kWholeGrip, {0.9, -0.9});
    QVERIFY(std::abs(moved.x1 - 1) < 1e-12 && moved.y0 == 0);
    QVERIFY(std::abs(moved.width() - 0.2) < 1e-12 && std::abs(moved.height() - 0.3) < 1e-12);
    const Box turned = dragged(box, {true, false, false, false}, {0.5, 0});
    QVERIFY(std::abs(turned.x0 - 0.4) < 1e-12 && std::abs(turned.x1 - 0.7) < 1e-12);
    QCOMPARE(dragged(box, kDrawGrip, {9, 9}), (Box{0.2, 0.2, 1, 1}));
  }

  void correctingNeedsAFinishedRun() {
    WindowFixture f;
    f.openPicture();
    auto* correct = f.window.findChild<QToolButton*>(QStringLiteral("correctButton"));
    QVERIFY(!correct->isEnabled());
    f.ask();
    QVERIFY(!correct->isEnabled());
    f.playAll();
    QVERIFY(correct->isEnabled());
    QTest::mouseClick(correct, Qt::LeftButton);
    QVERIFY(f.view()->isEditing());
    f.ask();
    QVERIFY(!f.view()->isEditing());
  }

  void aBoxIsMovedByMouseAndUndone() {
    WindowFixture f;
    finishRun(f);
    QTest::keyClick(&f.window, Qt::Key_E, Qt::ControlModifier);
    QVERIFY(f.view()->isEditing());
    const Box before = placeBox(f, 1);
    const QRectF image = f.view()->transform().imageRect();
    // The last place in the list of boxes of step 1 is its first line; the place comes first.
    const QPoint from = f.placeCentre(0);
    drag(f.view(), from, from + QPoint(30, 20));
    const Box after = placeBox(f, 1);
    QVERIFY(std::abs(after.x0 - before.x0 - 30 / image.width()) < 1e-9);
    QVERIFY(std::abs(after.y0 - before.y0 - 20 / image.height()) < 1e-9);
    // What was read and seen at the old place is gone, and so is the verdict; the rest stays.
    const RunRecord& run = f.window.session().run();
    QVERIFY(run.is_corrected);
    QCOMPARE(run.evidence.size(), std::size_t{6});
    QCOMPARE(run.step(1)->verdict, Verdict::kUnknown);
    QCOMPARE(run.step(2)->verdict, Verdict::kSupported);
    QVERIFY(button(f, "updateButton")->isVisible());
    QTest::keyClick(f.view(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(placeBox(f, 1), before);
    QCOMPARE(f.window.session().run().evidence.size(), std::size_t{8});
    QVERIFY(!button(f, "updateButton")->isVisible());
    QTest::keyClick(f.view(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(placeBox(f, 1), after);
  }

  void aBoxIsResizedByItsCorner() {
    WindowFixture f;
    finishRun(f);
    f.view()->setEditing(true);
    const Box before = placeBox(f, 3);
    const auto place = std::ranges::find_if(f.view()->boxes(), [](const OverlayBox& box) {
      return box.ref == EvidenceRef{3, 0};
    });
    const QPoint corner =
        f.view()->transform().toView(place->box).bottomRight().toPoint() - QPoint(1, 1);
    drag(f.view(), corner, corner + QPoint(24, 12));
    const Box after = placeBox(f, 3);
    QCOMPARE(after.x0, before.x0);
    QCOMPARE(after.y0, before.y0);
    QVERIFY(after.x1 > before.x1 && after.y1 > before.y1);
  }

  void aBoxIsDrawnForTheStepInTheSpotlight() {
    WindowFixture f;
    finishRun(f);
    f.run()->focusPlace({2, 0});
    f.view()->setEditing(true);
    const QRectF image = f.view()->transform().imageRect();
    const QPoint from = (image.topLeft() + QPointF(12, 12)).toPoint();
    drag(f.view(), from, from + QPoint(60, 40));
    const Step& step = *f.window.session().run().step(2);
    QCOMPARE(step.regions.size(), std::size_t{2});
    QVERIFY(std::abs(step.regions[1].box.width() - 60 / image.width()) < 1e-9);
    QCOMPARE(f.run()->stepCards()[1]->rows().size(), std::size_t{2});
  }

  void withoutASpotlightTheStepIsAsked() {
    WindowFixture f;
    finishRun(f);
    f.view()->setEditing(true);
    f.view()->setFocus();
    const QPoint from = (f.view()->transform().imageRect().topLeft() + QPointF(12, 12)).toPoint();
    drag(f.view(), from, from + QPoint(60, 40));
    QMenu* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 4);
    menu->actions()[2]->trigger();
    menu->close();
    QCOMPARE(f.window.session().run().step(3)->regions.size(), std::size_t{2});
  }

  void byKeyboardAlone() {
    WindowFixture f;
    finishRun(f);
    QTest::keyClick(&f.window, Qt::Key_Down, Qt::AltModifier);  // the first place
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier);
    f.view()->setFocus();
    const Box before = placeBox(f, 1);
    const double dip = 1 / f.view()->transform().imageRect().width();
    for (int i = 0; i < 3; ++i) QTest::keyClick(f.view(), Qt::Key_Right);
    QVERIFY(std::abs(placeBox(f, 1).x0 - before.x0 - 3 * dip) < 1e-9);
    QTest::keyClick(f.view(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QVERIFY(std::abs(placeBox(f, 1).width() - before.width() - 10 * dip) < 1e-9);
    // Nudges of one box are one step back.
    QCOMPARE(f.window.corrections().undoStack().count(), 1);
    QTest::keyClick(f.view(), Qt::Key_N);
    QTRY_VERIFY(QApplication::activePopupWidget() ||
                f.window.session().run().step(1)->regions.size() == 2);
    if (QWidget* menu = QApplication::activePopupWidget()) menu->close();
    QTest::keyClick(f.view(), Qt::Key_Delete);
    QVERIFY(f.window.corrections().undoStack().count() >= 2);
    QTest::keyClick(f.view(), Qt::Key_Escape);
    QVERIFY(!f.view()->isEditing());
  }

  void deletingABoxMovesTheOthersUp() {
    WindowFixture f;
    finishRun(f);
    f.window.corrections().addBox(2, {0.1, 0.1, 0.2, 0.2});
    RegionRow* row = f.run()->stepCards()[1]->rows()[0];
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Delete);
    const RunRecord& run = f.window.session().run();
    QCOMPARE(run.step(2)->regions.size(), std::size_t{1});
    QCOMPARE(run.step(2)->regions[0].box, (Box{0.1, 0.1, 0.2, 0.2}));
    QVERIFY(
        std::ranges::none_of(run.evidence, [](const Evidence& e) { return e.step_number == 2; }));
    f.window.corrections().undoStack().undo();
    QCOMPARE(f.window.session().run().step(2)->regions.size(), std::size_t{2});
  }

  void aStatementIsChangedInPlace() {
    WindowFixture f;
    finishRun(f);
    StepCard* card = f.run()->stepCards()[2];
    card->setFocus();
    QTest::keyClick(card, Qt::Key_F2);
    QVERIFY(openEditor(f));
    QTest::keyClicks(openEditor(f), QStringLiteral("a blue bicycle"));
    QTest::keyClick(openEditor(f), Qt::Key_Return);
    const RunRecord& run = f.window.session().run();
    QCOMPARE(run.step(3)->statement, std::string("a blue bicycle"));
    QVERIFY(run.step(3)->regions.empty());
    QVERIFY(run.to_locate.contains(3));
    // Escape leaves everything as it was.
    StepCard* again = f.run()->stepCards()[0];
    again->editStatement();
    QTest::keyClicks(openEditor(f), QStringLiteral("nonsense"));
    QTest::keyClick(openEditor(f), Qt::Key_Escape);
    QCOMPARE(f.window.corrections().undoStack().count(), 1);
  }

  void aReadingIsChangedLineByLine() {
    WindowFixture f;
    finishRun(f);
    RegionRow* row = f.run()->stepCards()[1]->rows()[0];
    QCOMPARE(row->readLines().size(), std::size_t{2});
    row->setFocus();
    QTest::keyClick(row, Qt::Key_F2);
    openEditor(f)->setPlainText(QStringLiteral("BREAD 2.60\nCAKE 3.20"));
    QTest::keyClick(openEditor(f), Qt::Key_Return);
    const RunRecord& run = f.window.session().run();
    const auto reading = std::ranges::find_if(run.evidence, [](const Evidence& e) {
      return e.step_number == 2 && e.kind == EvidenceKind::kText;
    });
    QCOMPARE(reading->lines.size(), std::size_t{2});
    QCOMPARE(reading->lines[0].text, std::string("BREAD 2.60"));
    QCOMPARE(reading->lines[0].box, sampleRun().result.evidence[2].lines[0].box);
    // The description of the place is still true.
    QCOMPARE(run.evidence.size(), std::size_t{8});
  }

  void updatingSendsWhatStands() {
    WindowFixture f;
    finishRun(f);
    f.window.corrections().changeBox({1, 0}, {0.5, 0.5, 0.6, 0.6});
    f.window.corrections().changeStatement(4, QStringLiteral("a cat in the window"));
    QTest::mouseClick(button(f, "updateButton"), Qt::LeftButton);
    QCOMPARE(f.controller.requests().size(), std::size_t{2});
    const AskRequest& request = f.controller.requests().back();
    QVERIFY(request.given);
    QCOMPARE(request.question, QString::fromStdString(sampleRun().question));
    QCOMPARE(request.given->steps.size(), std::size_t{4});
    QCOMPARE(request.given->steps[0].regions[0].box, (Box{0.5, 0.5, 0.6, 0.6}));
    QCOMPARE(request.given->ground, std::vector<int>{4});
    QCOMPARE(request.given->evidence.size(), std::size_t{4});  // of steps 2 and 3
    // The findings stay on screen while their dependants are worked out.
    QCOMPARE(f.run()->stepCards().size(), std::size_t{4});
    QVERIFY(!button(f, "updateButton")->isVisible());
    QVERIFY(f.answer().isEmpty() || !f.window.findChild<AnswerCard*>()->isVisible());
    f.controller.finish(sampleRun().result);
    QVERIFY(!f.window.session().run().is_corrected);
    QVERIFY(f.window.findChild<AnswerCard*>()->isVisible());
    // The corrections can still be taken back.
    f.window.corrections().undoStack().undo();
    QVERIFY(f.window.session().run().step(4)->statement != "a cat in the window");
  }

  void aStoppedUpdateCanBeTriedAgain() {
    WindowFixture f;
    finishRun(f);
    f.window.corrections().changeBox({1, 0}, {0.5, 0.5, 0.6, 0.6});
    f.window.session().updateAnswer();
    f.controller.fail(ErrorCode::kOutOfMemory, QStringLiteral("no room"));
    QVERIFY(button(f, "retryButton")->isVisible());
    QTest::mouseClick(button(f, "retryButton"), Qt::LeftButton);
    QCOMPARE(f.controller.requests().size(), std::size_t{3});
    QVERIFY(f.controller.requests().back().given);
  }

  void aNewQuestionEndsTheWayBack() {
    WindowFixture f;
    finishRun(f);
    f.window.corrections().addBox(1, {0.1, 0.1, 0.2, 0.2});
    QVERIFY(f.window.corrections().undoStack().canUndo());
    f.ask();
    QVERIFY(!f.window.corrections().undoStack().canUndo());
  }
};

QTEST_MAIN(TestCorrecting)
#include "tst_correcting.moc"
