// Thorough, fast and direct side by side, and two models.
#include "tests/gui/desk_fixture.h"
#include "ui/compare/compare_window.h"
#include "ui/compare/word_difference.h"
#include "ui/text/wording.h"

#include <QSignalSpy>

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

ModelStatus modelNamed(const char* name, ModelState state = ModelState::kReady) {
  ModelStatus status;
  status.state = state;
  if (state == ModelState::kReady) {
    status.info.name = name;
    status.info.fingerprint = name;
  }
  status.source = QLatin1String(name);
  return status;
}

QStringList calls(std::initializer_list<const char*> names) {
  QStringList all;
  for (const char* name : names) all += QLatin1String(name);
  return all;
}

// Three models, of which the first is the window's own. What is lent is loaded by hand.
class FakeLender : public ModelLender {
 public:
  explicit FakeLender(FakeController& controller) : controller_(controller) {}

  std::vector<Answerer> answerers() const override {
    return {{QStringLiteral("own"), QStringLiteral("Own")},
            {QStringLiteral("a"), QStringLiteral("A")},
            {QStringLiteral("b"), QStringLiteral("B")}};
  }
  void look() override { Q_EMIT found(); }
  QString loaded() const override { return controller_.model().source; }
  void lend(const QString& id) override {
    calls += QStringLiteral("lend ") + id;
    controller_.setModel(modelNamed(id.toLatin1().constData(), ModelState::kLoading));
  }
  void giveBack() override {
    calls += QStringLiteral("give back");
    controller_.setModel(modelNamed("own"));
  }
  void load(const char* name) { controller_.setModel(modelNamed(name)); }

  QStringList calls;

 private:
  FakeController& controller_;
};

// Their places in its list.
constexpr int kOwn = 0;
constexpr int kA = 1;
constexpr int kB = 2;

// A window with a picture and a question, ready to compare models.
struct ModelsFixture : DeskFixture {
  ModelsFixture() : lender(controller) {
    desk.setModelLender(lender);
    controller.setModel(modelNamed("own"));
    openPicture();
    question()->setPlainText(QStringLiteral("Is it open?"));
  }
  void open() {
    QTest::keyClick(&window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    shown = compareWindow();
    if (!shown || !shown->isVisible()) qFatal("the window doesn't open");
  }
  template <typename T>
  T* find(const char* name) const {
    return shown->findChild<T*>(QLatin1String(name));
  }
  // By the keyboard: the first of the list, then as many further down.
  void choose(int first, int second) {
    pick(find<QComboBox>("firstModel"), first);
    pick(find<QComboBox>("secondModel"), second);
  }
  static void pick(QComboBox* box, int index) {
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i) QTest::keyClick(box, Qt::Key_Down);
  }
  void begin() { QTest::mouseClick(find<QPushButton>("compareBegin"), Qt::LeftButton); }
  std::vector<std::string> modelsInHistory() {
    dock("historyDock")->show();
    std::vector<std::string> names;
    QSignalSpy listed(&desk.history(), &History::listed);
    desk.history().list({});
    if (!listed.wait()) return names;
    for (const HistoryEntry& each : listed.last()[1].value<HistoryPage>().entries) {
      names.push_back(each.model_name);
    }
    return names;
  }
  bool isOver() const { return !find<QPushButton>("compareStop")->isVisible(); }
  Result answer(const char* text) const {
    Result result = answerOf(Mode::kThorough, text);
    result.model = controller.model().info;
    return result;
  }

  FakeLender lender;
  CompareWindow* shown = nullptr;
};

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
    QTRY_VERIFY(!window->column(2).judgement().isEmpty());
    QVERIFY(window->column(0).judgement().isEmpty());
    QVERIFY(window->column(1).judgement().contains(QStringLiteral("same")));
    QVERIFY(window->column(2).judgement().contains(QStringLiteral("Differs")));
    QVERIFY(!window->column(1).answerHtml().contains(QStringLiteral("underline")));
    QVERIFY(window->column(2).answerHtml().contains(QStringLiteral("&lt;3.20&gt;")));
    QCOMPARE(window->column(2).answerHtml().count(QStringLiteral("underline")), 1);
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

  void two_models_are_asked_one_after_the_other() {
    ModelsFixture f;
    f.open();
    f.choose(kA, kB);
    f.begin();
    // One at a time, and the window can't ask meanwhile.
    QCOMPARE(f.lender.calls, calls({"lend a"}));
    QCOMPARE(f.window.session().model().state, ModelState::kLent);
    QVERIFY(!f.askButton()->isEnabled());
    QVERIFY(f.controller.requests().empty());
    QTRY_VERIFY(f.shown->column(0).state().contains(QStringLiteral("loaded")));
    f.lender.load("a");
    QCOMPARE(f.controller.requests().size(), std::size_t{1});
    f.controller.play(StageStarted{Stage::kGrounding});
    QVERIFY(f.shown->column(0).state().startsWith(Wording::stage(Stage::kGrounding)));
    f.controller.finish(f.answer("Yes, a loaf costs 2.50."));
    QTRY_COMPARE(f.lender.calls.size(), 2);
    f.lender.load("b");
    f.controller.finish(f.answer("Yes, a loaf costs 3.20."));
    QTRY_VERIFY(f.isOver());
    QCOMPARE(f.lender.calls, (calls({"lend a", "lend b", "give back"})));
    QCOMPARE(f.shown->column(1).answerHtml().count(QStringLiteral("underline")), 1);
    QVERIFY(f.shown->column(1).judgement().contains(QStringLiteral("Differs")));
    // The window is as before, and each answer is kept under the name of who gave it.
    QCOMPARE(f.window.session().model().info.name, std::string("own"));
    QCOMPARE(f.window.session().run().phase, RunPhase::kNone);
    QVERIFY(f.askButton()->isEnabled());
    QCOMPARE(f.modelsInHistory(), (std::vector<std::string>{"b", "a"}));
  }

  void the_loaded_model_is_asked_first_and_its_answer_reused() {
    ModelsFixture f;
    f.controller.setModel(modelNamed("own"));
    f.question()->setFocus();
    QTest::keyClick(f.question(), Qt::Key_Return);
    f.controller.finish([&] {
      Result result = f.answer("Yes.");
      result.question = "Is it open?";
      return result;
    }());
    f.open();
    f.choose(kB, kOwn);
    f.begin();
    // Known already: only the other one has to be loaded.
    QTRY_COMPARE(f.lender.calls, calls({"lend b"}));
    QCOMPARE(f.controller.requests().size(), std::size_t{1});
    QCOMPARE(f.shown->column(1).answerHtml(), QStringLiteral("Yes."));
    f.lender.load("b");
    f.controller.finish(f.answer("No."));
    QTRY_VERIFY(f.isOver());
    QVERIFY(!f.shown->column(0).answerHtml().isEmpty());
    QCOMPARE(f.lender.calls.last(), QStringLiteral("give back"));
  }

  void one_model_fails_and_the_other_answers() {
    ModelsFixture f;
    f.open();
    f.choose(kA, kB);
    f.begin();
    ModelStatus broken = modelNamed("a", ModelState::kFailed);
    broken.error = ErrorCode::kModelFile;
    broken.message = QStringLiteral("tokenizer.json is cut");
    f.controller.setModel(broken);
    QTRY_COMPARE(f.lender.calls.size(), 2);
    QVERIFY(f.shown->column(0).state().contains(QStringLiteral("tokenizer.json")));
    f.lender.load("b");
    f.controller.finish(f.answer("Yes."));
    QTRY_VERIFY(f.isOver());
    QCOMPARE(f.shown->column(1).answerHtml(), QStringLiteral("Yes."));
    QVERIFY(f.shown->column(0).state().contains(QStringLiteral("tokenizer.json")));
    QCOMPARE(f.lender.calls.last(), QStringLiteral("give back"));

    // A question that fails after the load.
    f.begin();
    QTRY_COMPARE(f.lender.calls.last(), QStringLiteral("lend a"));
    f.lender.load("a");
    f.controller.fail(ErrorCode::kOutOfMemory, QStringLiteral("3 GB"));
    QTRY_COMPARE(f.lender.calls.last(), QStringLiteral("lend b"));
    QVERIFY(f.shown->column(0).state().contains(QStringLiteral("3 GB")));
    f.lender.load("b");
    f.controller.finish(f.answer("Yes."));
    QTRY_VERIFY(f.isOver());
    QCOMPARE(f.shown->column(1).answerHtml(), QStringLiteral("Yes."));
  }

  void a_stop_gives_the_model_back() {
    ModelsFixture f;
    f.open();
    f.choose(kA, kB);
    f.begin();
    auto* stop = f.find<QPushButton>("compareStop");
    QTest::mouseClick(stop, Qt::LeftButton);  // while it loads
    QTRY_VERIFY(f.isOver());
    QCOMPARE(f.lender.calls, (calls({"lend a", "give back"})));
    QCOMPARE(f.window.session().model().state, ModelState::kReady);
    f.begin();
    f.lender.load("a");
    f.controller.finish(f.answer("Yes."));
    QTRY_COMPARE(f.lender.calls.last(), QStringLiteral("lend b"));
    f.lender.load("b");
    stop->setFocus();
    QTest::keyClick(stop, Qt::Key_Space);  // while it answers
    QTRY_VERIFY(f.isOver());
    QCOMPARE(f.controller.stops(), 1);
    QCOMPARE(f.lender.calls.last(), QStringLiteral("give back"));
    // What the first one said is still there.
    QCOMPARE(f.shown->column(0).answerHtml(), QStringLiteral("Yes."));
  }

  void choosing_a_model_elsewhere_ends_the_comparison() {
    ModelsFixture f;
    f.open();
    f.choose(kA, kB);
    f.begin();
    f.lender.load("a");
    Q_EMIT f.lender.takenBack();
    QTRY_VERIFY(f.isOver());
    // It isn't loaded over what was chosen.
    QCOMPARE(f.lender.calls, calls({"lend a"}));
    QVERIFY(f.window.session().model().state == ModelState::kReady);
  }

  void two_different_models_and_a_question_are_needed() {
    ModelsFixture f;
    f.open();
    auto* begin = f.find<QPushButton>("compareBegin");
    QVERIFY(begin->isEnabled());
    f.choose(kA, kA);
    QVERIFY(!begin->isEnabled());
    QVERIFY(!f.find<QLabel>("compareNote")->text().isEmpty());
    f.choose(kA, kB);
    QVERIFY(begin->isEnabled());
    f.question()->clear();
    f.open();
    QVERIFY(!begin->isEnabled());
    QVERIFY(f.find<QLabel>("compareNote")->text().contains(QStringLiteral("question")));
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
