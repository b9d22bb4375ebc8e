// Thorough, fast and direct side by side.
#include "tests/gui/desk_fixture.h"
#include "ui/compare/compare_window.h"
#include "ui/compare/word_difference.h"

using namespace corgi;
using namespace corgi::test;

namespace {

// Differing words in [brackets].
QString compared(const char* text, const char* reference) {
  QString shown;
  for (const ComparedWord& word :
       compareWords(QString::fromUtf8(text), QString::fromUtf8(reference))) {
    shown += word.differs ? QLatin1Char('[') + word.text.trimmed() + QLatin1Char(']')
                          : word.text.trimmed();
    shown += QLatin1Char(' ');
  }
  return shown.trimmed();
}

Result answerOf(Mode mode, const char* text) {
  Result result = sampleRun().result;
  result.mode = mode;
  result.answer = text;
  return result;
}

CompareWindow* compareWindow() {
  for (QWidget* widget : QApplication::topLevelWidgets()) {
    if (auto* found = qobject_cast<CompareWindow*>(widget)) return found;
  }
  return nullptr;
}

}  // namespace

class TestCompare : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void words_are_compared_in_their_order() {
    QCOMPARE(compared("Yes, it costs 3.20.", "yes it costs 2.50"),
             QStringLiteral("Yes, it costs [3.20.]"));
    QCOMPARE(compared("a b c", "a c"), QStringLiteral("a [b] c"));
    QCOMPARE(compared("b a", "a b").count(QLatin1Char('[')), 1);
    QCOMPARE(compared("", "a"), QString());
    QCOMPARE(compared("a", ""), QStringLiteral("[a]"));
    QCOMPARE(compared("红色", "绿色"), QStringLiteral("[红] 色"));
    QCOMPARE(compared("? !", "?"), QStringLiteral("? [!]"));
    // Long texts end in a moment.
    const QString text = QStringLiteral("word ").repeated(5000);
    QCOMPARE(compareWords(text, text).size(), std::size_t{5000});
  }

  void the_modes_are_asked_one_after_the_other() {
    DeskFixture f;
    f.openPicture();
    f.answer(QStringLiteral("Is it open?"));
    QTest::keyClick(&f.window, Qt::Key_D, Qt::ControlModifier);
    CompareWindow* window = compareWindow();
    QVERIFY(window && window->isVisible());
    // What the window has found already isn't asked again.
    QTRY_COMPARE(f.controller.requests().size(), std::size_t{2});
    QCOMPARE(f.controller.requests().back().mode, Mode::kFast);
    f.controller.finish(answerOf(Mode::kFast, "Yes, it is open. A loaf costs 2.50!"));
    QTRY_COMPARE(f.controller.requests().size(), std::size_t{3});
    QCOMPARE(f.controller.requests().back().mode, Mode::kDirect);
    f.controller.finish(answerOf(Mode::kDirect, "Yes, it is open. A loaf costs <3.20>."));
    QTRY_VERIFY(!window->judgement(2).isEmpty());
    QVERIFY(window->judgement(0).isEmpty());
    QVERIFY(window->judgement(1).contains(QStringLiteral("same")));
    QVERIFY(window->judgement(2).contains(QStringLiteral("Differs")));
    QVERIFY(!window->answerHtml(1).contains(QStringLiteral("underline")));
    QVERIFY(window->answerHtml(2).contains(QStringLiteral("&lt;3.20&gt;")));
    QCOMPARE(window->answerHtml(2).count(QStringLiteral("underline")), 1);
    // The window's own run stays, and all three are in the history.
    QCOMPARE(f.window.session().run().phase, RunPhase::kDone);
    f.dock("historyDock")->show();
    QTRY_COMPARE(f.rows(), 3);
  }

  void a_stop_ends_the_comparison() {
    DeskFixture f;
    f.openPicture();
    f.question()->setPlainText(QStringLiteral("Is it open?"));
    QTest::keyClick(&f.window, Qt::Key_D, Qt::ControlModifier);
    CompareWindow* window = compareWindow();
    QTRY_COMPARE(f.controller.requests().size(), std::size_t{1});
    QCOMPARE(f.controller.requests().back().mode, Mode::kThorough);
    auto* stop = window->findChild<QPushButton*>(QStringLiteral("compareStop"));
    QTest::mouseClick(stop, Qt::LeftButton);
    QCOMPARE(f.controller.stops(), 1);
    QTRY_VERIFY(!stop->isVisible());
    QTest::qWait(50);
    QCOMPARE(f.controller.requests().size(), std::size_t{1});
  }

  void without_picture_or_question_nothing_begins() {
    DeskFixture f;
    f.question()->setPlainText(QStringLiteral("Is it open?"));
    QTest::keyClick(&f.window, Qt::Key_D, Qt::ControlModifier);
    QVERIFY(!compareWindow()->isVisible());
    f.openPicture();
    f.question()->clear();
    QTest::keyClick(&f.window, Qt::Key_D, Qt::ControlModifier);
    QVERIFY(!compareWindow()->isVisible());
    QVERIFY(f.controller.requests().empty());
  }
};

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
