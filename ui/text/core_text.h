// What core writes in English into a result, in the window's language.
#pragma once

#include <QString>

namespace corgi {

// The sentence for people that stands for `english`: a reason of a verdict, a warning or problem of
// a step, a model's description, what is wrong with a model's files. Words of errors, of models and
// of images that it quotes stay as they are; so does a sentence that isn't known. In English it is
// `english` itself. Thread-safe apart from a change of language.
QString coreText(const QString& english);

}  // namespace corgi
