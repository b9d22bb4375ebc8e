#include "core/report/trace.h"

#include "core/pipeline/box_parser.h"
#include "core/report/result_json.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace corgi {
namespace {

constexpr int kFormat = 1;

Json pixels_of(const Box& box, const Result& result) {
  const auto at = [](double share, int pixels) {
    return static_cast<int>(std::lround(share * pixels));
  };
  return {at(box.x0, result.image_width_px),
          at(box.y0, result.image_height_px),
          at(box.x1, result.image_width_px),
          at(box.y1, result.image_height_px)};
}

Json boxes_of(const Result& result) {
  Json boxes = Json::array();
  for (const Step& step : result.steps) {
    for (std::size_t r = 0; r < step.regions.size(); ++r) {
      const Region& region = step.regions[r];
      Json doubts = Json::array();
      for (const BoxDoubt doubt : region.doubts) doubts.push_back(to_string(doubt));
      boxes.push_back({{"step_number", step.number},
                       {"region_index", r},
                       {"label", region.label},
                       {"box", {region.box.x0, region.box.y0, region.box.x1, region.box.y1}},
                       {"box_px", pixels_of(region.box, result)},
                       {"box_thousandths", box_for_prompt(region.box)},
                       {"tokens", region.tokens},
                       {"doubts", doubts}});
    }
  }
  return boxes;
}

Json tier(const char* name, std::int64_t hits, std::int64_t misses) {
  return {{"tier", name}, {"hits", hits}, {"misses", misses}};
}

Json tiers_of(const CacheCounters& cache) {
  return {tier("processor output", cache.processor_hits, cache.processor_misses),
          tier("vision features", cache.vision_hits, cache.vision_misses),
          tier("prefix state", cache.prefix_hits, cache.prefix_misses)};
}

// `whole` is the result as JSON, whose exchanges stand in the order of the result's.
Json requests_of(const Result& result, const Json& whole, Stage stage) {
  constexpr std::array kOfRequest = {
      "request", "purpose", "start_ms", "end_ms", "timings_ms", "cache"};
  Json requests = Json::array();
  for (std::size_t i = 0; i < result.exchanges.size(); ++i) {
    if (result.exchanges[i].stage != stage) continue;
    Json exchange = whole["exchanges"][i];
    if (requests.empty() || requests.back()["request"] != exchange["request"]) {
      Json request;
      for (const char* key : kOfRequest) request[key] = exchange[key];
      request["exchanges"] = Json::array();
      requests.push_back(std::move(request));
    }
    for (const char* key : kOfRequest) exchange.erase(key);
    exchange.erase("stage");
    requests.back()["exchanges"].push_back(std::move(exchange));
  }
  return requests;
}

}  // namespace

double overlap_ms(const std::optional<Interval>& a, const std::optional<Interval>& b) {
  if (!a || !b) return 0;
  return std::max(0.0, std::min(a->end_ms, b->end_ms) - std::max(a->start_ms, b->start_ms));
}

Json trace_to_json(const Result& result) {
  const Json whole = result_to_json(result);
  Json stages = Json::array();
  for (const StageTiming& timing : result.timings) {
    stages.push_back({{"stage", to_string(timing.stage)},
                      {"start_ms", timing.start_ms},
                      {"end_ms", timing.end_ms},
                      {"requests", requests_of(result, whole, timing.stage)}});
  }
  Json trace = {{"format", kFormat},
                {"stages", stages},
                {"tiers", tiers_of(result.cache)},
                {"saved_ms", result.cache.saved_ms},
                {"overlap_ms", overlap_ms(result.reading, result.describing)},
                {"boxes", boxes_of(result)}};
  for (const char* key : {"question",
                          "mode",
                          "seed",
                          "program_version",
                          "cancelled",
                          "image_hash",
                          "image_width_px",
                          "image_height_px",
                          "image_size_sent_px",
                          "image_tokens",
                          "model",
                          "ocr_engine",
                          "reading",
                          "describing",
                          "warnings"}) {
    trace[key] = whole[key];
  }
  return trace;
}

}  // namespace corgi
