// A run as the window shows it: boxes, cards, answer, stop, errors, and nothing of an earlier
// image.
#include "tests/gui/window_fixture.h"
#include "ui/panels/answer_card.h"
#include "ui/panels/caution.h"
#include "ui/text/wording.h"

#include <QMimeData>
#include <QSignalSpy>

using namespace corgi;
using namespace corgi::test;

namespace {

// The texts of every visible label of `widget`.
QStringList shownTexts(const QWidget* widget) {
  QStringList texts;
  for (const QLabel* label : widget->findChildren<QLabel*>()) {
    if (label->isVisible() && !label->text().isEmpty()) texts.append(label->text());
  }
  return texts;
}

void hoverOver(QWidget* widget, const QPoint& at) {
  QTest::mouseMove(widget, at);
  // The offscreen platform has no pointer that enters widgets by itself.
  QEnterEvent enter(at, widget->mapTo(widget->window(), at), widget->mapToGlobal(at));
  QApplication::sendEvent(widget, &enter);
}

void hoverOut(QWidget* widget) {
  QEvent leave(QEvent::Leave);
  QApplication::sendEvent(widget, &leave);
}

}  // namespace

class TestRun : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void asksWhatWasTyped() {
    WindowFixture f;
    f.openPicture();
    f.window.findChild<ModeChooser*>()->setMode(Mode::kFast);
    f.ask();
    QCOMPARE(f.controller.requests().size(), std::size_t{1});
    const AskRequest& request = f.controller.requests().front();
    QCOMPARE(request.question, QString::fromStdString(sampleRun().question));
    QCOMPARE(request.mode, Mode::kFast);
    QCOMPARE(request.image.width_px(), 512);
  }

  void boxesAppearAsTheyArrive() {
    WindowFixture f;
    f.openPicture();
    f.ask();
    const SampleRun run = sampleRun();
    std::size_t places = 0;
    for (const PipelineEvent& event : run.events) {
      f.controller.play(event);
      if (std::holds_alternative<RegionsReady>(event)) ++places;
      const auto shown = std::ranges::count(f.view()->boxes(), false, &OverlayBox::is_text_line);
      QCOMPARE(static_cast<std::size_t>(shown), places);
    }
    QCOMPARE(places, std::size_t{4});
    const auto lines = std::ranges::count(f.view()->boxes(), true, &OverlayBox::is_text_line);
    QCOMPARE(lines, std::ptrdiff_t{3});
    QTRY_COMPARE(f.view()->boxes().front().opacity, 1.0);
  }

  void cardsFillWithEvidenceAndVerdicts() {
    WindowFixture f;
    f.openPicture();
    f.ask();
    f.playAll();
    const auto& cards = f.run()->stepCards();
    QCOMPARE(cards.size(), std::size_t{4});
    const QStringList first = shownTexts(cards[0]);
    for (const char* text : {"The sign in the door says that the shop is open",
                             "Text read",
                             "OPEN",
                             "Seen",
                             "A green sign hangs inside a glass door.",
                             "Supported"}) {
      QVERIFY2(first.contains(QLatin1String(text)), text);
    }
    QCOMPARE(cards[2]->verdictMark()->text(), QStringLiteral("Contradicted"));
    QCOMPARE(cards[3]->verdictMark()->text(), QStringLiteral("Not visible"));
    QCOMPARE(f.answer(), QStringLiteral("Yes, it is open. A loaf costs 2.50."));
    const QStringList all = shownTexts(&f.window);
    QVERIFY(all.contains(QStringLiteral("sent as 1024 × 768, 768 tokens")));
    QVERIFY(all.contains(QStringLiteral("image reused: 0.9 s saved")));
  }

  void doubtsAreTold() {
    WindowFixture f;
    f.openPicture();
    f.ask();
    SampleRun run = sampleRun();
    for (const PipelineEvent& event : run.events) f.controller.play(event);
    const auto& cards = f.run()->stepCards();
    const QString missed = Wording::doubt(BoxDoubt::kNotFoundAgain);
    QTRY_VERIFY(shownTexts(cards[3]).contains(missed));
    QVERIFY(cards[3]->rows()[0]->accessibleDescription().contains(missed));
    QVERIFY(cards[0]->rows()[0]->doubtText().isEmpty());
    CounterCheck check;
    check.depends_on_box = false;
    f.controller.play(VerdictReady{2, Verdict::kSupported, "It is seen.", check});
    const QString blind = Wording::counterCheck(check);
    QVERIFY(!blind.isEmpty());
    QTRY_VERIFY(shownTexts(cards[1]).contains(blind));
    QVERIFY(cards[1]->accessibleDescription().contains(blind));
    // A second look that finds the place after all takes the doubt back.
    Region found = run.result.steps[3].regions[0];
    found.doubts.clear();
    f.controller.play(RegionsReady{4, {found}});
    QVERIFY(!shownTexts(cards[3]).contains(missed));
    f.controller.finish(run.result);
    QVERIFY(shownTexts(f.run()->stepCards()[3]).contains(missed));
  }

  void everyDoubtHasItsSentence() {
    QStringList sentences;
    for (const BoxDoubt doubt : {BoxDoubt::kTiny,
                                 BoxDoubt::kOnBorder,
                                 BoxDoubt::kEvenlySpaced,
                                 BoxDoubt::kSameForOthers,
                                 BoxDoubt::kNotFoundAgain}) {
      QVERIFY(!Wording::doubt(doubt).isEmpty());
      QVERIFY(!sentences.contains(Wording::doubt(doubt)));
      sentences.append(Wording::doubt(doubt));
    }
  }

  void anAnswerThatNothingSupportsSaysSo_data() {
    QTest::addColumn<int>("support");
    QTest::newRow("supported") << static_cast<int>(AnswerSupport::kSupported);
    QTest::newRow("unsupported") << static_cast<int>(AnswerSupport::kUnsupported);
    QTest::newRow("unchecked") << static_cast<int>(AnswerSupport::kUnchecked);
  }

  void anAnswerThatNothingSupportsSaysSo() {
    QFETCH(int, support);
    WindowFixture f;
    f.openPicture();
    f.ask();
    SampleRun run = sampleRun();
    run.result.support = static_cast<AnswerSupport>(support);
    for (const PipelineEvent& event : run.events) {
      if (std::holds_alternative<AnswerReady>(event)) break;
      f.controller.play(event);
    }
    f.controller.play(
        AnswerReady{run.result.answer, "", run.result.key_evidence, run.result.support});
    const QString wanted = Wording::support(run.result.support);
    const auto told = [&] {
      const auto* card = f.window.findChild<AnswerCard*>();
      QStringList cautions;
      for (const Caution* c : card->findChildren<Caution*>()) {
        if (c->isVisible()) cautions.append(c->text());
      }
      return cautions.join(QLatin1Char('|'));
    };
    QCOMPARE(told(), wanted);
    f.controller.finish(run.result);
    QCOMPARE(told(), wanted);
  }

  void noJargonIsShown() {
    WindowFixture f;
    f.openPicture();
    f.ask();
    f.playAll();
    const QRegularExpression jargon(
        QStringLiteral("\\b(ocr|grounding|prefill|kv|bbox|synthesis)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    for (const QString& text : shownTexts(&f.window)) {
      QVERIFY2(!text.contains(jargon), qPrintable(text));
    }
  }

  void resultAloneIsEnough() {
    WindowFixture f;
    f.openPicture();
    f.ask();
    f.controller.finish(sampleRun().result);  // every event got lost
    QCoreApplication::processEvents();
    QCOMPARE(f.run()->stepCards().size(), std::size_t{4});
    QVERIFY(shownTexts(f.run()->stepCards()[0]).contains(QStringLiteral("OPEN")));
    QCOMPARE(f.view()->boxes().size(), std::size_t{7});
    QVERIFY(!f.answer().isEmpty());
  }

  void hoveringABoxLightsItsRow() {
    WindowFixture f;
    f.openPicture();
    f.ask();
    f.playAll();
    QTest::mouseMove(f.view(), f.placeCentre(0));
    const StepCard* card = f.run()->stepCards()[0];
    QVERIFY(card->glows());
    QVERIFY(card->rows()[0]->isGlowing());
    QVERIFY(!f.run()->stepCards()[1]->glows());
    // The last step's card lies below; its box brings it into view.
    const auto last =
        std::ranges::find(f.view()->boxes(), 4, [](const OverlayBox& b) { return b.ref.step; });
    QTest::mouseMove(f.view(),
                     f.placeCentre(static_cast<std::size_t>(last - f.view()->boxes().begin())));
    RegionRow* row = f.run()->stepCards()[3]->rows()[0];
    QVERIFY(row->isGlowing());
    QVERIFY(!row->visibleRegion().isEmpty());
    hoverOut(f.view());
    QVERIFY(!row->isGlowing());
  }

  void hoveringARowLightsItsBox() {
    WindowFixture f;
    f.openPicture();
    f.ask();
    f.playAll();
    QTRY_COMPARE(f.view()->boxes().back().opacity, 1.0);
    const QImage before = f.view()->grab().toImage();
    RegionRow* row = f.run()->stepCards()[0]->rows()[0];
    hoverOver(row, row->rect().center());
    QVERIFY(row->isGlowing());
    const QImage lit = f.view()->grab().toImage();
    QVERIFY(lit != before);
    // The rest of the picture steps back: a corner of it is darker.
    const QPoint corner = f.view()->transform().imageRect().topLeft().toPoint() + QPoint(5, 5);
    QVERIFY(qGray(lit.pixel(corner)) < qGray(before.pixel(corner)) - 20);
    hoverOut(row);
    hoverOut(f.run()->stepCards()[0]);
    QCOMPARE(f.view()->grab().toImage(), before);
  }

  void focusLinksAsThePointerDoes() {
    WindowFixture f;
    f.openPicture();
    f.ask();
    f.playAll();
    RegionRow* row = f.run()->stepCards()[1]->rows()[0];
    row->setFocus(Qt::TabFocusReason);
    QVERIFY(row->isGlowing());
    QVERIFY(f.run()->stepCards()[1]->glows());
    QTest::mouseClick(f.view(), Qt::LeftButton, {}, f.placeCentre(0));
    QVERIFY(f.run()->stepCards()[0]->rows()[0]->hasFocus());
  }

  void stopByButtonAndByEscape_data() {
    QTest::addColumn<bool>("by_key");
    QTest::newRow("button") << false;
    QTest::newRow("escape") << true;
  }
  void stopByButtonAndByEscape() {
    QFETCH(bool, by_key);
    WindowFixture f;
    f.openPicture();
    QCOMPARE(f.askButton()->text(), QStringLiteral("Ask"));
    f.ask();
    f.controller.play(StageStarted{Stage::kReasoning});
    QCOMPARE(f.askButton()->text(), QStringLiteral("Stop"));
    if (by_key) {
      QTest::keyClick(f.question(), Qt::Key_Escape);
    } else {
      QTest::mouseClick(f.askButton(), Qt::LeftButton);
    }
    QCOMPARE(f.controller.stops(), 1);
    QTRY_COMPARE(f.askButton()->text(), QStringLiteral("Ask"));
    QCOMPARE(f.question()->toPlainText(), QString::fromStdString(sampleRun().question));
    f.ask();
    QCOMPARE(f.controller.requests().size(), std::size_t{2});
  }

  void everyErrorSaysWhatToDoAndKeepsTheQuestion() {
    WindowFixture f;
    f.openPicture();
    for (int i = 0; i <= static_cast<int>(ErrorCode::kInternal); ++i) {
      const auto code = static_cast<ErrorCode>(i);
      if (code == ErrorCode::kCancelled) continue;
      f.ask();
      QVERIFY(f.message()->isHidden());
      f.controller.fail(code, QStringLiteral("tensor 7"));
      QVERIFY(f.message()->isVisible());
      const Advice advice = Wording::advice(code);
      QVERIFY(f.message()->text().contains(advice.what) &&
              f.message()->text().contains(advice.next));
      QVERIFY(!f.message()->text().contains(QStringLiteral("tensor 7")));
      QCOMPARE(f.question()->toPlainText(), QString::fromStdString(sampleRun().question));
      QVERIFY(f.askButton()->isEnabled());
    }
    QTest::mouseClick(f.message()->findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(shownTexts(f.message()).contains(QStringLiteral("tensor 7")));
  }

  void aNewImageClearsAndLocksOutTheOldRun() {
    WindowFixture f;
    f.openPicture();
    f.ask();
    const SampleRun run = sampleRun();
    for (std::size_t i = 0; i < run.events.size() / 2; ++i) f.controller.play(run.events[i]);
    QVERIFY(!f.view()->boxes().empty());
    const RunId old = f.controller.run();
    f.window.openFiles({f.pictureFile(QStringLiteral("second.png"), {400, 300})});
    QTRY_COMPARE(f.view()->transform().imageRect().isEmpty(), false);
    QTRY_VERIFY(f.window.windowTitle().contains(QStringLiteral("second.png")));
    QCOMPARE(f.controller.stops(), 1);
    QVERIFY(f.view()->boxes().empty());
    QVERIFY(f.run()->stepCards().empty());
    // The old run goes on telling until it notices; none of it may show.
    for (const PipelineEvent& event : run.events) f.controller.playFor(old, event);
    Q_EMIT f.controller.finished(old, std::make_shared<const Result>(run.result));
    QVERIFY(f.view()->boxes().empty());
    QVERIFY(f.run()->stepCards().empty());
    QVERIFY(f.answer().isEmpty());
    QVERIFY(f.askButton()->isEnabled());
    // Nor may it once a run about the new image goes on.
    f.ask();
    for (const PipelineEvent& event : run.events) f.controller.playFor(old, event);
    QVERIFY(f.view()->boxes().empty());
  }

  void closingMidRunStopsIt() {
    auto f = std::make_unique<WindowFixture>();
    f->openPicture();
    f->ask();
    f->controller.setScript(sampleRun().events, sampleRun().result, 5);
    f->controller.play(StageStarted{Stage::kReasoning});
    f->window.close();
    QCOMPARE(f->controller.stops(), 1);
    QTest::qWait(50);
    f.reset();
  }

  void modelStatesAreTold() {
    WindowFixture f;
    f.openPicture();
    f.question()->setPlainText(QStringLiteral("What is this?"));
    const auto* notice = f.window.findChild<ModelNotice*>();
    QVERIFY(notice->isHidden());
    f.controller.setModel(
        {ModelState::kLoading, {}, ErrorCode::kModelFile, QStringLiteral("Qwen")});
    QVERIFY(notice->isVisible() && !f.askButton()->isEnabled());
    QVERIFY(shownTexts(notice).contains(QStringLiteral("Loading Qwen…")));
    f.controller.setModel(
        {ModelState::kMissing, {}, ErrorCode::kModelFile, QStringLiteral("Get one there.")});
    QVERIFY(shownTexts(notice).contains(QStringLiteral("Get one there.")));
    QTest::keyClick(f.question(), Qt::Key_Return);
    QVERIFY(f.controller.requests().empty());
    f.controller.setModel(
        {ModelState::kFailed, {}, ErrorCode::kModelFile, QStringLiteral("x.safetensors")});
    QVERIFY(shownTexts(notice).contains(Wording::advice(ErrorCode::kModelFile).what));
    f.controller.setModel(readyModel());
    QVERIFY(notice->isHidden() && f.askButton()->isEnabled());
    QVERIFY(shownTexts(&f.window).filter(QStringLiteral("Qwen3-VL-2B-Instruct")).size() == 1);
  }
};

QTEST_MAIN(TestRun)
#include "tst_run.moc"
