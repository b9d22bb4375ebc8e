// Settings: kept, sound whatever stands in the file, shown, applied, predicted.
#include "core/history/run_costs.h"
#include "tests/gui/desk_fixture.h"
#include "tests/support/expect_error.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/settings_opener.h"
#include "ui/settings/settings_store.h"

using namespace corgi;
using namespace corgi::test;

namespace {

Result measured(const std::string& fingerprint) {
  Result result = tracedResult();
  result.model.fingerprint = fingerprint;
  return result;
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
    saveSettings(store, s);
    store.sync();
    const QSettings again(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    QCOMPARE(loadSettings(again), s);
  }

  void nonsense_in_the_file_gives_the_defaults() {
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    for (const char* name : {"dtype", "log_level", "threads", "ocr_engine", "language"}) {
      store.setValue(QStringLiteral("settings/") + QLatin1String(name), QStringLiteral("-17 x"));
    }
    QCOMPARE(loadSettings(store), Settings());
  }

  void what_loads_the_model_again() {
    Settings before;
    Settings after;
    after.log_level = "debug";
    after.model_folders = {"/models"};
    QVERIFY(!needs_reload(before, after));
    after.threads = 2;
    QVERIFY(needs_reload(before, after));
  }

  void costs_are_means_over_the_models_own_questions() {
    Result stopped = measured("a");
    stopped.cancelled = true;
    const RunCosts costs = run_costs({measured("a"), stopped, measured("b"), measured("a")}, "a");
    QCOMPARE(costs.runs, 2);
    QCOMPARE(costs.vision_ms_per_token, 900.0 / 768);
    QCOMPARE(costs.decode_ms_per_token, (1488.0 + 900 + 1600) / (96 + 31 + 40));
    QCOMPARE(costs.output_tokens, 167.0);
    QCOMPARE(run_costs({}, "a").runs, 0);
  }

  void the_prediction_grows_with_the_image() {
    const RunCosts costs = run_costs({measured("a")}, "a");
    const ImagePrediction small = predict(640, 480, 0, costs);
    QCOMPARE(small.tokens, std::int64_t{300});
    const ImagePrediction large = predict(4000, 3000, 0, costs);
    QVERIFY(large.tokens > 11000 && large.seconds > small.seconds);
    const ImagePrediction limited = predict(4000, 3000, 1024, costs);
    QVERIFY(limited.tokens <= 1024 && limited.tokens > 900);
    QCOMPARE(limited.width_px % 32, std::int64_t{0});
    QCOMPARE(predict(640, 480, 0, {}).seconds, 0.0);
    EXPECT_ERROR(ErrorCode::kInput, "200 times", predict(2010, 10, 0, costs));
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
      const bool is_setting =
          control->inherits("QComboBox") || control->inherits("QSpinBox") ||
          (control->inherits("QLineEdit") && !control->parentWidget()->inherits("QSpinBox"));
      if (!is_setting || control->objectName().isEmpty()) continue;
      if (control->objectName().startsWith(QStringLiteral("qt_")) ||
          control->objectName() == QStringLiteral("promptStage")) {
        continue;
      }
      QVERIFY2(!control->accessibleDescription().isEmpty(), qPrintable(control->objectName()));
      ++explained;
    }
    QVERIFY(explained >= 8);
  }

  void changes_are_applied_kept_and_take_effect() {
    DeskFixture f;
    std::vector<std::pair<Settings, Settings>> calls;
    SettingsOpener opener(
        f.window,
        f.theme,
        f.desk.history(),
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
    SettingsOpener opener(
        f.window, f.theme, f.desk.history(), f.settings, [](const Settings&, const Settings&) {});
    opener.open();
    auto* dialog = f.window.findChild<SettingsDialog*>();
    auto* choice = dialog->findChild<QComboBox*>(QStringLiteral("themeChoice"));
    dialog->findChild<QTabWidget*>()->setCurrentIndex(3);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_End);
    QVERIFY(f.theme.colors().dark);
  }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
