// Settings: kept, sound whatever stands in the file, shown, applied, predicted.
#include "core/pipeline/pipeline_options.h"
#include "tests/gui/desk_fixture.h"
#include "tests/support/expect_error.h"
#include "ui/settings/fold.h"
#include "ui/settings/run_measurements.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/settings_opener.h"
#include "ui/settings/settings_store.h"

#include <algorithm>

#include <QLabel>

using namespace corgi;
using namespace corgi::test;

namespace {

MethodSettings unusualMethod() {
  return {512, 64, 256, 7, 2, 0.3, 0.455, 300, true, true, false, 0.6, 41};
}

AtHand atHand(int runs) {
  const std::vector<RunSample> samples(static_cast<std::size_t>(runs), *sample_of(tracedResult()));
  return {{1024, 768}, Mode::kThorough, readyModel(), run_costs(samples)};
}

// Opens a page as a person does.
void openPage(SettingsDialog& dialog, int page) {
  auto* bar = dialog.findChild<QTabWidget*>()->tabBar();
  QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(page).center());
}

template <typename Number>
void typeInto(Number* box, const QString& text) {
  box->setFocus();
  QTest::keyClick(box, Qt::Key_A, Qt::ControlModifier);
  QTest::keyClicks(box, text);
  QTest::keyClick(box, Qt::Key_Tab);
}

}  // namespace

class TestSettings : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void what_is_saved_comes_back() {
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    QCOMPARE(loadSettings(store), Settings());
    Settings s;
    s.model_dir = "/models/größe";
    s.device = "cuda:1";
    s.dtype = "bf16";
    s.threads = 3;
    s.ocr_engine = "tesseract";
    s.ocr_languages = "eng+deu";
    s.language = "zh_CN";
    s.prompts = {{"direct", "Answer briefly: {question}\n\"now\""}};
    s.log_level = "debug";
    s.server = "http://localhost:8000";
    s.server_model = "qwen";
    s.use_server = true;
    s.model_folders = {"/models", "/more models"};
    s.caches = {64, 0, 2048};
    s.method = unusualMethod();
    s.shortcuts = {{"view.fit", "Ctrl+J"}, {"file.open", ""}};
    saveSettings(store, s);
    store.sync();
    const QSettings again(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    QCOMPARE(loadSettings(again), s);
  }

  void nonsense_in_the_file_gives_the_defaults() {
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    for (const char* name : {"dtype",
                             "log_level",
                             "threads",
                             "ocr_engine",
                             "language",
                             "processor_mb",
                             "most_image_tokens",
                             "max_steps",
                             "crop_margin",
                             "nms_iou",
                             "max_new_tokens",
                             "temperature",
                             "seed"}) {
      store.setValue(QStringLiteral("settings/") + QLatin1String(name), QStringLiteral("-17 x"));
    }
    QCOMPARE(loadSettings(store), Settings());
    store.setValue(QStringLiteral("settings/max_steps"), 0);
    store.setValue(QStringLiteral("settings/max_regions_per_step"), 65);
    store.setValue(QStringLiteral("settings/nms_iou"), 1.5);
    const MethodSettings method = loadSettings(store).method;
    QCOMPARE(method.max_steps, 1);
    QCOMPARE(method.max_regions_per_step, 5);
    QCOMPARE(method.nms_iou, 0.7);
    check_options(method_options(method, {}));
  }

  void what_loads_the_model_again() {
    Settings before;
    Settings after;
    after.log_level = "debug";
    after.model_folders = {"/models"};
    after.method = unusualMethod();
    after.caches.vision_mb = 1;
    after.prompts = {{"direct", "Short: {question}"}};
    after.ocr_engine = "tesseract";
    after.ocr_languages = "eng+deu";
    after.shortcuts = {{"view.fit", ""}};
    QVERIFY(!needs_reload(before, after));
    after.threads = 2;
    QVERIFY(needs_reload(before, after));
  }

  void the_dialog_shows_and_gives_back_every_setting() {
    Theme theme;
    Settings s;
    s.model_dir = "/models/a";
    s.device = "cpu";
    s.dtype = "fp32";
    s.threads = 5;
    s.ocr_engine = "tesseract";
    s.ocr_languages = "vie";
    s.prompts = {{"direct", "Short: {question}"}};
    s.log_level = "info";
    s.server = "http://localhost:8000";
    s.use_server = true;
    s.caches = {64, 0, 2048};
    s.method = unusualMethod();
    SettingsDialog dialog(theme, s);
    QCOMPARE(dialog.settings(), s);
    Settings usual;
    usual.server = s.server;
    dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::RestoreDefaults)->click();
    QCOMPARE(dialog.settings(), usual);
  }

  void every_control_explains_itself() {
    Theme theme;
    SettingsDialog dialog(theme, Settings());
    int explained = 0;
    for (QWidget* control : dialog.findChildren<QWidget*>()) {
      const bool is_setting = control->inherits("QComboBox") ||
                              control->inherits("QAbstractSpinBox") ||
                              control->inherits("QCheckBox") ||
                              (control->inherits("QLineEdit") &&
                               !control->parentWidget()->inherits("QAbstractSpinBox"));
      if (!is_setting || control->objectName().isEmpty()) continue;
      if (control->objectName().startsWith(QStringLiteral("qt_")) ||
          control->objectName() == QStringLiteral("promptStage")) {
        continue;
      }
      QVERIFY2(!control->accessibleDescription().isEmpty(), qPrintable(control->objectName()));
      ++explained;
    }
    QVERIFY(explained >= 24);
  }

  void a_name_stands_beside_its_control() {
    Theme theme;
    SettingsDialog dialog(theme, Settings());
    theme.dress(&dialog);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto* pages = dialog.findChild<QTabWidget*>();
    int seen = 0;
    for (int page = 0; page < pages->count(); ++page) {
      pages->setCurrentIndex(page);
      for (const QLabel* label : pages->currentWidget()->findChildren<QLabel*>()) {
        const QWidget* control = label->buddy();
        if (!control || !control->isVisible() || control->x() <= label->geometry().right())
          continue;
        const int names_middle = label->mapTo(&dialog, label->contentsRect().center()).y();
        const int controls_middle = control->mapTo(&dialog, control->rect().center()).y();
        QVERIFY2(std::abs(names_middle - controls_middle) <= 2, qPrintable(label->text()));
        ++seen;
      }
    }
    QVERIFY(seen > 8);
  }

  void changes_are_applied_kept_and_take_effect() {
    DeskFixture f;
    std::vector<std::pair<Settings, Settings>> calls;
    const RunMeasurements measurements(f.controller, f.settings);
    SettingsOpener opener(
        f.window,
        f.theme,
        measurements,
        f.settings,
        [&](const Settings& before, const Settings& after) { calls.emplace_back(before, after); });
    f.openPicture();
    QTest::keyClick(&f.window, Qt::Key_Comma, Qt::ControlModifier);
    auto* dialog = f.window.findChild<SettingsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->prediction().contains(QStringLiteral("tokens")));
    auto* buttons = dialog->findChild<QDialogButtonBox*>();
    QVERIFY(!buttons->button(QDialogButtonBox::Apply)->isEnabled());
    auto* threads = dialog->findChild<QSpinBox*>(QStringLiteral("threads"));
    threads->setFocus();
    QTest::keyClick(threads, Qt::Key_Up);
    QTest::keyClick(threads, Qt::Key_Up);
    QTest::mouseClick(buttons->button(QDialogButtonBox::Apply), Qt::LeftButton);
    QCOMPARE(calls.size(), std::size_t{1});
    QCOMPARE(calls[0].second.threads, 2);
    QCOMPARE(loadSettings(f.settings).threads, 2);
    QTest::keyClick(threads, Qt::Key_Up);
    QTest::mouseClick(buttons->button(QDialogButtonBox::Cancel), Qt::LeftButton);
    QCOMPARE(calls.size(), std::size_t{1});
    QCOMPARE(opener.settings().threads, 2);
  }

  void the_prediction_follows_the_numbers_that_are_typed() {
    Theme theme;
    SettingsDialog dialog(theme, Settings());
    dialog.show();
    openPage(dialog, 1);
    QCOMPARE(dialog.prediction(), QStringLiteral("Open an image to see what it will take."));
    AtHand loading = atHand(0);
    loading.model = {};
    dialog.setAtHand(loading);
    QVERIFY(dialog.prediction().contains(QStringLiteral("when a model is loaded")));
    dialog.setAtHand(atHand(0));
    // 768 tokens are enlarged.
    QVERIFY2(dialog.prediction().startsWith(QStringLiteral("Sent as 1152 × 864, 972 tokens")),
             qPrintable(dialog.prediction()));
    QVERIFY(dialog.prediction().contains(QStringLiteral("after the first question")));
    QVERIFY(!dialog.prediction().contains(QStringLiteral("after about")));
    dialog.setAtHand(atHand(3));
    QVERIFY(dialog.prediction().contains(QStringLiteral("First word after about 2.")));
    QVERIFY(dialog.prediction().contains(QStringLiteral("3 earlier question")));
    auto* most = dialog.findChild<QSpinBox*>(QStringLiteral("imageTokens"));
    typeInto(most, QStringLiteral("300"));
    QCOMPARE(dialog.settings().method.most_image_tokens, 300);
    QVERIFY2(dialog.prediction().startsWith(QStringLiteral("Sent as 640 × 480, 300 tokens")),
             qPrintable(dialog.prediction()));
    QVERIFY(dialog.prediction().contains(QStringLiteral("First word after about 0.")));
    typeInto(most, QStringLiteral("0"));
    auto* least = dialog.findChild<QSpinBox*>(QStringLiteral("leastImageTokens"));
    least->setFocus();
    QTest::keyClick(least, Qt::Key_Up);
    QCOMPARE(dialog.settings().method.least_image_tokens, 1024 + 128);
    QVERIFY(dialog.prediction().startsWith(QStringLiteral("Sent as 1248 × 928, 1,131 tokens")));
    typeInto(least, QStringLiteral("0"));
    QVERIFY(dialog.prediction().startsWith(QStringLiteral("Sent as 1024 × 768, 768 tokens")));
  }

  void more_memory_than_there_is_is_told() {
    Theme theme;
    SettingsDialog dialog(theme, Settings());
    AtHand huge = atHand(2);
    dialog.setAtHand(huge);
    QVERIFY(dialog.prediction().contains(QStringLiteral("with the model")));
    QVERIFY(!dialog.prediction().contains(QStringLiteral("of this computer")));
    huge.costs.peak_bytes = 1e16;
    dialog.setAtHand(huge);
    QVERIFY(dialog.prediction().contains(QStringLiteral("of this computer")));
  }

  void a_server_decides_about_the_size_itself() {
    Theme theme;
    SettingsDialog dialog(theme, Settings());
    AtHand server = atHand(2);
    server.model.info.image.reset();
    dialog.setAtHand(server);
    QVERIFY(dialog.prediction().contains(QStringLiteral("The server decides itself")));
    QVERIFY(dialog.prediction().contains(QStringLiteral("Whole answer after about")));
    server.image_px = {40'000, 10};
    server.model = readyModel();
    dialog.setAtHand(server);
    QVERIFY(dialog.prediction().contains(QStringLiteral("too long and narrow")));
  }

  void memory_says_when_it_is_too_little_for_the_image() {
    Theme theme;
    SettingsDialog dialog(theme, Settings());
    dialog.show();
    dialog.setAtHand(atHand(0));
    openPage(dialog, 4);
    auto* read = dialog.findChild<QSpinBox*>(QStringLiteral("readMemory"));
    const auto* told = dialog.findChild<QLabel*>(QStringLiteral("readMemoryExplanation"));
    QVERIFY2(told->text().contains(QStringLiteral("takes 106.3")), qPrintable(told->text()));
    typeInto(read, QStringLiteral("100"));
    QVERIFY2(told->text().contains(QStringLiteral("won't be kept")), qPrintable(told->text()));
    QCOMPARE(dialog.settings().caches.prefix_mb, 100);
    QCOMPARE(dialog.findChild<QLabel*>(QStringLiteral("settingsNote"))->text(),
             QStringLiteral("Takes effect at once."));
  }

  void switches_and_folded_numbers_answer_to_mouse_and_keys() {
    Theme theme;
    SettingsDialog dialog(theme, Settings());
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    openPage(dialog, 2);
    auto* look = dialog.findChild<QCheckBox*>(QStringLiteral("secondLook"));
    QTest::mouseClick(look, Qt::LeftButton, {}, {10, look->height() / 2});
    auto* counter = dialog.findChild<QCheckBox*>(QStringLiteral("counterCheck"));
    counter->setFocus();
    QTest::keyClick(counter, Qt::Key_Space);
    QVERIFY(dialog.settings().method.second_look && dialog.settings().method.counter_check);
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("settingsNote"))
                ->text()
                .contains(QStringLiteral("next question")));
    auto* fold = dialog.findChild<Fold*>();
    auto* steps = dialog.findChild<QSpinBox*>(QStringLiteral("maxSteps"));
    QVERIFY(!fold->isOpen() && !steps->isVisible());
    QTest::mouseClick(fold->findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(fold->isOpen() && steps->isVisible());
    QTest::keyClick(fold->findChild<QToolButton*>(), Qt::Key_Space);
    QVERIFY(!steps->isVisible());
    QTest::keyClick(fold->findChild<QToolButton*>(), Qt::Key_Space);
    typeInto(steps, QStringLiteral("7"));
    typeInto(dialog.findChild<QDoubleSpinBox*>(QStringLiteral("cropMargin")),
             QLocale().toString(30.5, 'f', 1));
    typeInto(dialog.findChild<QDoubleSpinBox*>(QStringLiteral("temperature")),
             QLocale().toString(0.3, 'f', 1));
    const MethodSettings method = dialog.settings().method;
    QCOMPARE(method.max_steps, 7);
    QCOMPARE(method.crop_margin, 0.305);
    QCOMPARE(method.temperature, std::optional<double>(0.3));
    auto* temperature = dialog.findChild<QDoubleSpinBox*>(QStringLiteral("temperature"));
    for (int i = 0; i < 5; ++i) QTest::keyClick(temperature, Qt::Key_Down);
    QVERIFY(!dialog.settings().method.temperature);
  }

  void the_wheel_turns_the_page_and_no_setting() {
    Theme theme;
    SettingsDialog dialog(theme, Settings());
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    openPage(dialog, 1);
    auto* most = dialog.findChild<QSpinBox*>(QStringLiteral("imageTokens"));
    dialog.findChild<QComboBox*>(QStringLiteral("ocrEngine"))->setFocus();
    const auto roll = [&] {
      const QPoint at = most->rect().center();
      QWheelEvent event(at, most->mapToGlobal(at), {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
      QCoreApplication::sendEvent(most, &event);
    };
    roll();
    QCOMPARE(most->value(), 2048);
    most->setFocus();
    roll();
    QVERIFY(most->value() > 2048);
  }

  void what_questions_took_is_kept_for_each_model() {
    DeskFixture f;
    f.openPicture();
    ModelInfo model = tracedResult().model;
    {
      const RunMeasurements measurements(f.controller, f.settings);
      QCOMPARE(measurements.of(model).runs, 0);
      for (int i = 0; i < 30; ++i) f.answer(QStringLiteral("Is the bakery open?"));
      QCOMPARE(measurements.of(model).runs, 24);
    }
    QStringList lines = f.settings.value(QStringLiteral("costs/runs")).toStringList();
    QCOMPARE(lines.size(), 24);
    lines[3] += QStringLiteral(" nonsense");
    f.settings.setValue(QStringLiteral("costs/runs"), lines);
    const RunMeasurements again(f.controller, f.settings);
    QCOMPARE(again.of(model).runs, 23);
    model.description += ", int4";
    QCOMPARE(again.of(model).runs, 0);
  }

  void a_prompt_is_changed_checked_and_reset() {
    Theme theme;
    SettingsDialog dialog(theme, Settings());
    dialog.show();
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    auto* stage = dialog.findChild<QComboBox*>(QStringLiteral("promptStage"));
    auto* text = dialog.findChild<QPlainTextEdit*>(QStringLiteral("promptText"));
    stage->setCurrentIndex(stage->findData(QStringLiteral("direct")));
    text->selectAll();
    QTest::keyClicks(text, QStringLiteral("Be brief."));
    QVERIFY(!ok->isEnabled());
    const auto notes = dialog.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(notes, [](const QLabel* note) {
      return note->text() ==
             QStringLiteral("“Answering at once (direct)” needs the words {question}.");
    }));
    QTest::keyClicks(text, QStringLiteral(" {question}"));
    QVERIFY(ok->isEnabled());
    QCOMPARE(dialog.settings().prompts.at("direct"), std::string("Be brief. {question}"));
    stage->setCurrentIndex(0);
    stage->setCurrentIndex(stage->findData(QStringLiteral("direct")));
    QCOMPARE(text->toPlainText(), QStringLiteral("Be brief. {question}"));
    dialog.findChild<QPushButton*>(QStringLiteral("promptReset"))->click();
    QVERIFY(dialog.settings().prompts.empty());
    QCOMPARE(text->toPlainText(), QStringLiteral("{question}"));
    EXPECT_ERROR(ErrorCode::kPrompts, "nowhere", Prompts::built_in().with({{"nowhere", "x"}}));
    EXPECT_ERROR(ErrorCode::kPrompts, "{question}", Prompts::built_in().with({{"direct", "x"}}));
  }

  void the_theme_changes_as_soon_as_it_is_chosen() {
    DeskFixture f;
    const RunMeasurements measurements(f.controller, f.settings);
    SettingsOpener opener(
        f.window, f.theme, measurements, f.settings, [](const Settings&, const Settings&) {});
    opener.open();
    auto* dialog = f.window.findChild<SettingsDialog*>();
    auto* choice = dialog->findChild<QComboBox*>(QStringLiteral("themeChoice"));
    dialog->findChild<QTabWidget*>()->setCurrentIndex(5);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_End);
    QVERIFY(f.theme.colors().dark);
  }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
