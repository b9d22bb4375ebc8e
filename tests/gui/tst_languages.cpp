// The windows in each language: chosen by the setting, nothing cut, no two mnemonics alike.
#include "tests/gui/desk_fixture.h"
#include "ui/batch/batch_window.h"
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

bool isCut(const QWidget& widget) {
  return widget.width() < widget.sizeHint().width() || widget.height() < widget.sizeHint().height();
}

// Buttons and labels of one line whose text has less room than it needs. One that ends in an
// ellipsis on purpose carries its whole text as a tooltip.
QStringList cutTexts(const QWidget& window) {
  QStringList cut;
  for (const auto* button : window.findChildren<QAbstractButton*>()) {
    if (button->isVisible() && !button->text().isEmpty() && isCut(*button)) cut += button->text();
  }
  for (const auto* label : window.findChildren<QLabel*>()) {
    const bool may_be_short = label->wordWrap() || qobject_cast<const ElidedLabel*>(label);
    if (!label->isVisible() || label->text().isEmpty() || may_be_short) continue;
    if (isCut(*label)) cut += label->text();
  }
  return cut;
}

// Wrapped texts that end below their own edge.
QStringList lowTexts(const QWidget& window) {
  QStringList low;
  for (const auto* label : window.findChildren<QLabel*>()) {
    if (!label->isVisible() || !label->wordWrap() || label->text().isEmpty()) continue;
    if (label->height() < label->heightForWidth(label->width())) low += label->text();
  }
  return low;
}

}  // namespace

// Layouts come to rest in the event loop.
#define VERIFY_WHOLE(window)                                                \
  do {                                                                      \
    QStringList short_ones;                                                 \
    const bool is_whole = QTest::qWaitFor([&] {                             \
      short_ones = cutTexts(window) + lowTexts(window);                     \
      return short_ones.isEmpty();                                          \
    });                                                                     \
    QVERIFY2(is_whole, qPrintable(short_ones.join(QStringLiteral(" | ")))); \
  } while (false)

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

  void theSettingsAreWhole_data() { addLanguages(); }
  void theSettingsAreWhole() {
    QFETCH(QString, code);
    use(code);
    Theme theme;
    SettingsDialog dialog(theme, {});
    theme.dress(&dialog);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto* tabs = dialog.findChild<QTabWidget*>();
    for (int i = 0; i < tabs->count(); ++i) {
      tabs->setCurrentIndex(i);
      VERIFY_WHOLE(dialog);
    }
  }

  void theBatchWindowIsWhole_data() { addLanguages(); }
  void theBatchWindowIsWhole() {
    QFETCH(QString, code);
    use(code);
    DeskFixture f;
    f.pictureFile();
    QTest::keyClick(&f.window, Qt::Key_B, Qt::ControlModifier);
    BatchWindow* batch = nullptr;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
      if (auto* found = qobject_cast<BatchWindow*>(widget)) batch = found;
    }
    QVERIFY(batch && batch->isVisible());
    VERIFY_WHOLE(*batch);
    batch->addPaths({f.pictureFile()});
    QTRY_VERIFY(!batch->images().isEmpty());
    batch->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("one?"));
    QTest::mouseClick(batch->findChild<QPushButton*>(QStringLiteral("batchBegin")), Qt::LeftButton);
    VERIFY_WHOLE(*batch);
  }
};

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
