#include "core/history/run_costs.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace corgi {
namespace {

// Sizes that differ less say nothing about growth.
constexpr double kTellingSpread = 1.3;
// No run takes longer than a month, nothing holds more than a pebibyte; a file may say so.
constexpr double kMostMs = 2.7e9;
constexpr double kMostBytes = 1125899906842624.0;
constexpr std::int64_t kMostTokens = 1 << 20;

struct Point {
  double tokens;
  double value;
};

bool is_telling(const std::vector<Point>& points) {
  const auto [least, most] = std::ranges::minmax_element(points, {}, &Point::tokens);
  return most->tokens >= kTellingSpread * least->tokens;
}

// Least squares without a constant; neither part below 0.
Growth growth_of(const std::vector<Point>& points) {
  if (points.empty()) return {};
  double n2 = 0, n3 = 0, n4 = 0, nv = 0, n2v = 0;
  for (const auto& [n, value] : points) {
    n2 += n * n;
    n3 += n * n * n;
    n4 += n * n * n * n;
    nv += n * value;
    n2v += n * n * value;
  }
  const Growth straight{nv / n2, 0};
  const double determinant = n2 * n4 - n3 * n3;
  if (!is_telling(points) || determinant <= 0) return straight;
  const Growth bent{(nv * n4 - n2v * n3) / determinant, (n2 * n2v - n3 * nv) / determinant};
  if (bent.pair < 0) return straight;
  return bent.each < 0 ? Growth{0, n2v / n4} : bent;
}

// Least squares, as a mean and a slope.
void judge_memory(const std::vector<Point>& points, RunCosts& costs) {
  if (points.empty()) return;
  const auto count = static_cast<double>(points.size());
  for (const Point& point : points) {
    costs.peak_tokens += point.tokens / count;
    costs.peak_bytes += point.value / count;
  }
  double spread = 0, common = 0;
  for (const Point& point : points) {
    const double apart = point.tokens - costs.peak_tokens;
    spread += apart * apart;
    common += apart * (point.value - costs.peak_bytes);
  }
  if (is_telling(points) && common > 0) costs.bytes_per_token = common / spread;
}

bool is_whole(const Result& result) {
  if (result.cancelled || result.exchanges.empty() || result.timings.empty()) return false;
  const Stage first = result.mode == Mode::kDirect ? Stage::kSynthesis : Stage::kReasoning;
  return result.exchanges.front().stage == first;
}

}  // namespace

std::optional<RunSample> sample_of(const Result& result) {
  if (!is_whole(result)) return std::nullopt;
  const Exchange& first = result.exchanges.front();
  RunSample sample;
  sample.mode = result.mode;
  sample.image_tokens = first.image_tokens;
  sample.text_tokens = std::max<std::int64_t>(0, first.prompt_tokens - first.image_tokens);
  if (first.cache.vision_misses > 0) {
    sample.look_ms = first.timings.process_ms + first.timings.vision_ms;
    sample.peak_bytes = first.peak_bytes;
  }
  if (first.cache.prefix_misses > 0) sample.read_ms = first.timings.prefill_ms;
  double end_ms = 0;
  for (const StageTiming& timing : result.timings) end_ms = std::max(end_ms, timing.end_ms);
  const GenerationTimings& spent = first.timings;
  sample.rest_ms = std::max(0.0, end_ms - spent.process_ms - spent.vision_ms - spent.prefill_ms);
  return sample;
}

std::string to_line(const RunSample& s) {
  std::ostringstream line;
  line.imbue(std::locale::classic());
  line.precision(12);
  line << to_string(s.mode) << ' ' << s.image_tokens << ' ' << s.text_tokens << ' ' << s.look_ms
       << ' ' << s.read_ms << ' ' << s.rest_ms << ' ' << s.peak_bytes;
  return line.str();
}

std::optional<RunSample> sample_from_line(const std::string& line) {
  std::istringstream words(line);
  words.imbue(std::locale::classic());
  std::string mode;
  RunSample s;
  words >> mode >> s.image_tokens >> s.text_tokens >> s.look_ms >> s.read_ms >> s.rest_ms >>
      s.peak_bytes;
  if (words.fail() || !(words >> std::ws).eof()) return std::nullopt;
  const auto known = mode_from_string(mode);
  const auto within = [](double value, double most) { return value >= 0 && value <= most; };
  if (!known || !within(static_cast<double>(s.image_tokens), kMostTokens) ||
      !within(static_cast<double>(s.text_tokens), kMostTokens) || !within(s.look_ms, kMostMs) ||
      !within(s.read_ms, kMostMs) || !within(s.rest_ms, kMostMs) ||
      !within(static_cast<double>(s.peak_bytes), kMostBytes)) {
    return std::nullopt;
  }
  s.mode = *known;
  return s;
}

RunCosts run_costs(const std::vector<RunSample>& samples) {
  RunCosts costs;
  std::vector<Point> looks, reads, peaks;
  for (const RunSample& sample : samples) {
    const auto mode = static_cast<std::size_t>(sample.mode);
    const auto image = static_cast<double>(sample.image_tokens);
    const auto text = static_cast<double>(sample.text_tokens);
    ++costs.runs;
    // Means that grow with each sample.
    const double count = ++costs.runs_in[mode];
    costs.text_tokens[mode] += (text - costs.text_tokens[mode]) / count;
    costs.rest_ms[mode] += (sample.rest_ms - costs.rest_ms[mode]) / count;
    if (image <= 0) continue;
    if (sample.look_ms > 0) looks.push_back({image, sample.look_ms});
    if (sample.read_ms > 0) reads.push_back({image + text, sample.read_ms});
    if (sample.peak_bytes > 0) peaks.push_back({image, static_cast<double>(sample.peak_bytes)});
  }
  costs.look_ms = growth_of(looks);
  costs.read_ms = growth_of(reads);
  judge_memory(peaks, costs);
  return costs;
}

ImagePrediction predict(PixelSize picture,
                        const ImageNeeds& needs,
                        const ImageBudget& budget,
                        const RunCosts& costs,
                        Mode mode) {
  ImagePrediction prediction;
  prediction.size_px = size_within(picture, needs.limits, budget);
  prediction.tokens = needs.limits.tokens(prediction.size_px);
  const std::int64_t kept = needs.processor_bytes + needs.vision_bytes + needs.prefix_bytes;
  prediction.kept_bytes = prediction.tokens * kept;
  const auto tokens = static_cast<double>(prediction.tokens);
  if (costs.peak_bytes > 0) {
    // What is kept of an image is the least that it takes.
    const double each = std::max(costs.bytes_per_token, static_cast<double>(kept));
    prediction.peak_bytes = std::max(0.0, costs.peak_bytes + each * (tokens - costs.peak_tokens));
  }
  const auto index = static_cast<std::size_t>(mode);
  if (costs.runs_in[index] == 0 || costs.look_ms.at(1) <= 0) return prediction;
  const double first_ms =
      costs.look_ms.at(tokens) + costs.read_ms.at(tokens + costs.text_tokens[index]);
  prediction.first_word_s = first_ms / 1000;
  prediction.answer_s = (first_ms + costs.rest_ms[index]) / 1000;
  return prediction;
}

}  // namespace corgi
