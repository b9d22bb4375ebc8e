// Which words of an answer rest on which step.
#pragma once

#include "core/pipeline/result.h"

#include <vector>

#include <QString>

namespace corgi {

struct AnswerPassage {
  QString text;
  int step = 0;  // 0: rests on none that could be told
  bool operator==(const AnswerPassage&) const = default;
};

// Cuts `text` at its clauses and gives each clause the step whose statement, reading and
// descriptions share most words with it, as long as one step is ahead of the others. Only steps in
// `candidates` are considered; numbers and words that were read in the image count double. Joined,
// the passages are `text` again.
std::vector<AnswerPassage> answerPassages(const QString& text,
                                          const std::vector<Step>& steps,
                                          const std::vector<Evidence>& evidence,
                                          const std::vector<int>& candidates);

}  // namespace corgi
