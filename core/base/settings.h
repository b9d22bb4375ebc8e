// What a person can set, with what holds until they do.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace corgi {

// Of each tier of reuse, in units of 2^20 bytes; 0 switches it off.
struct CacheSettings {
  int processor_mb = 512;
  int vision_mb = 512;
  int prefix_mb = 1024;

  bool operator==(const CacheSettings&) const = default;
};

// See PipelineOptions, whose defaults these are.
struct MethodSettings {
  int most_image_tokens = 2048;  // 0: the model's own limit
  int least_image_tokens = 1024;
  int most_crop_tokens = 1024;  // 0: the model's own limit
  int max_steps = 4;
  int max_regions_per_step = 5;
  double crop_margin = 0.125;
  double nms_iou = 0.7;
  int max_new_tokens = 512;
  bool second_look = false;
  bool counter_check = false;
  bool with_explanation = true;
  std::optional<double> temperature;  // absent: the model's own
  int seed = 0;

  bool operator==(const MethodSettings&) const = default;
};

struct Settings {
  // The model.
  std::string model_dir;     // folder or name; empty: CORGI_MODEL, else the demonstration's
  bool use_server = false;   // a server answers in place of a model on this machine
  std::string server;        // its address, kept when it isn't used; the key is kept elsewhere
  std::string server_model;  // as it names it; empty: the first that it lists
  std::vector<std::string> model_folders;  // where to look for models, beside the shared cache
  std::string device = "auto";             // cpu, cuda:0, auto
  std::string dtype;  // fp32, bf16, fp16, int8, int4; empty: as the file stores it
  int threads = 0;    // for numeric work; 0: as many as suit the machine
  CacheSettings caches;
  // Reading and asking.
  MethodSettings method;
  std::string ocr_engine = "ppocr";            // ppocr, tesseract, model
  std::string ocr_languages = "eng";           // as Tesseract names them: "eng+deu"
  std::map<std::string, std::string> prompts;  // those that were changed, by their stage's name
  // The program.
  std::string language;               // of the window: en, vi, de, zh_CN, ja; empty: the system's
  std::string log_level = "warning";  // debug, info, warning, error
  // Those that were changed, by the menu entry's name, as Qt writes them: "Ctrl+J"; empty: none.
  std::map<std::string, std::string> shortcuts;

  bool operator==(const Settings&) const = default;
};

// True when the model has to be loaded again for these changes to take effect; the others take
// effect with the next question at the latest, but for the language.
inline bool needs_reload(const Settings& before, const Settings& after) {
  Settings same = after;
  same.language = before.language;
  same.log_level = before.log_level;
  same.model_folders = before.model_folders;
  same.caches = before.caches;
  same.method = before.method;
  same.prompts = before.prompts;
  same.ocr_engine = before.ocr_engine;
  same.ocr_languages = before.ocr_languages;
  same.shortcuts = before.shortcuts;
  return same != before;
}

}  // namespace corgi
