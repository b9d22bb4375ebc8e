// How right a model is on images whose truth is known: the arithmetic of the figures.
#pragma once

#include "core/base/box.h"
#include "core/base/json.h"
#include "core/pipeline/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corgi {

// The mean of values in [0,1].
struct Score {
  double sum = 0;
  std::int64_t count = 0;

  void add(double value);
  // Nothing when no value was added.
  std::optional<double> mean() const;
};

// For each true box the IoU of the found box that it is paired with, 0 for one without a partner.
// Pairs are one to one, the best first.
std::vector<double> paired_ious(const std::vector<Box>& truth, const std::vector<Box>& found);

// Equal but for upper and lower case, space at the ends or repeated, and a full stop at the end.
bool same_words(std::string_view said, std::string_view expected);

// The same statements with the same looks, in the same order.
bool same_steps(const std::vector<Step>& found, const std::vector<Step>& expected);

// Everything that was measured on a set of images.
class Quality {
 public:
  // One statement to ground and the boxes that are right for it; none for what isn't there.
  void add_grounding(const std::vector<Box>& truth, const std::vector<Box>& found);
  void add_steps(const std::vector<Step>& found, const std::vector<Step>& expected);
  // One claim about a region; `judged` is absent where the model gave no verdict.
  void add_claim(bool caption_right, Verdict expected, std::optional<Verdict> judged);
  // `kind` tells questions apart, such as "count"; may be empty.
  void add_answer(Mode mode, const std::string& kind, bool right);

  // {"grounding_iou":{"mean":0.8,"count":300},...}; figures without a value are left out.
  Json to_json() const;
  // One line for each figure: its name, value and how many cases it is the mean of.
  std::string table() const;

  // Of statements about something that is there: the sum of paired IoUs over the larger number of
  // boxes, so that a missing box and a surplus one count as 0.
  Score grounding_iou;
  Score grounding_recall_50;  // of true boxes: paired with an IoU of at least 0.5
  Score grounding_count;      // of all statements: the right number of boxes
  Score steps;
  Score captions;
  Score verdicts;
  Score false_claims;  // the verdicts on claims that aren't true
  std::map<Mode, Score> answers;
  std::map<std::pair<Mode, std::string>, Score> answers_by_kind;

 private:
  std::vector<std::pair<std::string, Score>> figures() const;
};

}  // namespace corgi
