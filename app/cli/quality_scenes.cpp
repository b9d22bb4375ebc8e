#include "app/cli/quality_scenes.h"

#include "core/base/json.h"

#include <array>
#include <optional>

namespace corgi {
namespace {

constexpr std::uint64_t kMaxTruthBytes = 100'000'000;
constexpr ErrorCode kCode = ErrorCode::kInput;

[[noreturn]] void fail(const std::string& where, const std::string& expected) {
  throw Error(kCode, where + ": expected " + expected);
}

Box box_of(const Json& json, const std::string& where) {
  std::array<double, 4> corners{};
  if (!json.is_array() || json.size() != corners.size()) fail(where, "four numbers from 0 to 1");
  for (std::size_t i = 0; i < corners.size(); ++i) {
    if (!json[i].is_number()) fail(where, "four numbers from 0 to 1");
    corners[i] = json[i].get<double>();
    if (!(corners[i] >= 0 && corners[i] <= 1)) fail(where, "four numbers from 0 to 1");
  }
  const Box box{corners[0], corners[1], corners[2], corners[3]};
  if (!(box.width() > 0 && box.height() > 0)) fail(where, "a box x0,y0,x1,y1 with an area");
  return box;
}

std::vector<Box> boxes_of(const JsonObject& object, const std::string& where) {
  std::vector<Box> boxes;
  for (const Json& box : object.array("boxes")) boxes.push_back(box_of(box, where + ": boxes"));
  return boxes;
}

template <typename Value>
Value one_of(const JsonObject& object,
             const char* key,
             const std::vector<Value>& values,
             const std::string& where) {
  const std::string text = object.string(key);
  std::string names;
  for (const Value value : values) {
    if (text == to_string(value)) return value;
    names += (names.empty() ? "" : ", ") + std::string(to_string(value));
  }
  fail(where + ": " + key, "one of " + names + ", found '" + text + "'");
}

Step step_of(const Json& json, const std::string& where) {
  const JsonObject object(json, where, kCode);
  Step step;
  step.statement = object.string("statement");
  step.look = one_of<Look>(object, "look", {Look::kText, Look::kObject, Look::kNone}, where);
  for (const Box& box : boxes_of(object, where)) step.regions.push_back({box, step.statement});
  return step;
}

QuestionTruth question_of(const Json& json, const std::string& where) {
  const JsonObject object(json, where, kCode);
  QuestionTruth truth{
      object.string("question"), object.string_or("kind", ""), object.string("answer"), {}};
  for (const Json& step : object.array("steps")) {
    truth.steps.push_back(step_of(step, where + ": steps"));
    truth.steps.back().number = static_cast<int>(truth.steps.size());
  }
  return truth;
}

ClaimTruth claim_of(const Json& json, const std::string& where) {
  const JsonObject object(json, where, kCode);
  return {box_of(object.array("box"), where + ": box"),
          object.string("statement"),
          object.string("caption"),
          one_of<Verdict>(object,
                          "verdict",
                          {Verdict::kSupported, Verdict::kContradicted, Verdict::kNotVisible},
                          where)};
}

// The list under `key`; an absent one is empty.
const Json& list_or_empty(const JsonObject& object, const char* key) {
  static const Json kEmpty = Json::array();
  return object.has(key) ? object.array(key) : kEmpty;
}

// Only a file of the folder itself.
std::filesystem::path image_of(const JsonObject& object,
                               const std::filesystem::path& folder,
                               const std::string& where) {
  const std::filesystem::path file(object.string("file"));
  if (file.empty() || file.has_parent_path()) fail(where + ": file", "the name of an image");
  return folder / file;
}

QualityScene scene_of(const Json& json,
                      const std::filesystem::path& folder,
                      const std::string& where) {
  const JsonObject object(json, where, kCode);
  QualityScene scene;
  scene.image = image_of(object, folder, where);
  for (const Json& question : list_or_empty(object, "questions")) {
    scene.questions.push_back(question_of(question, where + ": questions"));
    for (const Step& step : scene.questions.back().steps) {
      if (step.look == Look::kNone) continue;
      GroundingTruth& truth = scene.groundings.emplace_back();
      truth.statement = step.statement;
      for (const Region& region : step.regions) truth.boxes.push_back(region.box);
    }
  }
  for (const Json& statement : list_or_empty(object, "statements")) {
    const JsonObject entry(statement, where + ": statements", kCode);
    scene.groundings.push_back(
        {entry.string("statement"), boxes_of(entry, where + ": statements")});
  }
  for (const Json& claim : list_or_empty(object, "claims")) {
    scene.claims.push_back(claim_of(claim, where + ": claims"));
  }
  return scene;
}

}  // namespace

std::vector<QualityScene> read_quality_scenes(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder / "samples.json";
  const Json json = read_json_file(path, kMaxTruthBytes, kCode);
  const JsonObject object(json, path.string(), kCode);
  std::vector<QualityScene> scenes;
  for (const Json& sample : object.array("samples")) {
    scenes.push_back(
        scene_of(sample, folder, path.string() + ": sample " + std::to_string(scenes.size() + 1)));
  }
  if (scenes.empty()) fail(path.string(), "at least one sample");
  return scenes;
}

}  // namespace corgi
