#include "core/report/quality.h"

#include "core/pipeline/text.h"

#include <algorithm>
#include <cstdio>
#include <tuple>

namespace corgi {
namespace {

std::string plain(std::string_view text) {
  std::string words = lower_case(on_one_line(text));
  if (words.ends_with('.')) words.pop_back();
  return words;
}

}  // namespace

void Score::add(double value) {
  sum += value;
  ++count;
}

std::optional<double> Score::mean() const {
  if (count == 0) return std::nullopt;
  return sum / static_cast<double>(count);
}

std::vector<double> paired_ious(const std::vector<Box>& truth, const std::vector<Box>& found) {
  std::vector<std::tuple<double, std::size_t, std::size_t>> pairs;
  for (std::size_t t = 0; t < truth.size(); ++t) {
    for (std::size_t f = 0; f < found.size(); ++f) {
      const double overlap = iou(truth[t], found[f]);
      if (overlap > 0) pairs.emplace_back(overlap, t, f);
    }
  }
  std::ranges::sort(pairs, std::greater());
  std::vector<double> best(truth.size(), 0);
  std::vector<bool> taken(found.size(), false);
  for (const auto& [overlap, t, f] : pairs) {
    if (best[t] > 0 || taken[f]) continue;
    best[t] = overlap;
    taken[f] = true;
  }
  return best;
}

bool same_words(std::string_view said, std::string_view expected) {
  return plain(said) == plain(expected);
}

bool same_steps(const std::vector<Step>& found, const std::vector<Step>& expected) {
  return std::ranges::equal(found, expected, [](const Step& a, const Step& b) {
    return a.look == b.look && same_words(a.statement, b.statement);
  });
}

void Quality::add_grounding(const std::vector<Box>& truth, const std::vector<Box>& found) {
  grounding_count.add(truth.size() == found.size());
  if (truth.empty()) return;
  double sum = 0;
  for (const double overlap : paired_ious(truth, found)) {
    sum += overlap;
    grounding_recall_50.add(overlap >= 0.5);
  }
  grounding_iou.add(sum / static_cast<double>(std::max(truth.size(), found.size())));
}

void Quality::add_steps(const std::vector<Step>& found, const std::vector<Step>& expected) {
  steps.add(same_steps(found, expected));
}

void Quality::add_claim(bool caption_right, Verdict expected, std::optional<Verdict> judged) {
  captions.add(caption_right);
  verdicts.add(judged == expected);
  if (expected != Verdict::kSupported) false_claims.add(judged == expected);
}

void Quality::add_answer(Mode mode, const std::string& kind, bool right) {
  answers[mode].add(right);
  if (!kind.empty()) answers_by_kind[{mode, kind}].add(right);
}

std::vector<std::pair<std::string, Score>> Quality::figures() const {
  std::vector<std::pair<std::string, Score>> list = {{"grounding_iou", grounding_iou},
                                                     {"grounding_recall_50", grounding_recall_50},
                                                     {"grounding_count_right", grounding_count},
                                                     {"steps_right", steps},
                                                     {"captions_right", captions},
                                                     {"verdicts_right", verdicts},
                                                     {"false_claims_found", false_claims}};
  for (const auto& [mode, score] : answers) {
    list.emplace_back("answers_" + std::string(to_string(mode)), score);
  }
  for (const auto& [key, score] : answers_by_kind) {
    list.emplace_back("answers_" + std::string(to_string(key.first)) + "_" + key.second, score);
  }
  std::erase_if(list, [](const auto& figure) { return figure.second.count == 0; });
  return list;
}

Json Quality::to_json() const {
  Json json = Json::object();
  for (const auto& [name, score] : figures()) {
    json[name] = {{"mean", score.mean().value()}, {"count", score.count}};
  }
  return json;
}

std::string Quality::table() const {
  std::string text;
  for (const auto& [name, score] : figures()) {
    char line[160];
    std::snprintf(line,
                  sizeof line,
                  "%-32s %6.3f %6lld\n",
                  name.c_str(),
                  score.mean().value(),
                  static_cast<long long>(score.count));
    text += line;
  }
  return text;
}

}  // namespace corgi
