// The help window: the guide and the README, the keys, links and the search.
#include "tests/gui/window_fixture.h"
#include "ui/help/help_text.h"
#include "ui/help/help_window.h"

#include <QFile>
#include <QMenuBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace corgi;
using namespace corgi::test;

namespace {

struct HelpFixture : WindowFixture {
  HelpWindow* help() { return window.findChild<HelpWindow*>(); }
  void open(Qt::KeyboardModifiers modifiers = {}) {
    if (help()) help()->close();
    window.activateWindow();
    if (!QTest::qWaitFor([this] { return QApplication::activeWindow() == &window; })) {
      qFatal("the window doesn't become active");
    }
    QTest::keyClick(&window, Qt::Key_F1, modifiers);
    if (!help() || !QTest::qWaitForWindowExposed(help())) qFatal("no help");
  }
  QListWidget* contents() { return help()->findChild<QListWidget*>(); }
  QLineEdit* search() { return help()->findChild<QLineEdit*>(QStringLiteral("helpSearch")); }
  QString selected() { return help()->text().textCursor().selectedText(); }
  int scrolled() { return help()->text().verticalScrollBar()->value(); }
};

QString fileText(const char* path) {
  QFile file(QString::fromUtf8(path));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

class TestHelp : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sections_are_taken_by_their_titles() {
    const QString text = QStringLiteral("# A\nin\n## B\nb\n### C\nc\n## D\nd\n");
    QCOMPARE(sectionsOf(text, {QStringLiteral("B")}), QStringLiteral("## B\nb\n### C\nc"));
    QCOMPARE(sectionsOf(text, {QStringLiteral("D"), QStringLiteral("E")}),
             QStringLiteral("## D\nd\n"));
    QVERIFY(sectionsOf(text, {QStringLiteral("C")}).isEmpty());
    QCOMPARE(headingName(QStringLiteral("On a server, instead!")),
             QStringLiteral("on-a-server-instead"));
  }

  void the_text_is_that_of_the_guide_and_the_readme() {
    const QString help = helpMarkdown(QStringLiteral("en"));
    QCOMPARE(helpMarkdown(QStringLiteral("fr")), help);
    QVERIFY(help.startsWith(fileText(CORGI_SOURCE_DIR "/docs/guide.md").left(1500)));
    const QString readme = fileText(CORGI_SOURCE_DIR "/README.md");
    for (const char* title :
         {"A model", "On the command line", "What this version does", "Limits"}) {
      const QString section = sectionsOf(readme, {QLatin1String(title)});
      QVERIFY2(section.size() > 300, title);
      QVERIFY2(help.contains(section.left(200)), title);
    }
    // Files that don't come with the program can't be opened from it.
    QVERIFY(!help.contains(QStringLiteral("](resources/")));
    QVERIFY(!help.contains(QStringLiteral("![")));
  }

  void f1_opens_it_and_escape_closes_it() {
    HelpFixture f;
    f.open();
    QVERIFY(f.contents()->count() > 10);
    QVERIFY(f.help()->text().toPlainText().contains(QStringLiteral("Thorough")));
    QTest::keyClick(f.help(), Qt::Key_Escape);
    QVERIFY(!f.help()->isVisible());
    f.open();
    QCOMPARE(f.window.findChildren<HelpWindow*>().size(), 1);
  }

  void the_contents_lead_through_the_text() {
    HelpFixture f;
    f.open();
    const int before = f.scrolled();
    f.contents()->setFocus();
    for (int i = 0; i < 6; ++i) QTest::keyClick(f.contents(), Qt::Key_Down);
    QVERIFY(f.scrolled() > before);
    QCOMPARE(f.help()->text().textCursor().block().text(), f.contents()->currentItem()->text());
  }

  void the_keys_are_those_of_the_menus() {
    HelpFixture f;
    auto* open = f.window.findChild<QAction*>(QStringLiteral("question.write"));
    f.open(Qt::ControlModifier);
    QCOMPARE(f.contents()->currentItem()->text(), QStringLiteral("Keyboard shortcuts"));
    QString text = f.help()->text().toPlainText();
    text = text.mid(text.indexOf(QStringLiteral("Keyboard shortcuts")));
    QVERIFY(text.contains(QStringLiteral("Write a question")) &&
            text.contains(QStringLiteral("Ctrl+L")) && text.contains(QStringLiteral("F1")));
    // As they are now.
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    f.open(Qt::ControlModifier);
    QVERIFY(f.help()->text().toPlainText().contains(QStringLiteral("Ctrl+J")));
    QVERIFY(shortcutsMarkdown(*f.window.menuBar()).contains(QStringLiteral("Ctrl+J")));
  }

  void words_are_found_marked_and_gone_through() {
    HelpFixture f;
    f.open();
    QTest::keyClick(f.help(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(f.search()->hasFocus());
    QTest::keyClicks(f.search(), QStringLiteral("places"));
    QCOMPARE(f.selected().toLower(), QStringLiteral("places"));
    const auto count = f.help()->text().extraSelections().size();
    QVERIFY(count >= 2);
    QCOMPARE(f.help()->matches(), QStringLiteral("1 of %1").arg(count));
    const auto* matches = f.help()->findChild<QLabel*>(QStringLiteral("helpMatches"));
    QTRY_VERIFY(matches->width() >= matches->fontMetrics().horizontalAdvance(matches->text()));
    const int first = f.help()->text().textCursor().position();
    QTest::keyClick(f.search(), Qt::Key_Return);
    QVERIFY(f.help()->text().textCursor().position() > first);
    QTest::keyClick(f.search(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(f.help()->text().textCursor().position(), first);
    // Round to the last one, and on to the first.
    QTest::keyClick(f.search(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(f.help()->matches(), QStringLiteral("%1 of %1").arg(count));
    QTest::keyClick(f.help(), Qt::Key_F3);
    QCOMPARE(f.help()->text().textCursor().position(), first);
    QTest::keyClicks(f.search(), QStringLiteral("xyzzy"));
    QCOMPARE(f.help()->matches(), QStringLiteral("not found"));
    // Escape ends the search first.
    QTest::keyClick(f.search(), Qt::Key_Escape);
    QVERIFY(f.search()->text().isEmpty() && f.help()->isVisible());
    QVERIFY(f.help()->text().extraSelections().isEmpty());
  }

  void links_within_stay_within() {
    HelpFixture f;
    f.open();
    auto* text = f.help()->findChild<QTextBrowser*>();
    QTextCursor link = text->document()->find(QStringLiteral("On a server instead"));
    link.setPosition(link.selectionStart() + 2);
    text->setTextCursor(link);
    text->ensureCursorVisible();
    QCOMPARE(text->anchorAt(text->cursorRect().center()), QStringLiteral("#on-a-server-instead"));
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, text->cursorRect().center());
    QVERIFY(f.help()->text().textCursor().block().blockFormat().headingLevel() == 3);
    QCOMPARE(f.help()->text().textCursor().block().text(), QStringLiteral("On a server instead"));
    // Neither files nor programs are opened from it.
    QSignalSpy opened(f.help(), &HelpWindow::linkOpened);
    for (const char* address : {"file:///etc/passwd", "mailto:a@b", "javascript:1", "docs/x.md"}) {
      Q_EMIT const_cast<QTextBrowser&>(f.help()->text())
          .anchorClicked(QUrl(QLatin1String(address)));
    }
    QCOMPARE(opened.size(), 0);
  }

  void it_follows_the_colours() {
    HelpFixture f;
    f.open();
    const auto link = [&] {
      const QTextDocument* document = f.help()->text().document();
      for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
          const QTextCharFormat format = it.fragment().charFormat();
          if (format.isAnchor()) return format.foreground().color();
        }
      }
      return QColor();
    };
    for (const ThemeChoice choice : {ThemeChoice::kLight, ThemeChoice::kDark}) {
      f.theme.setChoice(choice);
      QTRY_COMPARE(link(), f.theme.colors().on_accent_soft);
    }
  }
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
