#include "core/history/search_terms.h"

#include <algorithm>

#include <QStringList>

namespace corgi {
namespace {

bool is_written_without_spaces(QChar c) {
  switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
      return true;
    default:
      return false;
  }
}

// Letters and digits in a row, as the index cuts text.
QStringList words_of(const QString& text) {
  QStringList words;
  QString word;
  for (const QChar c : text + QLatin1Char(' ')) {
    if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
      word += c;
    } else if (!word.isEmpty()) {
      words.append(std::exchange(word, {}));
    }
  }
  return words;
}

QString escaped_for_like(QString text) {
  for (const char c : {'\\', '%', '_'}) {
    text.replace(QLatin1Char(c), QStringLiteral("\\") + QLatin1Char(c));
  }
  return QLatin1Char('%') + text + QLatin1Char('%');
}

}  // namespace

QString search_text(const Result& result, const std::string& image_name) {
  QStringList parts = {QString::fromStdString(result.question),
                       QString::fromStdString(result.answer),
                       QString::fromStdString(result.explanation),
                       QString::fromStdString(image_name)};
  for (const Step& step : result.steps) parts.append(QString::fromStdString(step.statement));
  for (const Evidence& found : result.evidence) parts.append(QString::fromStdString(found.text));
  return parts.join(QLatin1Char('\n')).toCaseFolded();
}

SearchTerms search_terms(const std::string& text, bool has_word_index) {
  const QString folded = QString::fromStdString(text).toCaseFolded().trimmed();
  const QStringList words = words_of(folded);
  SearchTerms terms;
  if (folded.isEmpty()) return terms;
  if (words.isEmpty() || !has_word_index ||
      std::ranges::any_of(folded, is_written_without_spaces)) {
    for (const QString& word : folded.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
      terms.condition += QStringLiteral(" AND search_text LIKE ? ESCAPE '\\'");
      terms.values.append(escaped_for_like(word));
    }
    return terms;
  }
  QStringList phrases;
  for (const QString& word : words) phrases.append(QStringLiteral("\"%1\"*").arg(word));
  terms.condition =
      QStringLiteral(" AND entry.seq IN (SELECT rowid FROM entry_words WHERE entry_words MATCH ?)");
  terms.values.append(phrases.join(QLatin1Char(' ')));
  return terms;
}

}  // namespace corgi
