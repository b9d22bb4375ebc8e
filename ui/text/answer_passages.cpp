#include "ui/text/answer_passages.h"

#include <algorithm>
#include <set>

#include <QRegularExpression>

namespace corgi {
namespace {

// Shorter words say little, unless they were read in the image.
constexpr qsizetype kLeastWordChars = 4;

struct StepWords {
  int step = 0;
  std::set<QString> said;  // by statement and descriptions
  std::set<QString> read;  // in the image
};

std::set<QString> wordsOf(const QString& text, qsizetype least_chars) {
  // A number keeps its decimals: "2.50" is one word.
  static const QRegularExpression word(QStringLiteral("\\d+(?:[.,:]\\d+)*|[\\p{L}\\p{M}]+"));
  std::set<QString> words;
  for (auto it = word.globalMatch(text); it.hasNext();) {
    const QString found = it.next().captured().toCaseFolded();
    if (found.size() >= least_chars || found.front().isDigit()) words.insert(found);
  }
  return words;
}

StepWords wordsOf(const Step& step, const std::vector<Evidence>& evidence) {
  StepWords words{
      step.number, wordsOf(QString::fromStdString(step.statement), kLeastWordChars), {}};
  for (const Evidence& each : evidence) {
    if (each.step_number != step.number) continue;
    const bool read = each.kind == EvidenceKind::kText;
    (read ? words.read : words.said)
        .merge(wordsOf(QString::fromStdString(each.text), read ? 2 : kLeastWordChars));
  }
  return words;
}

int score(const QString& clause, const StepWords& words) {
  int points = 0;
  for (const QString& word : wordsOf(clause, 2)) {
    if (words.read.contains(word)) {
      points += 2;
    } else if (words.said.contains(word)) {
      points += 1;
    }
  }
  return points;
}

int stepOf(const QString& clause, const std::vector<StepWords>& steps) {
  int best = 0;
  int second = 0;
  int step = 0;
  for (const StepWords& words : steps) {
    const int points = score(clause, words);
    if (points > best) {
      second = best;
      best = points;
      step = words.step;
    } else {
      second = std::max(second, points);
    }
  }
  return best > second ? step : 0;
}

}  // namespace

std::vector<AnswerPassage> answerPassages(const QString& text,
                                          const std::vector<Step>& steps,
                                          const std::vector<Evidence>& evidence,
                                          const std::vector<int>& candidates) {
  std::vector<StepWords> words;
  for (const Step& step : steps) {
    if (std::ranges::find(candidates, step.number) != candidates.end()) {
      words.push_back(wordsOf(step, evidence));
    }
  }
  // Punctuation that no digit follows, with the spaces after it, ends a clause.
  static const QRegularExpression end(QStringLiteral("[.,;:!?\u3002\uff0c\uff1b](?!\\d)\\s*"));
  std::vector<AnswerPassage> passages;
  const auto add = [&](qsizetype from, qsizetype to) {
    if (to <= from) return;
    const QString clause = text.mid(from, to - from);
    const int step = stepOf(clause, words);
    if (!passages.empty() && passages.back().step == step) {
      passages.back().text += clause;
    } else {
      passages.push_back({clause, step});
    }
  };
  qsizetype start = 0;
  for (auto it = end.globalMatch(text); it.hasNext();) {
    const QRegularExpressionMatch match = it.next();
    add(start, match.capturedEnd());
    start = match.capturedEnd();
  }
  add(start, text.size());
  return passages;
}

}  // namespace corgi
