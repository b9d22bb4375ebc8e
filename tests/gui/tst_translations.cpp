// The files of the translations: whole, up to the sources, true to placeholders and mnemonics.
#include "tests/gui/ts_file.h"
#include "ui/text/languages.h"

#include <algorithm>

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace corgi;
using namespace corgi::test;

namespace {

// "%1", "%n", "%L1" of a text, sorted; Qt takes %n and %Ln for the same.
QStringList placeholders(const QString& text) {
  static const QRegularExpression pattern(QStringLiteral("%L?([1-9n])"));
  QStringList found;
  for (auto it = pattern.globalMatch(text); it.hasNext();) found += it.next().captured(0);
  found.sort();
  return found;
}

// The letter after a single &; null when there is none.
QChar mnemonic(const QString& text) {
  static const QRegularExpression pattern(QStringLiteral("(?<!&)&([^&\\s%])"));
  const auto match = pattern.match(text);
  return match.hasMatch() ? match.captured(1).front().toUpper() : QChar();
}

std::size_t formCount(const QString& code) {
  return code == QLatin1String("de") || code == QLatin1String("en") ? 2 : 1;
}

void addLanguages() {
  QTest::addColumn<QString>("code");
  for (const Language& language : kLanguages) {
    QTest::newRow(language.code) << QString::fromLatin1(language.code);
  }
}

}  // namespace

class TestTranslations : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingIsUntranslated_data() { addLanguages(); }
  void nothingIsUntranslated() {
    QFETCH(QString, code);
    const std::vector<Message> messages = readMessages(translationFile(code));
    QVERIFY(messages.size() > (code == QLatin1String("en") ? 4U : 450U));
    for (const Message& message : messages) {
      QVERIFY2(message.type.isEmpty(), qPrintable(message.context + u' ' + message.source));
      QCOMPARE(static_cast<std::size_t>(message.forms.size()),
               message.is_plural ? formCount(code) : std::size_t{1});
      for (const QString& form : message.forms) {
        QVERIFY2(!form.trimmed().isEmpty(), qPrintable(message.source));
      }
    }
  }

  void placeholdersStay_data() { addLanguages(); }
  void placeholdersStay() {
    QFETCH(QString, code);
    for (const Message& message : readMessages(translationFile(code))) {
      for (const QString& form : message.forms) {
        QVERIFY2(placeholders(form) == placeholders(message.source), qPrintable(form));
      }
    }
  }

  // Letters that a keyboard has, for exactly the texts that have one in English.
  void mnemonicsAndEllipsesStay_data() { addLanguages(); }
  void mnemonicsAndEllipsesStay() {
    QFETCH(QString, code);
    for (const Message& message : readMessages(translationFile(code))) {
      for (const QString& form : message.forms) {
        const QChar letter = mnemonic(form);
        QVERIFY2(letter.isNull() == mnemonic(message.source).isNull(), qPrintable(form));
        const bool is_typed = letter.isNull() || letter.unicode() < 128;
        QVERIFY2(is_typed, qPrintable(form));
        QVERIFY2(form.contains(u'…') == message.source.contains(u'…'), qPrintable(form));
        QVERIFY2(form.count(u'\n') == message.source.count(u'\n'), qPrintable(form));
      }
    }
  }

  // lupdate finds no string that the files lack, and none in them that is gone.
  void filesAreUpToTheSources_data() { addLanguages(); }
  void filesAreUpToTheSources() {
    QFETCH(QString, code);
    QTemporaryDir work;
    const QString copy = work.filePath(QStringLiteral("corgi_%1.ts").arg(code));
    QVERIFY(QFile::copy(translationFile(code), copy));
    const QString root = QStringLiteral(CORGI_SOURCE_DIR);
    QStringList words = {QStringLiteral("-locations"),
                         QStringLiteral("none"),
                         QStringLiteral("-I"),
                         root,
                         root + QStringLiteral("/ui"),
                         root + QStringLiteral("/app"),
                         root + QStringLiteral("/resources/translations/qt_words.h")};
    if (code == QLatin1String("en")) words += QStringLiteral("-pluralonly");
    words += {QStringLiteral("-ts"), copy};
    QProcess lupdate;
    lupdate.start(QStringLiteral(CORGI_LUPDATE), words);
    QVERIFY(lupdate.waitForFinished(120'000));
    QCOMPARE(lupdate.exitCode(), 0);
    const std::vector<Message> messages = readMessages(copy);
    QVERIFY(!messages.empty());
    for (const Message& message : messages) {
      const QString what = message.type + u' ' + message.context + u' ' + message.source;
      QVERIFY2(message.type.isEmpty(), qPrintable(what));
    }
  }

  // A context that lupdate reads otherwise than the program asks for would stay English.
  void contextsAreThoseThatTheProgramAsksFor() {
    static const QRegularExpression known(
        QStringLiteral("^(corgi::[A-Z]\\w+|Q[A-Z]\\w+|Wording|CoreText|ReportText|ReservedKeys|"
                       "TraceText|ModelTexts|ImageSource|Desktop)$"));
    for (const Message& message : readMessages(translationFile(QStringLiteral("de")))) {
      QVERIFY2(known.match(message.context).hasMatch(), qPrintable(message.context));
    }
  }

  void englishPluralsAreWritten() {
    useLanguage(*QCoreApplication::instance(), "en");
    const auto marked = [](int count) {
      return QCoreApplication::translate("corgi::ImageView", "%n place(s) marked", nullptr, count);
    };
    QCOMPARE(marked(1), QStringLiteral("1 place marked"));
    QCOMPARE(marked(3), QStringLiteral("3 places marked"));
    useLanguage(*QCoreApplication::instance(), "de");
    QCOMPARE(marked(1), QStringLiteral("1 Stelle markiert"));
    QCOMPARE(marked(0), QStringLiteral("0 Stellen markiert"));
    useLanguage(*QCoreApplication::instance(), "ja");
    QCOMPARE(marked(2), QStringLiteral("2 箇所に印が付いています"));
    useLanguage(*QCoreApplication::instance(), "en");
    QCOMPARE(QCoreApplication::translate("Wording", "Answering"), QStringLiteral("Answering"));
  }

  void theSystemsWishesAreFollowed_data() {
    QTest::addColumn<QStringList>("wishes");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* wishes, const char* code) {
      QTest::newRow(wishes) << QString::fromLatin1(wishes).split(u' ', Qt::SkipEmptyParts)
                            << QString::fromLatin1(code);
    };
    row("", "en");
    row("C", "en");
    row("de-AT de", "de");
    row("fr-FR fr ja-JP ja", "ja");
    row("zh-Hans-CN zh-CN zh", "zh_CN");
    row("zh_CN", "zh_CN");
    row("zh-SG", "zh_CN");
    row("zh-Hant-TW zh-TW", "en");
    row("zh-HK vi-VN", "vi");
    row("zh-Hans-HK", "zh_CN");
    row("en-GB de", "en");
    row("vie deu", "en");
  }
  void theSystemsWishesAreFollowed() {
    QFETCH(QStringList, wishes);
    QTEST(QString::fromStdString(languageFor(wishes)), "code");
  }

  void codesAreKnown() {
    QVERIFY(isLanguage("zh_CN"));
    for (const char* each : {"", "zh", "fr", "../de"}) QVERIFY(!isLanguage(each));
  }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
