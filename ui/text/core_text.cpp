#include "ui/text/core_text.h"

#include <array>

#include <QCoreApplication>
#include <QRegularExpression>

namespace corgi {
namespace {

constexpr const char* kContext = "CoreText";

// `text` names what `pattern` captures as %1, %2, ..., and as %n the number that is `count`.
struct Sentence {
  const char* pattern;
  const char* text;
  int count = 0;       // 0: nothing is counted
  bool nests = false;  // the last that is captured is a sentence of core's too
};

// clang-format off
constexpr std::array kSentences = {
    // Reasons of verdicts: core/pipeline/verdicts. Most steps have one place, of which one speaks otherwise.
    Sentence{"It is seen in 1 of 1 region\\.", QT_TRANSLATE_NOOP("CoreText", "It is seen there.")},
    Sentence{"What is seen contradicts it in 1 of 1 region\\.", QT_TRANSLATE_NOOP("CoreText", "What is seen there contradicts it.")},
    Sentence{"It isn't visible in any of its 1 region\\.", QT_TRANSLATE_NOOP("CoreText", "It isn't visible there.")},
    Sentence{"The descriptions of its 1 region give no verdict\\.", QT_TRANSLATE_NOOP("CoreText", "The description of its place gives no verdict.")},
    Sentence{"\"(.*)\" was read in 1 of 1 region\\.", QT_TRANSLATE_NOOP("CoreText", "\"%1\" was read there.")},
    Sentence{"No text could be read in its 1 region\\.", QT_TRANSLATE_NOOP("CoreText", "No text could be read there.")},
    Sentence{"Its 1 region gave no evidence\\.", QT_TRANSLATE_NOOP("CoreText", "Its place gave no evidence.")},
    Sentence{"It is seen in (\\d+) of (\\d+) regions?\\.", QT_TRANSLATE_N_NOOP("CoreText", "It is seen in %1 of %n region(s)."), 2},
    Sentence{"What is seen contradicts it in (\\d+) of (\\d+) regions?\\.", QT_TRANSLATE_N_NOOP("CoreText", "What is seen contradicts it in %1 of %n region(s)."), 2},
    Sentence{"It isn't visible in any of its (\\d+) regions?\\.", QT_TRANSLATE_N_NOOP("CoreText", "It isn't visible in any of its %n region(s)."), 1},
    Sentence{"The descriptions of its (\\d+) regions? give no verdict\\.", QT_TRANSLATE_N_NOOP("CoreText", "The descriptions of its %n region(s) give no verdict."), 1},
    Sentence{"\"(.*)\" was read in (\\d+) of (\\d+) regions?\\.", QT_TRANSLATE_N_NOOP("CoreText", "\"%1\" was read in %2 of %n region(s)."), 3},
    Sentence{"\"(.*)\" was read, which isn't the text that the step names\\.", QT_TRANSLATE_NOOP("CoreText", "\"%1\" was read, which isn't the text that the step names.")},
    Sentence{"No text could be read in its (\\d+) regions?\\.", QT_TRANSLATE_N_NOOP("CoreText", "No text could be read in its %n region(s)."), 1},
    Sentence{"Its (\\d+) regions? gave no evidence\\.", QT_TRANSLATE_N_NOOP("CoreText", "Its %n region(s) gave no evidence."), 1},
    Sentence{"Thought alone: nothing to look for\\.", QT_TRANSLATE_NOOP("CoreText", "Thought alone: nothing to look for.")},
    Sentence{"It couldn't be checked: (.*)\\.", QT_TRANSLATE_NOOP("CoreText", "It couldn't be checked: %1."), 0, true},
    Sentence{"Nothing in the image was found for it\\.", QT_TRANSLATE_NOOP("CoreText", "Nothing in the image was found for it.")},
    // core/pipeline/counter_check
    Sentence{"The model says the same of the box when it is blank, and of another place\\.", QT_TRANSLATE_NOOP("CoreText", "The model says the same of the box when it is blank, and of another place.")},
    Sentence{"The model says the same when the box is blank\\.", QT_TRANSLATE_NOOP("CoreText", "The model says the same when the box is blank.")},
    Sentence{"The model says the same of another place in the image\\.", QT_TRANSLATE_NOOP("CoreText", "The model says the same of another place in the image.")},
    Sentence{"The model doesn't say so without what is in the box\\.", QT_TRANSLATE_NOOP("CoreText", "The model doesn't say so without what is in the box.")},
    Sentence{"the counter check failed: (.*)", QT_TRANSLATE_NOOP("CoreText", "the counter check failed: %1")},
    // Warnings and problems of the other stages.
    Sentence{"the second look failed: (.*)", QT_TRANSLATE_NOOP("CoreText", "the second look failed: %1")},
    Sentence{"it couldn't be located: (.*)", QT_TRANSLATE_NOOP("CoreText", "it couldn't be located: %1")},
    Sentence{"no box could be read in the reply \"(.*)\"", QT_TRANSLATE_NOOP("CoreText", "no box could be read in the reply \"%1\"")},
    Sentence{"a region couldn't be described: (.*)", QT_TRANSLATE_NOOP("CoreText", "a region couldn't be described: %1")},
    Sentence{"a region couldn't be read: (.*)", QT_TRANSLATE_NOOP("CoreText", "a region couldn't be read: %1")},
    Sentence{"the reply held no answer", QT_TRANSLATE_NOOP("CoreText", "the reply held no answer")},
    Sentence{"the answer couldn't be written: (.*)", QT_TRANSLATE_NOOP("CoreText", "the answer couldn't be written: %1")},
    Sentence{"the reply held no steps; the question itself is checked instead", QT_TRANSLATE_NOOP("CoreText", "the reply held no steps; the question itself is checked instead")},
    Sentence{"the model repeated itself \\(\"(.*)\"\\); the repeats were cut from its (\\d+) tokens, the rest is kept", QT_TRANSLATE_NOOP("CoreText", "the model repeated itself (\"%1\"); the repeats were cut from its %2 tokens, the rest is kept")},
    Sentence{"the model repeated itself; the repeats were cut from its (\\d+) tokens, the rest is kept", QT_TRANSLATE_NOOP("CoreText", "the model repeated itself; the repeats were cut from its %1 tokens, the rest is kept")},
    Sentence{"the model's output stopped being a number after (\\d+) tokens; what it wrote before is kept\\. Another dtype \\(fp32 or bf16\\) may help", QT_TRANSLATE_NOOP("CoreText", "the model's output stopped being a number after %1 tokens; what it wrote before is kept. Another dtype (fp32 or bf16) may help")},
    Sentence{"the reply was truncated after (\\d+) tokens; its complete parts are kept", QT_TRANSLATE_NOOP("CoreText", "the reply was truncated after %1 tokens; its complete parts are kept")},
    // Models: core/engine/loaded_model, core/engine/remote_engine, core/hub.
    Sentence{"Qwen3-VL, ([\\d.]+) billion parameters, (\\w+), on (\\S+)", QT_TRANSLATE_NOOP("CoreText", "Qwen3-VL, %1 billion parameters, %2, on %3")},
    Sentence{"Qwen3-VL, ([\\d.]+) million parameters, (\\w+), on (\\S+)", QT_TRANSLATE_NOOP("CoreText", "Qwen3-VL, %1 million parameters, %2, on %3")},
    Sentence{"(\\S+) on (https?://\\S+)", QT_TRANSLATE_NOOP("CoreText", "%1 on %2")},
    Sentence{"(\\S+) is missing", QT_TRANSLATE_NOOP("CoreText", "%1 is missing")},
    Sentence{"its download isn't finished", QT_TRANSLATE_NOOP("CoreText", "its download isn't finished")},
    // What stands before a warning of one step: core/pipeline/run_state.
    Sentence{"Step (\\d+): (.*)", QT_TRANSLATE_NOOP("CoreText", "Step %1: %2"), 0, true},
};
// clang-format on

// In one pass, so that a "%1" in what is filled in stays.
QString filled(const QString& text, const QStringList& values) {
  QString whole;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const bool is_mark = text[i] == u'%' && i + 1 < text.size() && text[i + 1].isDigit();
    const int number = is_mark ? text[i + 1].digitValue() : 0;
    if (number >= 1 && number < values.size()) {
      whole += values[number];
      ++i;
    } else {
      whole += text[i];
    }
  }
  return whole;
}

// Several problems of one step.
QStringList problemsOf(const QString& english) {
  static const QRegularExpression kBetween(QStringLiteral(
      "; (?=a region couldn't be |it couldn't be located: |no box could be read in the reply )"));
  return english.split(kBetween);
}

const QRegularExpression& patternOf(std::size_t index) {
  static const auto kPatterns = [] {
    std::array<QRegularExpression, kSentences.size()> patterns;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      patterns[i] = QRegularExpression(
          QRegularExpression::anchoredPattern(QString::fromUtf8(kSentences[i].pattern)),
          QRegularExpression::DotMatchesEverythingOption);
    }
    return patterns;
  }();
  return kPatterns[index];
}

// Null when no sentence, of those that nest or of the others, is `english`.
QString told(const QString& english, bool nests) {
  for (std::size_t i = 0; i < kSentences.size(); ++i) {
    const Sentence& sentence = kSentences[i];
    if (sentence.nests != nests) continue;
    const QRegularExpressionMatch match = patternOf(i).match(english);
    if (!match.hasMatch()) continue;
    const int count = sentence.count > 0 ? match.captured(sentence.count).toInt() : -1;
    QStringList values = match.capturedTexts();
    if (nests) values.back() = coreText(values.back());
    return filled(QCoreApplication::translate(kContext, sentence.text, nullptr, count), values);
  }
  return {};
}

}  // namespace

QString coreText(const QString& english) {
  // What nests is looked for first: within it there may be several problems.
  const QString whole = told(english, true);
  if (!whole.isNull()) return whole;
  QStringList problems = problemsOf(english);
  for (QString& problem : problems) {
    const QString known = told(problem, false);
    if (!known.isNull()) problem = known;
  }
  return problems.join(QStringLiteral("; "));
}

}  // namespace corgi
