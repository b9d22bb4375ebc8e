// Where two texts differ, word by word.
#pragma once

#include <vector>

#include <QString>

namespace corgi {

// A word of the text with the space behind it.
struct ComparedWord {
  QString text;
  bool differs = false;
};

// The words of `text`; those that aren't in `reference` at the same place in the order differ. Case
// and punctuation at a word's ends don't count. Languages without spaces are compared by character.
std::vector<ComparedWord> compareWords(const QString& text, const QString& reference);

}  // namespace corgi
