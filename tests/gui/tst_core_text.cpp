// What core writes into results in English, told in the window's language: every sentence is known.
#include "core/pipeline/verdicts.h"
#include "ui/text/core_text.h"
#include "ui/text/languages.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace corgi;

namespace {

struct Written {
  const char* file;      // of core
  const char* fragment;  // as it stands there
  const char* sentence;  // as a result holds it
};

constexpr Written kWarnings[] = {
    {"pipeline/counter_check.cpp", "the counter check failed: ", "the counter check failed: x"},
    {"pipeline/second_look.cpp", "the second look failed: ", "the second look failed: x"},
    {"pipeline/grounding.cpp", "it couldn't be located: ", "it couldn't be located: x"},
    {"pipeline/grounding.cpp",
     "no box could be read in the reply \\\"",
     "no box could be read in the reply \"[{]\""},
    {"pipeline/evidence_stage.cpp",
     "a region couldn't be described: ",
     "a region couldn't be described: x"},
    {"pipeline/region_crops.cpp", "a region couldn't be read: ", "a region couldn't be read: x"},
    {"pipeline/synthesis.cpp", "the reply held no answer", "the reply held no answer"},
    {"pipeline/synthesis.cpp",
     "the answer couldn't be written: ",
     "the answer couldn't be written: x"},
    {"pipeline/reasoning.cpp",
     "the reply held no steps; the question itself is checked instead",
     "the reply held no steps; the question itself is checked instead"},
    {"pipeline/asking.cpp",
     "; the repeats were cut from its ",
     "the model repeated itself (\"la \"); the repeats were cut from its 40 tokens, the rest is "
     "kept"},
    {"pipeline/asking.cpp",
     " tokens; what it wrote before is kept. Another dtype (fp32 or bf16) may help",
     "the model's output stopped being a number after 7 tokens; what it wrote before is kept. "
     "Another dtype (fp32 or bf16) may help"},
    {"pipeline/asking.cpp",
     " tokens; its complete parts are kept",
     "the reply was truncated after 12 tokens; its complete parts are kept"},
};

constexpr Written kOthers[] = {
    {"pipeline/asking.cpp",
     "the model repeated itself",
     "the model repeated itself; the repeats were cut from its 40 tokens, the rest is kept"},
    {"pipeline/counter_check.cpp",
     "The model says the same of the box when it is blank, and of another place.",
     "The model says the same of the box when it is blank, and of another place."},
    {"pipeline/counter_check.cpp",
     "The model says the same when the box is blank.",
     "The model says the same when the box is blank."},
    {"pipeline/counter_check.cpp",
     "The model says the same of another place in the image.",
     "The model says the same of another place in the image."},
    {"pipeline/counter_check.cpp",
     "The model doesn't say so without what is in the box.",
     "The model doesn't say so without what is in the box."},
    {"engine/loaded_model.cpp",
     "%.1f billion parameters",
     "Qwen3-VL, 2.1 billion parameters, int8, on cuda:0"},
    {"engine/loaded_model.cpp",
     "%.1f million parameters",
     "Qwen3-VL, 5.4 million parameters, fp32, on cpu"},
    {"engine/remote_engine.cpp", " on ", "qwen3-vl on http://localhost:8000"},
    {"hub/checkpoint_files.cpp", " is missing", "model.safetensors is missing"},
    {"hub/found_models.cpp", "its download isn't finished", "its download isn't finished"},
};

QString source(const QString& file) {
  QFile read(QStringLiteral(CORGI_SOURCE_DIR "/core/") + file);
  return read.open(QIODevice::ReadOnly) ? QString::fromUtf8(read.readAll()) : QString();
}

Evidence read(int region, const char* text) {
  return {1, region, {}, EvidenceKind::kText, text, {}, std::nullopt};
}

Evidence seen(int region, std::optional<Verdict> verdict) {
  return {1, region, {}, EvidenceKind::kCaption, "x", {}, verdict};
}

// A reason for each way of judging, for one region and for two.
QStringList reasons() {
  QStringList all;
  const auto judge = [&](Look look,
                         int regions,
                         const std::vector<Evidence>& evidence,
                         std::optional<std::string> error = {}) {
    Step step;
    step.number = 1;
    step.statement = "The sign says \"STOP\".";
    step.look = look;
    step.regions.resize(static_cast<std::size_t>(regions));
    step.error = std::move(error);
    all.append(QString::fromStdString(judge_step(step, evidence).reason));
  };
  judge(Look::kNone, 0, {});
  judge(Look::kText, 2, {read(0, "STOP"), read(1, "")});
  judge(Look::kText, 1, {read(0, "STOP")});
  judge(Look::kText, 1, {read(0, "GO")});
  judge(Look::kText, 2, {read(0, ""), read(1, "")});
  for (const Verdict verdict :
       {Verdict::kSupported, Verdict::kContradicted, Verdict::kNotVisible, Verdict::kUnknown}) {
    judge(Look::kObject, 1, {seen(0, verdict)});
    judge(Look::kObject, 2, {seen(0, verdict), seen(1, verdict)});
  }
  judge(Look::kObject, 1, {}, "a region couldn't be described: x; it couldn't be located: y");
  judge(Look::kObject, 0, {});
  judge(Look::kObject, 1, {});
  judge(Look::kObject, 3, {});
  return all;
}

QStringList sentences() {
  QStringList all = reasons();
  for (const Written& each : kWarnings) {
    all.append(QString::fromUtf8(each.sentence));
    all.append(QStringLiteral("Step 3: ") + QString::fromUtf8(each.sentence));
  }
  for (const Written& each : kOthers) all.append(QString::fromUtf8(each.sentence));
  return all;
}

}  // namespace

class TestCoreText : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanup() { useLanguage(*QCoreApplication::instance(), "en"); }

  // But for "1 of 1 region", which nobody says.
  void english_stays_as_it_is() {
    useLanguage(*QCoreApplication::instance(), "en");
    const QString counted = QStringLiteral("1 region");
    for (const QString& sentence : sentences()) {
      if (sentence.contains(counted)) {
        QVERIFY2(!coreText(sentence).contains(counted), qPrintable(coreText(sentence)));
      } else {
        QCOMPARE(coreText(sentence), sentence);
      }
    }
  }

  void every_sentence_is_known_data() {
    QTest::addColumn<QString>("code");
    for (const char* code : {"de", "vi", "zh_CN", "ja"}) {
      QTest::newRow(code) << QString::fromLatin1(code);
    }
  }
  void every_sentence_is_known() {
    QFETCH(QString, code);
    useLanguage(*QCoreApplication::instance(), code.toStdString());
    static const QRegularExpression kEnglish(
        QStringLiteral("\\b(the|its|is|it|couldn't|model's|reply|of|regions?|tokens|Step)\\b"));
    for (const QString& sentence : sentences()) {
      const QString told = coreText(sentence);
      QVERIFY2(told != sentence, qPrintable(sentence));
      QVERIFY2(!told.contains(kEnglish), qPrintable(told));
      QVERIFY2(!told.contains(u'%'), qPrintable(told));
    }
  }

  // Who changes a sentence in core changes it here and in ui/text/core_text.cpp too.
  void the_sentences_are_cores() {
    for (const Written& each : kWarnings) {
      QVERIFY2(source(QString::fromUtf8(each.file)).contains(QString::fromUtf8(each.fragment)),
               each.fragment);
    }
    for (const Written& each : kOthers) {
      QVERIFY2(source(QString::fromUtf8(each.file)).contains(QString::fromUtf8(each.fragment)),
               each.fragment);
    }
    static const QRegularExpression kWarning(QStringLiteral("run\\.(?:warn|fail_step)\\("));
    qsizetype count = 0;
    const QStringList files = QDir(QStringLiteral(CORGI_SOURCE_DIR "/core/pipeline"))
                                  .entryList({QStringLiteral("*.cpp")});
    for (const QString& file : files) {
      count += source(QStringLiteral("pipeline/") + file).count(kWarning);
    }
    QCOMPARE(count, static_cast<qsizetype>(std::size(kWarnings)));
  }

  void what_is_quoted_stays() {
    useLanguage(*QCoreApplication::instance(), "de");
    QCOMPARE(coreText(QStringLiteral("\"%2 is missing\" was read in 1 of 2 regions.")),
             QStringLiteral("„%2 is missing“ wurde an 1 von 2 Stellen gelesen."));
    QCOMPARE(coreText(QStringLiteral("Step 2: a region couldn't be read: no such file; gone")),
             QStringLiteral("Schritt 2: eine Stelle ließ sich nicht lesen: no such file; gone"));
    QCOMPARE(coreText(QStringLiteral("a model's own words.")),
             QStringLiteral("a model's own words."));
    QVERIFY(coreText(QString()).isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestCoreText)
#include "tst_core_text.moc"
