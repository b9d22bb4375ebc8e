// Keys that a person changes: which command has which, what is refused, and the window that obeys.
#include "tests/gui/desk_fixture.h"
#include "ui/help/help_window.h"
#include "ui/settings/settings_opener.h"
#include "ui/settings/settings_store.h"
#include "ui/shortcuts/reserved_keys.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QSignalSpy>
#include <QToolButton>

using namespace corgi;
using namespace corgi::test;

namespace {

const QString kWrite = QStringLiteral("question.write");
const QString kModels = QStringLiteral("model.models");

KeyList keysOf(const char* text) {
  return QKeySequence::listFromString(QLatin1String(text), QKeySequence::PortableText);
}

std::vector<Command> threeCommands() {
  return {{QStringLiteral("a"), {}, QStringLiteral("A"), keysOf("Ctrl+A; Ctrl+B")},
          {QStringLiteral("b"), {}, QStringLiteral("B"), keysOf("Ctrl+L")},
          {QStringLiteral("c"), {}, QStringLiteral("C"), {}}};
}

// The whole window with its settings, as the program makes it.
struct Program : DeskFixture {
  SettingsDialog& openKeys() {
    opener.openShortcuts();
    auto* dialog = window.findChild<SettingsDialog*>();
    if (!QTest::qWaitForWindowActive(dialog)) qFatal("no settings");
    return *dialog;
  }
  // Presses keys where the person is.
  void press(int key, Qt::KeyboardModifiers held = {}) {
    QTest::keyClick(&window, static_cast<Qt::Key>(key), held);
  }
  void backToWindow() {
    if (!QTest::qWaitFor([this] { return !window.findChild<SettingsDialog*>(); })) {
      qFatal("the settings stay");
    }
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window)) qFatal("the window doesn't become active");
  }

  RunMeasurements measurements{controller, settings};
  SettingsOpener opener{
      window, theme, measurements, settings, [](const Settings&, const Settings&) {}};
};

// What a person sees and touches on the page.
struct Page {
  explicit Page(SettingsDialog& of) : dialog(of) {}

  QLineEdit* search() { return dialog.findChild<QLineEdit*>(QStringLiteral("shortcutSearch")); }
  QTreeWidget* list() { return dialog.findChild<QTreeWidget*>(QStringLiteral("shortcutList")); }
  KeyField* keys() { return dialog.findChild<KeyField*>(); }
  QString note() { return dialog.findChild<QLabel*>(QStringLiteral("shortcutNote"))->text(); }
  QPushButton* button(const char* name) {
    return dialog.findChild<QPushButton*>(QLatin1String(name));
  }
  void click(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
  void closeBy(QDialogButtonBox::StandardButton which) {
    QTest::mouseClick(dialog.findChild<QDialogButtonBox*>()->button(which), Qt::LeftButton);
  }
  void choose(const QString& name) {
    search()->setFocus();
    search()->selectAll();
    QTest::keyClicks(search(), name);
  }
  void type(int key, Qt::KeyboardModifiers held) {
    keys()->setFocus();
    QTest::keyClick(keys(), static_cast<Qt::Key>(key), held);
  }
  QString shown(const QString& name) {
    const QList<QTreeWidgetItem*> found = list()->findItems(name, Qt::MatchExactly);
    return found.isEmpty() ? QStringLiteral("not there") : found.first()->text(2);
  }

  SettingsDialog& dialog;
};

}  // namespace

class TestShortcuts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void no_two_commands_have_the_same_keys() {
    KeyTable table(threeCommands());
    QCOMPARE(table.keys(QStringLiteral("a")), keysOf("Ctrl+A; Ctrl+B"));
    QVERIFY(table.isUsual(QStringLiteral("c")));
    QVERIFY(!table.ownerBeside(QStringLiteral("c"), keysOf("Ctrl+J")));
    QCOMPARE(table.ownerBeside(QStringLiteral("c"), keysOf("Ctrl+B"))->id, QStringLiteral("a"));
    QVERIFY(!table.ownerBeside(QStringLiteral("a"), keysOf("Ctrl+B")));
    table.assign(QStringLiteral("c"), keysOf("Ctrl+B"));
    QCOMPARE(table.keys(QStringLiteral("a")), keysOf("Ctrl+A"));
    QVERIFY(!table.isUsual(QStringLiteral("a")) && !table.isUsual(QStringLiteral("c")));
    table.assign(QStringLiteral("a"), table.commands()[0].usual);
    QVERIFY(table.keys(QStringLiteral("c")).isEmpty());
    QVERIFY(table.changes().empty());
    table.assign(QStringLiteral("b"), {});
    QVERIFY(table.keys(QStringLiteral("b")).isEmpty());
    table.resetAll();
    QCOMPARE(table.keys(QStringLiteral("b")), keysOf("Ctrl+L"));
  }

  void changes_that_are_not_sound_do_not_count_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("no keys") << QStringLiteral("Strg+Quatsch");
    QTest::newRow("a letter") << QStringLiteral("X");
    QTest::newRow("Esc") << QStringLiteral("Esc");
    QTest::newRow("two in a row") << QStringLiteral("Ctrl+K, Ctrl+X, X");
    QTest::newRow("very long") << QString(5000, QLatin1Char('+'));
  }
  void changes_that_are_not_sound_do_not_count() {
    QFETCH(QString, text);
    const KeyTable table(threeCommands(), {{"b", text.toStdString()}, {"gone", "Ctrl+L"}});
    QCOMPARE(table.keys(QStringLiteral("b")), keysOf("Ctrl+L"));
  }

  void a_change_goes_before_usual_keys_and_the_first_before_the_second() {
    const KeyTable table(threeCommands(), {{"c", "Ctrl+J"}, {"a", "Ctrl+J"}});
    QCOMPARE(table.keys(QStringLiteral("a")), keysOf("Ctrl+J"));
    QVERIFY(table.keys(QStringLiteral("c")).isEmpty());
    const KeyTable taken(threeCommands(), {{"c", "Ctrl+L"}});
    QCOMPARE(taken.keys(QStringLiteral("c")), keysOf("Ctrl+L"));
    QVERIFY(taken.keys(QStringLiteral("b")).isEmpty());
  }

  void some_keys_are_refused_data() {
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("word");  // of the sentence; empty: they are taken
    const auto row = [](const char* keys, const char* word, const QString& command = kWrite) {
      QTest::newRow(qPrintable(QLatin1String(keys) + command))
          << QString::fromUtf8(keys) << command << QString::fromUtf8(word);
    };
    row("A", "F1 to F12");
    row("Shift+B", "F1 to F12");
    row("Ä", "F1 to F12");
    row("Space", "F1 to F12");
    row("Down", "F1 to F12");
    row("Return", "asks the question");
    row("Shift+Enter", "asks the question");
    row("Tab", "from field to field");
    row("Ctrl+Tab", "from field to field");
    row("Esc", "stops an answer");
    row("Ctrl+Esc", "stops an answer", QStringLiteral("question.stop"));
    row("Esc", "", QStringLiteral("question.stop"));
    row("Ctrl+C", "texts");
    row("Ctrl+Left", "texts");
    row("Alt+F", "opens menus");
    row("Alt+Shift+Ä", "opens menus");
    row("Alt+F4", "desktop");
    row("Ctrl+J", "");
    row("Ctrl+Alt+F", "");
    row("Alt+5", "");
    row("Alt+Down", "");
    row("F9", "");
    row("Shift+F5", "");
    row("Ctrl+Shift+Return", "");
  }
  void some_keys_are_refused() {
    QFETCH(QString, keys);
    QFETCH(QString, command);
    QFETCH(QString, word);
    const QString refusal =
        refusalOf(QKeySequence::fromString(keys, QKeySequence::PortableText), command);
    QVERIFY2(refusal.contains(word), qPrintable(refusal));
    QCOMPARE(refusal.isEmpty(), word.isEmpty());
  }

  void none_of_our_own_keys_is_refused() {
    Program p;
    int with_keys = 0;
    for (const Command& command : p.window.shortcuts().table().commands()) {
      for (const QKeySequence& keys : command.usual) {
        QVERIFY2(refusalOf(keys, command.id).isEmpty(), qPrintable(command.id));
        ++with_keys;
      }
      QVERIFY(p.window.shortcuts().table().isUsual(command.id));
      QVERIFY2(!command.menu.isEmpty() && !command.name.isEmpty(), qPrintable(command.id));
    }
    QVERIFY(with_keys > 20);
  }

  void every_entry_with_a_name_is_listed() {
    Program p;
    const KeyTable& table = p.window.shortcuts().table();
    for (const char* id : {"file.open",
                           "file.settings",
                           "file.batch",
                           "edit.undo",
                           "view.history",
                           "view.layer_text",
                           "view.colours_dark",
                           "question.stop",
                           "question.compare",
                           "model.models",
                           "help.guide",
                           "export.markdown"}) {
      QVERIFY2(table.find(QLatin1String(id)), id);
    }
    QCOMPARE(table.find(QStringLiteral("view.layer_text"))->name,
             QStringLiteral("Show, Frames around text"));
    Page page(p.openKeys());
    QCOMPARE(page.list()->topLevelItemCount(), static_cast<int>(table.commands().size()));
  }

  void new_keys_work_at_once_and_the_old_ones_do_not() {
    Program p;
    Page page(p.openKeys());
    QTRY_COMPARE(QApplication::focusWidget(), page.search());
    page.choose(QStringLiteral("write a"));
    QTest::keyClick(page.search(), Qt::Key_Return);
    QVERIFY(page.list()->hasFocus());
    QTest::keyClick(page.list(), Qt::Key_Return);
    QVERIFY(page.keys()->hasFocus() && page.dialog.isVisible());
    QTest::keyClick(page.keys(), Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(page.keys()->keySequence(), keysOf("Ctrl+J").first());
    QCOMPARE(page.shown(QStringLiteral("Write a question")), QStringLiteral("Ctrl+J"));
    QVERIFY(page.note().contains(QStringLiteral("Ctrl+L")));
    // Nothing yet: the dialog may still be cancelled.
    QVERIFY(p.window.shortcuts().table().isUsual(kWrite));
    page.closeBy(QDialogButtonBox::Ok);
    p.backToWindow();
    p.askButton()->setFocus();
    p.window.findChild<ModeChooser*>()->findChild<QWidget*>()->setFocus();
    p.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!p.question()->hasFocus());
    p.press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(p.question()->hasFocus());
  }

  void cancelling_changes_nothing() {
    Program p;
    Page page(p.openKeys());
    page.choose(QStringLiteral("Models"));
    page.type(Qt::Key_J, Qt::ControlModifier);
    page.closeBy(QDialogButtonBox::Cancel);
    p.backToWindow();
    QSignalSpy wanted(&p.window, &MainWindow::modelWanted);
    p.press(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 0);
    p.press(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(loadSettings(p.settings).shortcuts.empty());
  }

  void keys_of_another_command_are_taken_over_only_when_the_person_says_so() {
    Program p;
    Page page(p.openKeys());
    page.choose(QStringLiteral("write a"));
    page.type(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(page.note().contains(QStringLiteral("Ctrl+M")) &&
            page.note().contains(QStringLiteral("“Models”")));
    QVERIFY(page.button("shortcutTakeOver")->isVisible());
    QCOMPARE(page.shown(QStringLiteral("Write a question")), QStringLiteral("Ctrl+L"));
    // Another command is chosen: nothing was taken.
    page.choose(QStringLiteral("Smaller"));
    QVERIFY(!page.button("shortcutTakeOver")->isVisible());
    QCOMPARE(page.shown(QStringLiteral("Models")), QStringLiteral("Ctrl+M"));
    page.choose(QStringLiteral("write a"));
    page.type(Qt::Key_M, Qt::ControlModifier);
    page.click("shortcutTakeOver");
    QCOMPARE(page.shown(QStringLiteral("Models")), QString());
    page.closeBy(QDialogButtonBox::Apply);
    page.closeBy(QDialogButtonBox::Ok);
    p.backToWindow();
    QSignalSpy wanted(&p.window, &MainWindow::modelWanted);
    p.window.findChild<ModeChooser*>()->findChild<QWidget*>()->setFocus();
    p.press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(p.question()->hasFocus());
    QCOMPARE(wanted.size(), 0);
    // Usual keys that another command has by now are asked for as well.
    Page again(p.openKeys());
    again.choose(QStringLiteral("Models"));
    again.click("shortcutReset");
    QVERIFY(again.note().contains(QStringLiteral("“Write a question”")));
    again.click("shortcutTakeOver");
    QCOMPARE(again.shown(QStringLiteral("Models")), QStringLiteral("Ctrl+M"));
    QCOMPARE(again.shown(QStringLiteral("Write a question")), QString());
  }

  void refused_keys_leave_the_old_ones() {
    Program p;
    Page page(p.openKeys());
    page.choose(QStringLiteral("write a"));
    page.type(Qt::Key_A, {});
    QVERIFY(page.note().contains(QStringLiteral("writing")));
    QCOMPARE(page.keys()->keySequence(), keysOf("Ctrl+L").first());
    page.type(Qt::Key_Return, {});
    QVERIFY(page.dialog.isVisible() && page.note().contains(QStringLiteral("Enter")));
    page.type(Qt::Key_Escape, {});
    QVERIFY(page.dialog.isVisible() && page.note().contains(QStringLiteral("Esc")));
    QCOMPARE(page.shown(QStringLiteral("Write a question")), QStringLiteral("Ctrl+L"));
    // Tab leads on, it isn't caught.
    QTest::keyClick(page.keys(), Qt::Key_Tab);
    QVERIFY(!page.keys()->hasFocus());
  }

  void one_or_all_get_their_usual_keys_back() {
    Program p;
    Page page(p.openKeys());
    page.choose(QStringLiteral("write a"));
    QVERIFY(!page.button("shortcutReset")->isEnabled());
    QVERIFY(!page.button("shortcutResetAll")->isEnabled());
    page.type(Qt::Key_F9, {});
    page.choose(QStringLiteral("Smaller"));
    page.type(Qt::Key_Backspace, {});
    QCOMPARE(page.shown(QStringLiteral("Smaller")), QString());
    page.choose(QStringLiteral("write a"));
    page.click("shortcutReset");
    QCOMPARE(page.shown(QStringLiteral("Write a question")), QStringLiteral("Ctrl+L"));
    QCOMPARE(page.shown(QStringLiteral("Smaller")), QString());
    page.choose(QStringLiteral("Larger"));
    page.click("shortcutNone");
    page.click("shortcutResetAll");
    QVERIFY(!page.shown(QStringLiteral("Smaller")).isEmpty());
    QVERIFY(!page.shown(QStringLiteral("Larger")).isEmpty());
    QVERIFY(page.dialog.settings().shortcuts.empty());
    QCOMPARE(page.list()->currentItem()->text(0), QStringLiteral("Larger"));
  }

  void changed_keys_outlive_the_program() {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("s.ini"));
    Settings changed;
    changed.shortcuts = {{"model.models", "Ctrl+J"}, {"question.write", "nonsense"}};
    Theme theme;
    FakeController controller;
    {
      QSettings store(file, QSettings::IniFormat);
      MainWindow window(theme, controller, store);
      const RunMeasurements measurements(controller, store);
      SettingsOpener opener(window, theme, measurements, store, [](const auto&, const auto&) {});
      opener.change(changed);
    }
    QSettings store(file, QSettings::IniFormat);
    MainWindow window(theme, controller, store);
    const RunMeasurements measurements(controller, store);
    SettingsOpener opener(window, theme, measurements, store, [](const auto&, const auto&) {});
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy wanted(&window, &MainWindow::modelWanted);
    QTest::keyClick(&window, Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 0);
    QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(window.shortcuts().table().keys(kWrite), keysOf("Ctrl+L"));
  }

  void entries_that_come_later_follow_too() {
    WindowFixture f;
    f.window.shortcuts().use({{"later", "Ctrl+J"}});
    auto* menu = f.window.findChild<QMenu*>();
    QAction* later = menu->addAction(QStringLiteral("&Later…"));
    later->setObjectName(QStringLiteral("later"));
    later->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    f.window.shortcuts().adopt();
    QCOMPARE(later->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_J));
    // What it had at first stays its usual one.
    f.window.shortcuts().adopt();
    QCOMPARE(f.window.shortcuts().table().find(QStringLiteral("later"))->usual, keysOf("Ctrl+K"));
    QCOMPARE(f.window.shortcuts().table().find(QStringLiteral("later"))->name,
             QStringLiteral("Later"));
  }

  void buttons_and_the_help_tell_the_keys_that_hold() {
    Program p;
    p.openPicture();
    const auto hasTip = [&](const char* tip) {
      const auto buttons = p.window.findChildren<QToolButton*>();
      return std::any_of(buttons.begin(), buttons.end(), [&](const QToolButton* button) {
        return button->toolTip() == QLatin1String(tip);
      });
    };
    QVERIFY(hasTip("Fit into the window (Ctrl+0)"));
    p.press(Qt::Key_F1, Qt::ControlModifier);
    auto* help = p.window.findChild<HelpWindow*>();
    QVERIFY(QTest::qWaitForWindowExposed(help));
    Settings changed;
    changed.shortcuts = {
        {"view.fit", "Ctrl+Alt+7"}, {"question.stop", "Ctrl+."}, {"view.larger", ""}};
    p.opener.change(changed);
    QVERIFY(hasTip("Fit into the window (Ctrl+Alt+7)") && hasTip("Larger"));
    QVERIFY(help->text().toPlainText().contains(QStringLiteral("Ctrl+Alt+7")));
    help->close();
    p.backToWindow();
    p.ask();
    const auto labels = p.window.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
      return label->text() == QStringLiteral("Ctrl+. stops.");
    }));
    p.press(Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(p.controller.stops(), 1);
  }

  void the_list_in_the_help_leads_to_the_page() {
    Program p;
    p.press(Qt::Key_F1, Qt::ControlModifier);
    auto* text = p.window.findChild<HelpWindow*>()->findChild<QTextBrowser*>();
    QTextCursor link = text->document()->find(QStringLiteral("Change the keys"));
    QVERIFY(!link.isNull());
    link.setPosition(link.selectionStart() + 2);
    text->setTextCursor(link);
    text->ensureCursorVisible();
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, text->cursorRect().center());
    auto* dialog = p.window.findChild<SettingsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(Page(*dialog).list()->isVisible());
    // One settings window, however often it is asked for.
    p.opener.openShortcuts();
    QCOMPARE(p.window.findChildren<SettingsDialog*>().size(), 1);
  }

  void a_search_finds_by_name_menu_and_keys() {
    Program p;
    Page page(p.openKeys());
    const auto left = [&] {
      QStringList names;
      for (int i = 0; i < page.list()->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = page.list()->topLevelItem(i);
        if (!item->isHidden()) names += item->text(0);
      }
      return names;
    };
    page.choose(QStringLiteral("ctrl+l"));
    QCOMPARE(left(), QStringList(QStringLiteral("Write a question")));
    page.choose(QStringLiteral("question comp"));
    QCOMPARE(left(), QStringList(QStringLiteral("Compare the ways of answering")));
    page.choose(QStringLiteral("xyzzy"));
    QVERIFY(left().isEmpty() && !page.keys()->isEnabled());
    QVERIFY(!page.note().isEmpty());
    // Esc empties the search before it closes anything.
    QTest::keyClick(page.search(), Qt::Key_Escape);
    QVERIFY(page.dialog.isVisible() && left().size() > 25 && page.keys()->isEnabled());
  }

  void everything_on_the_page_has_a_name() {
    Program p;
    Page page(p.openKeys());
    for (QWidget* widget : {static_cast<QWidget*>(page.search()),
                            static_cast<QWidget*>(page.list()),
                            static_cast<QWidget*>(page.keys()),
                            static_cast<QWidget*>(page.button("shortcutReset"))}) {
      QVERIFY(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
    }
    page.choose(QStringLiteral("write a"));
    QCOMPARE(page.keys()->accessibleName(), QStringLiteral("Keys for “Write a question”"));
  }
};

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
