#include "ui/compare/word_difference.h"

#include <algorithm>

namespace corgi {
namespace {

// Longer texts are cut for the comparison: its table grows with the product of both.
constexpr int kMostWords = 1500;

bool standsAlone(QChar c) {
  return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana ||
         c.script() == QChar::Script_Katakana || c.script() == QChar::Script_Thai;
}

std::vector<QString> wordsOf(const QString& text) {
  std::vector<QString> words;
  QString word;
  const auto end = [&] {
    if (!word.isEmpty()) words.push_back(std::exchange(word, {}));
  };
  for (const QChar c : text) {
    // A space belongs to the word before it.
    const bool begins = !word.isEmpty() && !c.isSpace() && word.back().isSpace();
    if (begins || standsAlone(c)) end();
    word += c;
    if (standsAlone(c)) end();
  }
  end();
  return words;
}

QString bare(const QString& word) {
  QString kept;
  for (const QChar c : word) {
    if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) kept += c.toCaseFolded();
  }
  return kept.isEmpty() ? word.trimmed() : kept;
}

}  // namespace

std::vector<ComparedWord> compareWords(const QString& text, const QString& reference) {
  const std::vector<QString> words = wordsOf(text);
  const std::vector<QString> others = wordsOf(reference);
  const std::size_t rows = std::min<std::size_t>(words.size(), kMostWords);
  const std::size_t columns = std::min<std::size_t>(others.size(), kMostWords);
  std::vector<QString> mine, theirs;
  for (std::size_t i = 0; i < rows; ++i) mine.push_back(bare(words[i]));
  for (std::size_t j = 0; j < columns; ++j) theirs.push_back(bare(others[j]));
  // Length of the longest common subsequence of what follows (i, j).
  std::vector<std::vector<int>> common(rows + 1, std::vector<int>(columns + 1, 0));
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      common[i][j] = mine[i] == theirs[j] ? common[i + 1][j + 1] + 1
                                          : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::vector<ComparedWord> compared;
  std::size_t i = 0, j = 0;
  while (i < rows) {
    if (j < columns && mine[i] == theirs[j]) {
      compared.push_back({words[i++], false});
      ++j;
    } else if (j < columns && common[i][j + 1] >= common[i + 1][j]) {
      ++j;
    } else {
      compared.push_back({words[i++], true});
    }
  }
  for (; i < words.size(); ++i) compared.push_back({words[i], false});
  return compared;
}

}  // namespace corgi
