// The windows in each language: chosen by the setting, nothing cut, no two mnemonics alike.
#include "tests/gui/desk_fixture.h"
#include "tests/gui/whole_text.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/settings_store.h"
#include "ui/text/languages.h"
#include "ui/text/wording.h"

#include <QLabel>
#include <QMenuBar>
#include <QRegularExpression>
#include <QToolButton>

using namespace corgi;
using namespace corgi::test;

namespace {

QString mnemonic(const QString& text) {
  static const QRegularExpression pattern(QStringLiteral("(?<!&)&([^&\\s])"));
  return pattern.match(text).captured(1).toUpper();
}

// Texts of a group that share a letter, else empty.
QString clash(const QStringList& texts) {
  QMap<QString, QString> taken;
  for (const QString& text : texts) {
    const QString letter = mnemonic(text);
    if (letter.isEmpty()) continue;
    if (taken.contains(letter)) return taken[letter] + QStringLiteral(" / ") + text;
    taken[letter] = text;
  }
  return {};
}

QStringList clashes(const QWidget& menu) {
  QStringList found;
  QStringList texts;
  for (const QAction* action : menu.actions()) {
    texts += action->text();
    if (action->menu()) found += clashes(*action->menu());
  }
  const QString here = clash(texts);
  if (!here.isEmpty()) found += here;
  return found;
}

}  // namespace

class TestLanguages : public QObject {
  Q_OBJECT

  static void addLanguages() {
    QTest::addColumn<QString>("code");
    for (const Language& language : kLanguages) {
      QTest::newRow(language.code) << QString::fromLatin1(language.code);
    }
  }
  static void use(const QString& code) { useLanguage(*qApp, code.toStdString()); }

 private Q_SLOTS:
  void cleanup() { use(QStringLiteral("en")); }

  void theSettingDecides_data() { addLanguages(); }
  void theSettingDecides() {
    QFETCH(QString, code);
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    Settings settings;
    settings.language = code.toStdString();
    saveSettings(store, settings);
    useLanguage(*qApp, loadSettings(store).language);
    const QMap<QString, QString> answering = {{QStringLiteral("en"), QStringLiteral("Answering")},
                                              {QStringLiteral("vi"), QStringLiteral("Trả lời")},
                                              {QStringLiteral("de"), QStringLiteral("Antworten")},
                                              {QStringLiteral("zh_CN"), QStringLiteral("作答")},
                                              {QStringLiteral("ja"), QStringLiteral("回答する")}};
    QCOMPARE(Wording::stage(Stage::kSynthesis), answering[code]);
  }

  void anUnknownLanguageIsTheSystems() {
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    store.setValue(QStringLiteral("settings/language"), QStringLiteral("tlh"));
    QCOMPARE(loadSettings(store).language, std::string());
  }

  void theDialogOffersEachByItsOwnName() {
    Theme theme;
    SettingsDialog dialog(theme, {});
    auto* choice = dialog.findChild<QComboBox*>(QStringLiteral("language"));
    QStringList names;
    for (int i = 0; i < choice->count(); ++i) names += choice->itemText(i);
    QCOMPARE(names,
             QStringList({QStringLiteral("As the system"),
                          QStringLiteral("English"),
                          QStringLiteral("Tiếng Việt"),
                          QStringLiteral("Deutsch"),
                          QStringLiteral("简体中文"),
                          QStringLiteral("日本語")}));
    choice->setCurrentIndex(2);
    QCOMPARE(dialog.settings().language, std::string("vi"));
    QVERIFY(!needs_reload({}, dialog.settings()));
    dialog.setSettings({});
    QCOMPARE(choice->currentIndex(), 0);
  }

  void noTwoMnemonicsAreAlike_data() { addLanguages(); }
  void noTwoMnemonicsAreAlike() {
    QFETCH(QString, code);
    use(code);
    DeskFixture f;
    f.openPicture();
    const QStringList found = clashes(*f.window.menuBar());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral(" | "))));

    SettingsDialog dialog(f.theme, {});
    auto* tabs = dialog.findChild<QTabWidget*>();
    for (int i = 0; i < tabs->count(); ++i) {
      QStringList texts;
      for (int tab = 0; tab < tabs->count(); ++tab) texts += tabs->tabText(tab);
      for (const auto* label : tabs->widget(i)->findChildren<QLabel*>()) {
        if (label->buddy()) texts += label->text();
      }
      for (const auto* button : tabs->widget(i)->findChildren<QAbstractButton*>()) {
        texts += button->text();
      }
      const QString here = clash(texts);
      QVERIFY2(here.isEmpty(), qPrintable(here));
    }
  }

  void noTextIsCut_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QSize>("size");
    for (const Language& language : kLanguages) {
      for (const QSize size : {QSize(1280, 820), QSize(760, 560)}) {
        QTest::addRow("%s %d", language.code, size.width())
            << QString::fromLatin1(language.code) << size;
      }
    }
  }
  void noTextIsCut() {
    QFETCH(QString, code);
    QFETCH(QSize, size);
    use(code);
    DeskFixture f;
    f.window.resize(1280, 820);
    VERIFY_WHOLE(f.window);  // nothing open
    f.controller.setModel({.state = ModelState::kMissing, .info = {}, .message = {}});
    VERIFY_WHOLE(f.window);
    f.controller.setModel({.state = ModelState::kReady, .info = {}, .message = {}});
    f.openPicture();
    f.window.resize(size);
    VERIFY_WHOLE(f.window);
    f.ask();
    const SampleRun run = sampleRun();
    for (std::size_t i = 0; i < run.events.size() / 2; ++i) f.controller.play(run.events[i]);
    VERIFY_WHOLE(f.window);  // half way
    for (std::size_t i = run.events.size() / 2; i < run.events.size(); ++i) {
      f.controller.play(run.events[i]);
    }
    f.controller.finish(tracedResult());
    VERIFY_WHOLE(f.window);
    for (const char* dock : {"historyDock", "traceDock"}) {
      if (f.dock(dock)) f.dock(dock)->show();
    }
    VERIFY_WHOLE(f.window);
    QCOMPARE(f.window.size(), size);
  }
};

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
