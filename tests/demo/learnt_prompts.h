// The wording that the demonstration checkpoint is trained with.
#pragma once

#include "core/base/json.h"

#include <filesystem>
#include <string>
#include <vector>

namespace corgi::testing {

inline const std::filesystem::path kResources =
    std::filesystem::path(CORGI_SOURCE_DIR) / "resources";
inline const std::filesystem::path kDemoModel = kResources / "demo-model";

// LEARNT of training/examples.py. Other prompts may come and go without harm to the checkpoint.
inline const std::vector<std::string> kLearnt{"system",
                                              "reason",
                                              "reason_boxes",
                                              "ground",
                                              "caption",
                                              "synthesize",
                                              "evidence_line",
                                              "direct"};

inline Json read(const std::filesystem::path& path) {
  return read_json_file(path, 1 << 24, ErrorCode::kInput);
}

// The texts that training uses, as training/examples.py writes them before it takes their SHA-256.
inline std::string learnt_prompts(const std::filesystem::path& path) {
  const Json all = read(path);
  Json learnt = Json::object();
  for (const std::string& stage : kLearnt) learnt[stage] = all.at(stage);
  return learnt.dump();
}

}  // namespace corgi::testing
