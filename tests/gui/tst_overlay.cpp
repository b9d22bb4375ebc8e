// The text that was read, on the picture: selecting, copying, layers; and which words of an answer
// point where.
#include "tests/gui/window_fixture.h"
#include "ui/text/answer_passages.h"

#include <QClipboard>
#include <QMenu>
#include <QPainter>

using namespace corgi;
using namespace corgi::test;

namespace {

const ViewTransform kPlain({100, 100}, {100, 100});

TextSelection twoLines() {
  TextSelection selection;
  selection.setLines({{{0.1, 0.1, 0.9, 0.2}, QStringLiteral("first line")},
                      {{0.1, 0.3, 0.9, 0.4}, QStringLiteral("second")}});
  return selection;
}

std::size_t indexOf(WindowFixture& f, const EvidenceRef& ref) {
  const auto& boxes = f.view()->boxes();
  return static_cast<std::size_t>(std::ranges::find(boxes, ref, &OverlayBox::ref) - boxes.begin());
}

void finishRun(WindowFixture& f) {
  f.openPicture();
  f.ask();
  f.playAll();
}

}  // namespace

class TestOverlay : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void selectsFromLetterToLetterOverLines() {
    TextSelection selection = twoLines();
    QVERIFY(selection.isEmpty() && selection.text().isEmpty());
    const auto start = selection.spotAt(kPlain, {10, 15});
    QVERIFY(start && start->line == 0 && start->letter == 0);
    QVERIFY(!selection.spotAt(kPlain, {50, 60}));
    selection.start(*start);
    selection.extend(selection.nearestSpot(kPlain, {300, 15}));
    QCOMPARE(selection.text(), QStringLiteral("first line"));
    selection.extend(selection.nearestSpot(kPlain, {90, 35}));
    QCOMPARE(selection.text(), QStringLiteral("first line\nsecond"));
    QCOMPARE(selection.areas(kPlain).size(), std::size_t{2});
    // Backwards gives the same.
    selection.start(selection.nearestSpot(kPlain, {90, 35}));
    selection.extend(*start);
    QCOMPARE(selection.text(), QStringLiteral("first line\nsecond"));
  }

  void slantedTextIsMarkedAsItStands() {
    OverlayBox line;
    line.ref = {1, 0, 0};
    line.box = {0, 0, 1, 1};
    line.is_text_line = true;
    line.title = QStringLiteral("uphill");
    // From the bottom left to the top right.
    line.quad = TextQuad{{{0.05, 0.85}, {0.85, 0.05}, {0.95, 0.15}, {0.15, 0.95}}};
    const auto painted = [&](const OverlayLayers& layers) {
      BoxOverlay overlay;
      overlay.setBoxes({line});
      overlay.setLayers(layers);
      QImage image(100, 100, QImage::Format_RGB32);
      image.fill(Qt::white);
      QPainter painter(&image);
      overlay.paint(painter, kPlain, {0, 0, 100, 100}, {});
      painter.end();
      return image;
    };
    const QRgb untouched = QColor(Qt::white).rgb();
    OverlayLayers transcript;
    transcript.transcript = true;
    for (const OverlayLayers& layers : {OverlayLayers(), transcript}) {
      const QImage image = painted(layers);
      for (const QPoint& inside : {QPoint(15, 85), QPoint(50, 50), QPoint(85, 15)})
        QVERIFY(image.pixel(inside) != untouched);
      for (const QPoint& corner : {QPoint(15, 15), QPoint(85, 85)})
        QCOMPARE(image.pixel(corner), untouched);
    }
    line.quad.reset();
    QVERIFY(painted({}).pixel(15, 15) != untouched);
  }

  void slantedTextIsSelectedAlongItsSlant() {
    TextSelection selection;
    // From the bottom left to the top right, and on its head from right to left.
    selection.setLines({{{0.05, 0.05, 0.95, 0.95},
                         QStringLiteral("uphill"),
                         TextQuad{{{0.05, 0.85}, {0.85, 0.05}, {0.95, 0.15}, {0.15, 0.95}}}}});
    const auto start = selection.spotAt(kPlain, {11, 89});
    QVERIFY(start && start->letter == 0);
    const auto end = selection.spotAt(kPlain, {89, 11});
    QVERIFY(end && end->letter == 6);
    QVERIFY(!selection.spotAt(kPlain, {15, 15}) && !selection.spotAt(kPlain, {85, 85}));
    selection.start(*start);
    selection.extend(selection.nearestSpot(kPlain, {50, 50}));
    QVERIFY(QStringLiteral("uphill").startsWith(selection.text()));
    QVERIFY(selection.text().size() >= 2 && selection.text().size() <= 4);
    const QPolygonF area = selection.areas(kPlain).at(0);
    QVERIFY(area.containsPoint({15, 85}, Qt::OddEvenFill));
    QVERIFY(!area.containsPoint({15, 15}, Qt::OddEvenFill));
    QVERIFY(!area.containsPoint({85, 15}, Qt::OddEvenFill));

    selection.setLines({{{0.1, 0.4, 0.9, 0.6},
                         QStringLiteral("turned"),
                         TextQuad{{{0.9, 0.6}, {0.1, 0.6}, {0.1, 0.4}, {0.9, 0.4}}}}});
    QCOMPARE(selection.spotAt(kPlain, {89, 50})->letter, 0);
    QCOMPARE(selection.spotAt(kPlain, {11, 50})->letter, 6);
  }

  void selectsWordsAndEverything() {
    TextSelection selection = twoLines();
    selection.selectWord({0, 7});
    QCOMPARE(selection.text(), QStringLiteral("line"));
    selection.selectWord({0, 10});
    QCOMPARE(selection.text(), QStringLiteral("line"));
    selection.selectAll();
    QCOMPARE(selection.text(), QStringLiteral("first line\nsecond"));
    selection.setLines({{{0, 0, 1, 1}, QStringLiteral("other")}});
    QVERIFY(selection.isEmpty());
  }

  void lettersAreWhatPeopleSeeAsOne() {
    TextSelection selection;
    // e with a combining accent, then a letter beyond the basic plane.
    selection.setLines({{{0, 0, 1, 1}, QStringLiteral("e\u0301\U0001F600x")}});
    selection.start({0, 0});
    selection.extend({0, 1});
    QCOMPARE(selection.text(), QStringLiteral("e\u0301"));
    selection.extend({0, 2});
    QCOMPARE(selection.text(), QStringLiteral("e\u0301\U0001F600"));
  }

  void theSameLineReadTwiceCountsOnce() {
    TextSelection selection;
    selection.setLines({{{0.1, 0.1, 0.5, 0.2}, QStringLiteral("OPEN")},
                        {{0.11, 0.1, 0.5, 0.2}, QStringLiteral("OPEN")}});
    selection.selectAll();
    QCOMPARE(selection.text(), QStringLiteral("OPEN"));
  }

  void oneLineLightsItsOwnWordsAndTheOtherWayRound() {
    WindowFixture f;
    finishRun(f);
    ReadLine* bread = f.run()->stepCards()[1]->rows()[0]->readLines()[0];
    QCOMPARE(bread->text(), QStringLiteral("BREAD 2.50"));
    const QImage quiet = bread->grab().toImage();
    // From elsewhere, as a hand does.
    QTest::mouseMove(f.view(), f.placeCentre(indexOf(f, {4, 0})));
    QTest::mouseMove(f.view(), f.placeCentre(indexOf(f, {2, 0, 0})));
    QTRY_VERIFY(f.run()->stepCards()[1]->rows()[0]->isGlowing());
    QVERIFY(bread->grab().toImage() != quiet);
    QVERIFY(!bread->visibleRegion().isEmpty());
    const QImage before = f.view()->grab().toImage();
    ReadLine* cake = f.run()->stepCards()[1]->rows()[0]->readLines()[1];
    QEnterEvent enter({2, 2}, {2, 2}, cake->mapToGlobal(QPointF(2, 2)));
    QApplication::sendEvent(cake, &enter);
    QVERIFY(f.view()->grab().toImage() != before);
  }

  void textOnThePictureIsSelectedAndCopied() {
    WindowFixture f;
    finishRun(f);
    const QRectF line = f.view()->transform().toView(f.view()->boxes()[indexOf(f, {2, 0, 0})].box);
    const QPoint left(qRound(line.left()) + 1, qRound(line.center().y()));
    const QPointF origin = f.view()->transform().imageRect().topLeft();
    QTest::mousePress(f.view(), Qt::LeftButton, {}, left);
    QTest::mouseMove(f.view(), left + QPoint(20, 0));
    QTest::mouseMove(f.view(), {qRound(line.right()) + 40, left.y()});
    QTest::mouseRelease(f.view(), Qt::LeftButton, {}, {qRound(line.right()) + 40, left.y()});
    QCOMPARE(f.view()->selectedText(), QStringLiteral("BREAD 2.50"));
    QCOMPARE(f.view()->transform().imageRect().topLeft(), origin);  // nothing was panned
    f.view()->setFocus();
    QTest::keyClick(f.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("BREAD 2.50"));
    QTest::mouseDClick(f.view(), Qt::LeftButton, {}, left);
    QCOMPARE(f.view()->selectedText(), QStringLiteral("BREAD"));
    QTest::keyClick(f.view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(f.view()->selectedText(), QStringLiteral("OPEN\nBREAD 2.50\nCAKE 3.20"));
  }

  void layersAreSwitchedByKeyAndByMenu() {
    WindowFixture f;
    finishRun(f);
    QTRY_COMPARE(f.view()->boxes().back().opacity, 1.0);
    QTest::mouseMove(f.view(), {1, 1});
    const QImage all = f.view()->grab().toImage();
    for (const int key : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
      QTest::keyClick(&f.window, Qt::Key(key), Qt::AltModifier);
      QVERIFY(f.view()->grab().toImage() != all);
    }
    const OverlayLayers off{false, false, false, false};
    QCOMPARE(f.view()->layers(), off);
    // What isn't shown can't be pointed at.
    QTest::mouseMove(f.view(), f.placeCentre(0));
    QVERIFY(!f.run()->stepCards()[0]->glows());
    for (const int key : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
      QTest::keyClick(&f.window, Qt::Key(key), Qt::AltModifier);
    }
    QTest::mouseMove(f.view(), {1, 1});
    QCOMPARE(f.view()->grab().toImage(), all);
    QTest::keyClick(&f.window, Qt::Key_4, Qt::AltModifier);
    QVERIFY(f.view()->layers().transcript);
    QVERIFY(f.view()->grab().toImage() != all);
  }

  void labelsNeverHideEachOther() {
    BoxOverlay overlay;
    std::vector<OverlayBox> boxes;
    for (int i = 0; i < 9; ++i) {
      boxes.push_back({{i + 1, 0},
                       {0.3 + 0.01 * i, 0.3, 0.5, 0.5},
                       QStringLiteral("a rather long statement"),
                       {},
                       false,
                       1});
    }
    overlay.setBoxes(boxes);
    QImage image(800, 600, QImage::Format_RGB32);
    image.fill(Qt::gray);
    QPainter painter(&image);
    overlay.paint(painter, ViewTransform({800, 600}, {800, 600}), image.rect(), {});
    painter.end();
    // Nine numbers, each in its colour, are all to be seen.
    for (int step = 1; step <= kStepColors; ++step) {
      int seen = 0;
      for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
          seen += image.pixelColor(x, y) == stepColor(step) ? 1 : 0;
        }
      }
      QVERIFY2(seen > 100, qPrintable(QString::number(step)));
    }
  }

  void clausesPointAtTheStepThatBearsThemOut() {
    const SampleRun run = sampleRun();
    const auto passages = [&](const char* text) {
      return answerPassages(
          QString::fromUtf8(text), run.result.steps, run.result.evidence, run.result.key_evidence);
    };
    const std::vector<AnswerPassage> expected{{QStringLiteral("Yes, "), 0},
                                              {QStringLiteral("it is open. "), 1},
                                              {QStringLiteral("A loaf costs 2.50."), 2}};
    QCOMPARE(passages("Yes, it is open. A loaf costs 2.50."), expected);
    // A word that every step could own belongs to none.
    QCOMPARE(passages("Who knows?").front().step, 0);
    QVERIFY(passages("").empty());
    QString joined;
    for (const AnswerPassage& each : passages(run.result.explanation.c_str())) joined += each.text;
    QCOMPARE(joined, QString::fromStdString(run.result.explanation));
  }

  void pointingAtAPassageLightsItsBoxes() {
    WindowFixture f;
    finishRun(f);
    auto* text = f.window.findChild<LinkedText*>();
    QCOMPARE(text->plainText(), QStringLiteral("Yes, it is open. A loaf costs 2.50."));
    Q_EMIT text->linkHovered(QStringLiteral("2"));
    QVERIFY(f.run()->stepCards()[1]->glows());
    Q_EMIT text->linkHovered({});
    QVERIFY(!f.run()->stepCards()[1]->glows());
    Q_EMIT text->linkActivated(QStringLiteral("1"));
    QVERIFY(f.run()->stepCards()[0]->hasFocus());
  }
};

QTEST_MAIN(TestOverlay)
#include "tst_overlay.moc"
