// Reports that the window writes: in its language to the last word, and in English those of the
// command line.
#include "core/report/report_html.h"
#include "core/report/report_markdown.h"
#include "tests/report/sample_result.h"
#include "ui/text/languages.h"
#include "ui/text/report_text.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace corgi;

namespace {

// Whatever people, models and pictures say is a number here, so that every word is the report's.
Result wordless() {
  Result r = sample_result();
  r.question = std::string("1");
  r.thought = std::string("2");
  r.answer = std::string("3");
  r.explanation = std::string("4");
  r.model = {"5", "Qwen3-VL, 2.1 billion parameters, bf16, on cpu", "6", 4096, 151936, true};
  r.ocr_engine = std::string("7");
  for (Step& step : r.steps) {
    step.statement = std::string("8");
    for (Region& region : step.regions) region.label = std::string("9");
  }
  for (Evidence& evidence : r.evidence) evidence.text = std::string("10");
  r.evidence.back().text.clear();
  r.exchanges.front().prompt = std::string("11");
  r.exchanges.front().reply = std::string("12");
  r.steps[0].regions[0].doubts = {
      BoxDoubt::kEvenlySpaced, BoxDoubt::kSameForOthers, BoxDoubt::kNotFoundAgain};
  r.steps[0].verdict_reason = "\"13\" was read in 1 of 2 regions.";
  r.steps[1].error = "a region couldn't be described: 14; a region couldn't be read: 15";
  r.steps[1].verdict_reason = "It couldn't be checked: " + *r.steps[1].error + ".";
  r.warnings = {"Step 2: the second look failed: 16",
                "the reply held no steps; the question itself is checked instead"};
  return r;
}

Image picture() {
  return Image(8, 8, std::vector<std::uint8_t>(std::size_t{8} * 8 * 3, 200));
}

std::string html(const Result& result, const ReportWords& words) {
  return report_html(result, picture(), words);
}

// What a person sees of a page, and what a screen reader says of its pictures.
QString shown(const std::string& page) {
  QString text = QString::fromStdString(page);
  text.remove(QRegularExpression(QStringLiteral("<style>.*</style>")));
  text.remove(QRegularExpression(QStringLiteral("src=\"[^\"]*\"")));
  QString labels;
  static const QRegularExpression kLabel(QStringLiteral("(?:alt|aria-label)=\"([^\"]*)\""));
  for (auto it = kLabel.globalMatch(text); it.hasNext();) labels += u' ' + it.next().captured(1);
  return text.remove(QRegularExpression(QStringLiteral("<[^>]*>"))) + labels;
}

// Of Markdown, without code and the names of files.
QString readable(const std::string& markdown) {
  QString text = QString::fromStdString(markdown);
  text.remove(QRegularExpression(QStringLiteral("^```+text$|`[^`\\n]*`"),
                                 QRegularExpression::MultilineOption));
  return text.remove(QRegularExpression(QStringLiteral("\\([^()]*\\.png\\)")));
}

QSet<QString> wordsOf(const QString& text) {
  static const QRegularExpression kWord(QStringLiteral("(?<!\\p{L})[A-Za-z]{2,}(?:'t)?(?!\\p{L})"));
  QSet<QString> words;
  for (auto it = kWord.globalMatch(text); it.hasNext();) words.insert(it.next().captured());
  return words;
}

// Names, and German words that happen to be spelt so.
QSet<QString> allowed(const QString& code) {
  QStringList same = {QStringLiteral("CoRGI"),
                      QStringLiteral("Desktop"),
                      QStringLiteral("Qwen"),
                      QStringLiteral("VL"),
                      QStringLiteral("bf"),
                      QStringLiteral("cpu")};
  if (code == QLatin1String("de")) {
    for (const char* word : {"Problem", "Prompts", "Text", "was", "in", "so"}) {
      same.append(QLatin1String(word));
    }
  }
  return {same.begin(), same.end()};
}

}  // namespace

class TestReportText : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { useLanguage(*QCoreApplication::instance(), "en"); }

  void english_is_that_of_the_command_line() {
    useLanguage(*QCoreApplication::instance(), "en");
    const ReportWords words = ReportText::words();
    for (const Result& result : {sample_result(), wordless(), Result()}) {
      QCOMPARE(html(result, words), html(result, {}));
      QCOMPARE(report_markdown(result, true, words), report_markdown(result, true));
    }
  }

  void no_english_word_is_left_data() {
    QTest::addColumn<QString>("code");
    for (const Language& language : kLanguages) {
      const QString code = QString::fromLatin1(language.code);
      if (code != QLatin1String("en")) QTest::newRow(language.code) << code;
    }
  }
  void no_english_word_is_left() {
    QFETCH(QString, code);
    useLanguage(*QCoreApplication::instance(), code.toStdString());
    const ReportWords words = ReportText::words();
    for (const Mode mode : {Mode::kThorough, Mode::kFast, Mode::kDirect}) {
      for (const AnswerSupport support : {AnswerSupport::kUnsupported, AnswerSupport::kUnchecked}) {
        Result result = wordless();
        result.mode = mode;
        result.support = support;
        const QString pages[][2] = {{shown(html(result, {})), shown(html(result, words))},
                                    {readable(report_markdown(result, true)),
                                     readable(report_markdown(result, true, words))}};
        for (const auto& [english, told] : pages) {
          QVERIFY(wordsOf(english).size() > 60);
          const QSet<QString> left = (wordsOf(english) & wordsOf(told)) - allowed(code);
          QVERIFY2(left.isEmpty(), qPrintable(QStringList(left.values()).join(u' ')));
        }
      }
    }
  }

  // Every name of every enumeration, not only those that the sample shows.
  void every_value_has_a_name_of_its_own() {
    useLanguage(*QCoreApplication::instance(), "de");
    const ReportWords english;
    const ReportWords german = ReportText::words();
    const auto differ = [](const auto& a, const auto& b) {
      for (std::size_t i = 0; i < a.size(); ++i) {
        if (!a[i].empty() && (a[i] == b[i] || b[i].empty())) return false;
      }
      return true;
    };
    QVERIFY(differ(english.stages, german.stages));
    QVERIFY(differ(english.verdicts, german.verdicts));
    QVERIFY(differ(english.modes, german.modes));
    QVERIFY(differ(english.purposes, german.purposes));
    QVERIFY(differ(english.finish_reasons, german.finish_reasons));
    QVERIFY(differ(english.doubts, german.doubts));
    QVERIFY(differ(english.supports, german.supports));
    QVERIFY(german.supports.front().empty());
  }
};

QTEST_MAIN(TestReportText)
#include "tst_report_text.moc"
