// From a click in the settings to what the engine is asked: nothing is loaded again for it.
#include "tests/gui/sample_run.h"
#include "tests/pipeline/pipeline_bench.h"
#include "ui/main_window/main_window.h"
#include "ui/session/pipeline_controller.h"
#include "ui/settings/fold.h"
#include "ui/settings/settings_opener.h"
#include "ui/settings/settings_store.h"

#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace corgi;
using namespace corgi::test;

namespace {

// The window before a scripted engine; counts how often one is made.
struct Program {
  Program() {
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) qFatal("the window doesn't become active");
    if (!QTest::qWaitFor([&] { return controller.model().state == ModelState::kReady; })) {
      qFatal("no model");
    }
  }

  SettingsDialog& open() {
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    return *window.findChild<SettingsDialog*>();
  }
  void press(SettingsDialog& dialog, QDialogButtonBox::StandardButton which) {
    QTest::mouseClick(dialog.findChild<QDialogButtonBox*>()->button(which), Qt::LeftButton);
  }
  // What was read during a thorough question.
  QString readOfTheSign() {
    QSignalSpy finished(&controller, &AskController::finished);
    controller.start(
        {coreImage(streetScene({400, 320})), QStringLiteral("What?"), Mode::kThorough});
    if (!finished.wait(5000)) return {};
    const auto result = finished[0][1].value<std::shared_ptr<const Result>>();
    for (const Evidence& evidence : result->evidence) {
      if (!evidence.lines.empty()) return QString::fromStdString(evidence.lines.front().text);
    }
    return {};
  }
  // Asks, and gives what the engine was asked for it.
  std::vector<GenerateRequest> ask(Mode mode) {
    const std::size_t before = engine->requests().size();
    QSignalSpy finished(&controller, &AskController::finished);
    controller.start({coreImage(streetScene({400, 320})), QStringLiteral("What is there?"), mode});
    if (!finished.wait(5000)) return {};
    std::vector<GenerateRequest> requests = engine->requests();
    requests.erase(requests.begin(), requests.begin() + static_cast<std::ptrdiff_t>(before));
    return requests;
  }

  std::shared_ptr<FakeEngine> engine = std::make_shared<FakeEngine>(by_text(good_answer));
  std::atomic<int> made = 0;
  QTemporaryDir folder;
  QSettings store{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
  Theme theme;
  PipelineController controller{
      [this]() -> std::optional<Backend> {
        ++made;
        Backend backend{engine,
                        std::make_shared<FakeOcr>(
                            [](const Image&, const std::stop_token&) { return one_line("STOP"); }),
                        Prompts::built_in()};
        backend.sampling = {.temperature = 0.7, .top_k = 20};
        return backend;
      },
      {}};
  MainWindow window{theme, controller, store};
  RunMeasurements measurements{controller, store};
  SettingsOpener opener{
      window, theme, measurements, store, [this](const Settings& before, const Settings& after) {
        controller.follow(before, after);
      }};
};

void type(SettingsDialog& dialog, const char* name, const QString& text) {
  auto* box = dialog.findChild<QAbstractSpinBox*>(QLatin1String(name));
  box->setFocus();
  QTest::keyClick(box, Qt::Key_A, Qt::ControlModifier);
  QTest::keyClicks(box, text);
}

int countOf(const std::vector<GenerateRequest>& requests, const std::string& start) {
  int count = 0;
  for (const GenerateRequest& request : requests) {
    for (const Prompt& prompt : request.prompts) {
      if (begins(text_of(prompt), start.c_str())) ++count;
    }
  }
  return count;
}

}  // namespace

class TestSettingsEffect : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void the_image_is_sent_as_large_as_was_typed() {
    Program p;
    QCOMPARE(p.ask(Mode::kDirect).at(0).image_budget, (ImageBudget{1024, 2048}));
    SettingsDialog& dialog = p.open();
    dialog.findChild<QTabWidget*>()->setCurrentIndex(1);
    type(dialog, "imageTokens", QStringLiteral("700"));
    type(dialog, "leastImageTokens", QStringLiteral("300"));
    p.press(dialog, QDialogButtonBox::Apply);
    QCOMPARE(p.ask(Mode::kDirect).at(0).image_budget, (ImageBudget{300, 700}));
    // A least above the most gives way.
    type(dialog, "leastImageTokens", QStringLiteral("900"));
    p.press(dialog, QDialogButtonBox::Ok);
    QCOMPARE(p.ask(Mode::kDirect).at(0).image_budget, (ImageBudget{700, 700}));
    QCOMPARE(p.made, 1);
  }

  void the_counter_check_asks_more() {
    Program p;
    const int before = countOf(p.ask(Mode::kThorough), "Statement to check");
    SettingsDialog& dialog = p.open();
    dialog.findChild<QTabWidget*>()->setCurrentIndex(2);
    auto* counter = dialog.findChild<QCheckBox*>(QStringLiteral("counterCheck"));
    counter->setFocus();
    QTest::keyClick(counter, Qt::Key_Space);
    p.press(dialog, QDialogButtonBox::Ok);
    QVERIFY(countOf(p.ask(Mode::kThorough), "Statement to check") > before);
    QVERIFY(loadSettings(p.store).method.counter_check);
    QCOMPARE(p.made, 1);
  }

  void the_second_look_locates_again() {
    Program p;
    const int before = countOf(p.ask(Mode::kThorough), "Locate");
    SettingsDialog& dialog = p.open();
    dialog.findChild<QTabWidget*>()->setCurrentIndex(2);
    auto* look = dialog.findChild<QCheckBox*>(QStringLiteral("secondLook"));
    QTest::mouseClick(look, Qt::LeftButton, {}, {10, look->height() / 2});
    p.press(dialog, QDialogButtonBox::Ok);
    QVERIFY(countOf(p.ask(Mode::kThorough), "Locate") > before);
    QCOMPARE(p.made, 1);
  }

  void folded_numbers_reach_the_engine() {
    Program p;
    QVERIFY(!p.ask(Mode::kDirect).at(0).sampling);
    SettingsDialog& dialog = p.open();
    dialog.findChild<QTabWidget*>()->setCurrentIndex(2);
    QTest::mouseClick(dialog.findChild<Fold*>()->findChild<QToolButton*>(), Qt::LeftButton);
    type(dialog, "replyTokens", QStringLiteral("99"));
    type(dialog, "temperature", QLocale().toString(0.2, 'f', 1));
    type(dialog, "seed", QStringLiteral("17"));
    type(dialog, "maxSteps", QStringLiteral("2"));
    type(dialog, "cropTokens", QStringLiteral("128"));
    p.press(dialog, QDialogButtonBox::Ok);
    const std::vector<GenerateRequest> requests = p.ask(Mode::kThorough);
    QVERIFY(requests.size() >= 3);
    for (const GenerateRequest& request : requests) {
      QCOMPARE(request.max_new_tokens, 99);
      QCOMPARE(request.sampling.value().temperature, 0.2);
      QCOMPARE(request.sampling.value().seed, std::uint64_t{17});
      QCOMPARE(request.sampling.value().top_k, 20);
      if (stage_of(request) == Stage::kEvidence) {
        QCOMPARE(request.image_budget.most_tokens, std::int64_t{128});
      }
    }
    QVERIFY(text_of(requests[0].prompts[0]).find("at most 2") != std::string::npos);
    QCOMPARE(p.made, 1);
  }

  void memory_is_given_at_once() {
    Program p;
    SettingsDialog& dialog = p.open();
    dialog.findChild<QTabWidget*>()->setCurrentIndex(4);
    type(dialog, "preparedMemory", QStringLiteral("16"));
    type(dialog, "readMemory", QStringLiteral("0"));
    QVERIFY(p.engine->budgets().empty());
    p.press(dialog, QDialogButtonBox::Apply);
    QCOMPARE(p.engine->budgets(), (std::vector<ReuseBudgets>{{16LL << 20, 512LL << 20, 0}}));
    // The next engine gets them, too.
    p.controller.reload(
        [&]() -> std::optional<Backend> {
          return Backend{p.engine, nullptr, Prompts::built_in()};
        },
        {});
    QTRY_COMPARE(p.engine->budgets().size(), std::size_t{2});
    QCOMPARE(p.engine->budgets()[1].processor_bytes, std::int64_t{16} << 20);
    QCOMPARE(p.made, 1);
  }

  void other_wording_needs_no_new_model() {
    Program p;
    SettingsDialog& dialog = p.open();
    dialog.findChild<QTabWidget*>()->setCurrentIndex(3);
    auto* stage = dialog.findChild<QComboBox*>(QStringLiteral("promptStage"));
    auto* text = dialog.findChild<QPlainTextEdit*>(QStringLiteral("promptText"));
    stage->setCurrentIndex(stage->findData(QStringLiteral("direct")));
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("In one word: {question}"));
    p.press(dialog, QDialogButtonBox::Ok);
    const std::vector<GenerateRequest> requests = p.ask(Mode::kDirect);
    QVERIFY(begins(text_of(requests.at(0).prompts[0]), "In one word: What is there?"));
    QCOMPARE(p.made, 1);
  }

  void another_reader_of_text_needs_no_new_model() {
    Program p;
    p.controller.setReaderMaker([](const Settings& settings) {
      const std::string text = settings.ocr_engine + ' ' + settings.ocr_languages;
      return TextReader{std::make_shared<FakeOcr>([text](const Image&, const std::stop_token&) {
                          return one_line(text);
                        }),
                        settings.ocr_engine == "model"};
    });
    QCOMPARE(p.readOfTheSign(), QStringLiteral("STOP"));
    SettingsDialog& dialog = p.open();
    dialog.findChild<QTabWidget*>()->setCurrentIndex(1);
    auto* engine = dialog.findChild<QComboBox*>(QStringLiteral("ocrEngine"));
    engine->setFocus();
    QTest::keyClick(engine, Qt::Key_Down);
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("settingsNote"))
                ->text()
                .contains(QStringLiteral("next question")));
    p.press(dialog, QDialogButtonBox::Apply);
    QCOMPARE(p.readOfTheSign(), QStringLiteral("tesseract eng"));
    auto* languages = dialog.findChild<QLineEdit*>(QStringLiteral("ocrLanguages"));
    languages->setFocus();
    languages->selectAll();
    QTest::keyClicks(languages, QStringLiteral("deu"));
    p.press(dialog, QDialogButtonBox::Apply);
    QCOMPARE(p.readOfTheSign(), QStringLiteral("tesseract deu"));
    engine->setFocus();
    QTest::keyClick(engine, Qt::Key_Down);
    p.press(dialog, QDialogButtonBox::Ok);
    QCOMPARE(countOf(p.ask(Mode::kThorough), "Spot all the text"), 3);
    QCOMPARE(p.made, 1);
    // It holds for the next model, whatever its maker knew of it.
    p.controller.reload(
        [&]() -> std::optional<Backend> {
          return Backend{p.engine, nullptr, Prompts::built_in()};
        },
        {});
    QTRY_COMPARE(p.controller.model().state, ModelState::kReady);
    QCOMPARE(countOf(p.ask(Mode::kThorough), "Spot all the text"), 3);
  }

  void what_was_set_is_there_from_the_start() {
    MethodSettings method;
    method.max_steps = 9;
    method.least_image_tokens = 4096;
    method.nms_iou = 1;
    const PipelineOptions options = method_options(method, {});
    QCOMPARE(options.max_steps, 9);
    QCOMPARE(options.image_budget, (ImageBudget{2048, 2048}));
    QCOMPARE(options.nms_iou, 1.0);
    QVERIFY(!options.sampling);
    // Nobody who sets nothing gets anything but the usual.
    const PipelineOptions usual;
    const PipelineOptions unset = method_options(MethodSettings(), {});
    QCOMPARE(unset.image_budget, usual.image_budget);
    QCOMPARE(unset.crop_budget, usual.crop_budget);
    QCOMPARE(unset.max_steps, usual.max_steps);
    QCOMPARE(unset.max_regions_per_step, usual.max_regions_per_step);
    QCOMPARE(unset.crop_margin, usual.crop_margin);
    QCOMPARE(unset.nms_iou, usual.nms_iou);
    QCOMPARE(unset.max_new_tokens, usual.max_new_tokens);
    QCOMPARE(unset.second_look, usual.second_look);
    QCOMPARE(unset.counter_check, usual.counter_check);
    QCOMPARE(unset.with_explanation, usual.with_explanation);
    QCOMPARE(reuse_budgets(CacheSettings()), ReuseBudgets());
  }
};

QTEST_MAIN(TestSettingsEffect)
#include "tst_settings_effect.moc"
