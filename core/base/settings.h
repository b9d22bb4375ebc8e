// What a person can set, with what holds until they do.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace corgi {

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
  // Reading and asking.
  std::string ocr_engine = "ppocr";            // ppocr, tesseract
  std::string ocr_languages = "eng";           // as Tesseract names them: "eng+deu"
  std::map<std::string, std::string> prompts;  // those that were changed, by their stage's name
  // The program.
  std::string language;               // of the window: en, vi, de, zh_CN, ja; empty: the system's
  std::string log_level = "warning";  // debug, info, warning, error

  bool operator==(const Settings&) const = default;
};

// True when the model has to be loaded again for these changes to take effect.
inline bool needs_reload(const Settings& before, const Settings& after) {
  Settings same = after;
  same.language = before.language;
  same.log_level = before.log_level;
  same.model_folders = before.model_folders;
  return same != before;
}

}  // namespace corgi
