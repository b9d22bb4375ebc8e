// What a person types into the search field, as a condition on the table of entries.
#pragma once

#include "core/pipeline/result.h"

#include <string>

#include <QString>
#include <QVariantList>

namespace corgi {

// What a question is found by: its words, answer and evidence, in one case.
QString search_text(const Result& result, const std::string& image_name);

struct SearchTerms {
  QString condition;  // "" or " AND ..." with a question mark for each value
  QVariantList values;
};

// Every word of `text` must begin a word of the entry. Scripts without spaces, and an SQLite
// without full text search, are searched for the words anywhere.
SearchTerms search_terms(const std::string& text, bool has_word_index);

}  // namespace corgi
