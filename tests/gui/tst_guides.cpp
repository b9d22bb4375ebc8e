// The help in each language: the same sections, links, keys and commands, and the names that the
// window itself has.
#include "tests/gui/ts_file.h"
#include "ui/help/help_text.h"
#include "ui/help/help_window.h"
#include "ui/text/languages.h"

#include <QFile>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>

using namespace corgi;
using namespace corgi::test;

namespace {

// Everything that `pattern` finds; its first group where it has one.
QStringList found(const QString& text, const char* pattern) {
  const QRegularExpression wanted(
      QString::fromUtf8(pattern),
      QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
  QStringList all;
  for (auto it = wanted.globalMatch(text); it.hasNext();) {
    const QRegularExpressionMatch match = it.next();
    all.append(match.captured(match.lastCapturedIndex()));
  }
  return all;
}

QStringList headings(const QString& markdown) {
  return found(markdown, "^#+ .+$");
}

QStringList levels(const QString& markdown) {
  return found(markdown, "^(#+) ");
}

// Pages on the network as they are, places in the text as the number of their heading.
QStringList linkTargets(const QString& markdown) {
  QStringList names;
  for (QString heading : headings(markdown)) {
    names.append(headingName(heading.remove(QRegularExpression(QStringLiteral("^#+ ")))));
  }
  QStringList targets;
  for (const QString& target : found(markdown, "\\]\\(([^)]+)\\)")) {
    const bool is_within = target.startsWith(u'#');
    targets.append(is_within ? QString::number(names.indexOf(target.mid(1))) : target);
  }
  return targets;
}

QStringList sorted(QStringList list) {
  list.sort();
  return list;
}

// As a shortcut stands in the window's menus.
QString nativeKeys(const QString& portable) {
  return QKeySequence(portable, QKeySequence::PortableText).toString(QKeySequence::NativeText);
}

// A menu entry as people speak of it.
QString spokenName(QString text) {
  text.remove(QRegularExpression(QStringLiteral("\\(&[A-Z]\\)")));
  return text.remove(u'&').remove(QStringLiteral("…"));
}

// Its menus, and what it calls modes, verdicts and buttons.
bool isNamedInGuides(const QString& context) {
  static const QRegularExpression kContexts(QStringLiteral(
      "^(corgi::(\\w+Menu|Desk|SettingsOpener|CorrectionBar|ModelRow|SettingsDialog)|Wording)$"));
  return kContexts.match(context).hasMatch();
}

bool hasWord(const QString& text, const QString& word) {
  const QRegularExpression whole(
      QStringLiteral("(?<!\\w)%1(?![\\w-])").arg(QRegularExpression::escape(word)));
  return whole.match(text).hasMatch();
}

QString english() {
  return helpMarkdown(QStringLiteral("en"));
}

}  // namespace

class TestGuides : public QObject {
  Q_OBJECT

  static void addTranslations() {
    QTest::addColumn<QString>("code");
    for (const Language& language : kLanguages) {
      const QString code = QString::fromLatin1(language.code);
      if (code != QLatin1String("en")) QTest::newRow(language.code) << code;
    }
  }

 private Q_SLOTS:
  void cleanup() { useLanguage(*qApp, "en"); }

  void sectionsAndLinksAreTheSame_data() { addTranslations(); }
  void sectionsAndLinksAreTheSame() {
    QFETCH(QString, code);
    const QString guide = helpMarkdown(code);
    QVERIFY(guide != english());
    QCOMPARE(levels(guide), levels(english()));
    QCOMPARE(linkTargets(guide), linkTargets(english()));
    QVERIFY(!linkTargets(guide).contains(QStringLiteral("-1")));
    for (const QString& heading : headings(guide)) {
      QVERIFY2(!headings(english()).contains(heading), qPrintable(heading));
    }
    QCOMPARE(found(guide, "^- ").size(), found(english(), "^- ").size());
  }

  void keysAreTheSame_data() { addTranslations(); }
  void keysAreTheSame() {
    QFETCH(QString, code);
    useLanguage(*qApp, code.toStdString());
    constexpr const char* kKeys = "(?<![\\w-])((?:Ctrl|Alt|Shift)\\+[\\w+,]*[\\w,]|Esc)(?!\\w)";
    QMap<QString, qsizetype> wanted;
    for (const QString& keys : found(english(), kKeys)) ++wanted[nativeKeys(keys)];
    QVERIFY(wanted.size() > 12);
    const QString guide = helpMarkdown(code);
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
      const QString pattern =
          QStringLiteral("(?<![\\w+])%1(?![\\w+])").arg(QRegularExpression::escape(it.key()));
      const qsizetype count = found(guide, pattern.toUtf8().constData()).size();
      QVERIFY2(count == it.value(), qPrintable(it.key()));
    }
  }

  void commandsAreTheSame_data() { addTranslations(); }
  void commandsAreTheSame() {
    QFETCH(QString, code);
    const QString guide = helpMarkdown(code);
    constexpr const char* kCommands = "^    (corgi [^#\\n]*[^#\\s])";
    QVERIFY(found(english(), kCommands).size() > 10);
    QCOMPARE(found(guide, kCommands), found(english(), kCommands));
    constexpr const char* kOptions = "`[^`\\n]*(--[a-z-]+)[^`\\n]*`";
    QCOMPARE(sorted(found(guide, kOptions)), sorted(found(english(), kOptions)));
    constexpr const char* kModels = "`(Qwen/[^`]+)`";
    QCOMPARE(found(guide, kModels), found(english(), kModels));
  }

  // Whatever the guide calls by a name of the window's, a translation calls by the window's own.
  void namesAreTheWindows_data() { addTranslations(); }
  void namesAreTheWindows() {
    QFETCH(QString, code);
    const QString guide = helpMarkdown(code);
    QStringList named;
    for (const Message& message : readMessages(translationFile(code))) {
      const QString name = spokenName(message.source);
      if (!isNamedInGuides(message.context) || !name.front().isUpper()) continue;
      if (!hasWord(english(), name)) continue;
      named.append(name);
      QVERIFY2(guide.contains(spokenName(message.forms.front())),
               qPrintable(name + QStringLiteral(": ") + message.forms.front()));
    }
    for (const char* each : {"File",
                             "Export",
                             "Compare two models",
                             "Update the answer",
                             "Thorough",
                             "Contradicted",
                             "Forget",
                             "Show",
                             "Earlier questions"}) {
      QVERIFY2(named.contains(QLatin1String(each)), each);
    }
  }

  void theWindowShowsItsOwnLanguages_data() { addTranslations(); }
  void theWindowShowsItsOwnLanguages() {
    QFETCH(QString, code);
    useLanguage(*qApp, code.toStdString());
    QCOMPARE(languageInUse(*qApp), code);
    const Theme theme;
    QMainWindow window;
    HelpWindow help(theme, &window);
    help.present();
    const QString title = headings(helpMarkdown(code)).front().mid(2);
    QVERIFY(help.text().toPlainText().startsWith(title));
    // A link leads to its section whatever letters its name has.
    auto* text = help.findChild<QTextBrowser*>();
    const QString limits = headings(helpMarkdown(code)).back().mid(3);
    const QTextCursor link = text->document()->find(limits);
    const QString address = QTextCursor(link).charFormat().anchorHref();
    QVERIFY2(address.startsWith(u'#'), qPrintable(address));
    Q_EMIT text->anchorClicked(QUrl(address));
    QCOMPARE(text->textCursor().block().text(), limits);
    QCOMPARE(text->textCursor().block().blockFormat().headingLevel(), 2);
  }
};

QTEST_MAIN(TestGuides)
#include "tst_guides.moc"
