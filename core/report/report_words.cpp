#include "core/report/report_words.h"

#include "core/report/demo_note.h"

#include <algorithm>

namespace corgi {
namespace {

std::string spoken_name(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

template <typename Enumeration, std::size_t kCount, typename Name>
void name_all(std::array<std::string, kCount>& names, Name name) {
  for (std::size_t i = 0; i < kCount; ++i)
    names[i] = spoken_name(name(static_cast<Enumeration>(i)));
}

template <typename Enumeration, std::size_t kCount>
void name_all(std::array<std::string, kCount>& names) {
  name_all<Enumeration>(names, [](Enumeration value) { return to_string(value); });
}

}  // namespace

ReportWords::ReportWords() {
  name_all<Stage>(stages);
  name_all<Verdict>(verdicts);
  name_all<Mode>(modes);
  name_all<Purpose>(purposes);
  name_all<FinishReason>(finish_reasons);
  name_all<BoxDoubt>(doubts, [](BoxDoubt doubt) { return plain_text(doubt); });
  name_all<AnswerSupport>(supports, [](AnswerSupport support) { return plain_text(support); });
  ModelInfo demonstrating;
  demonstrating.is_demo = true;
  demonstration = demo_note(demonstrating);
}

std::string filled(std::string_view pattern, std::initializer_list<std::string> values) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::size_t number = pattern[i] == '%' && i + 1 < pattern.size()
                                   ? static_cast<std::size_t>(pattern[i + 1] - '0')
                                   : 0;
    if (number >= 1 && number <= values.size()) {
      text += *(values.begin() + (number - 1));
      ++i;
    } else {
      text += pattern[i];
    }
  }
  return text;
}

std::string sizes_text(const Result& result, const ReportWords& words) {
  return filled(words.pixels,
                {std::to_string(result.image_width_px),
                 std::to_string(result.image_height_px),
                 std::to_string(result.image_size_sent_px[0]),
                 std::to_string(result.image_size_sent_px[1]),
                 std::to_string(result.image_tokens)});
}

std::string reuse_text(const CacheCounters& cache,
                       const std::string& saved,
                       const ReportWords& words) {
  return filled(words.reuse,
                {std::to_string(cache.processor_hits),
                 std::to_string(cache.processor_hits + cache.processor_misses),
                 std::to_string(cache.vision_hits),
                 std::to_string(cache.vision_hits + cache.vision_misses),
                 std::to_string(cache.prefix_hits),
                 std::to_string(cache.prefix_hits + cache.prefix_misses),
                 saved});
}

}  // namespace corgi
