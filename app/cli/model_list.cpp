#include "app/cli/model_list.h"

#include "app/cli/console.h"
#include "core/base/machine_memory.h"
#include "core/hub/catalogue.h"
#include "core/hub/size_text.h"

#include <string>

namespace corgi {
namespace {

Json memory_json(std::uint64_t needed) {
  return {{"bytes", needed}, {"fits", needed <= machine_memory()}};
}

Json found_json(const FoundModel& model) {
  Json json{{"name", model.name},
            {"folder", model.folder.string()},
            {"source", model.in_cache ? "cache" : "folder"},
            {"state", to_string(model.files.state)},
            {"bytes", model.files.bytes},
            {"is_demo", model.files.is_demo},
            {"unfinished_bytes", model.unfinished_bytes}};
  if (!model.files.problem.empty()) json["problem"] = model.files.problem;
  if (model.files.state == CheckpointState::kComplete) {
    json["parameters"] = model.files.parameter_count;
    for (const WeightFormat& format : kWeightFormats) {
      json["memory"][std::string(format.name)] =
          memory_json(memory_needed(model.files.parameter_count, format));
    }
  }
  return json;
}

Json available_json(const CatalogueModel& model) {
  Json json{{"id", model.id},
            {"name", model.name},
            {"licence", model.licence},
            {"parameters", model.parameter_count},
            {"download_bytes", download_bytes(model)}};
  for (const WeightFormat& format : kWeightFormats) {
    json["memory"][std::string(format.name)] = memory_json(memory_needed(model, format));
  }
  return json;
}

}  // namespace

void print_found(const std::vector<FoundModel>& models) {
  if (models.empty()) {
    note("corgi: no model yet; 'corgi models list --available' shows what there is to get");
  }
  for (const FoundModel& model : models) {
    print_line(model.name + '\t' + std::string(to_string(model.files.state)) + '\t' +
               size_text(model.files.bytes + model.unfinished_bytes) + '\t' +
               model.folder.string());
    if (!model.files.problem.empty()) note("corgi: " + model.name + ": " + model.files.problem);
    if (model.files.is_demo) {
      note("corgi: " + model.name +
           ": a demonstration, which understands its sample pictures only");
    }
  }
}

void print_available() {
  for (const CatalogueModel& model : catalogue()) {
    std::string line = std::string(model.id) + '\t' + size_text(download_bytes(model));
    for (const WeightFormat& format : kWeightFormats) {
      const std::uint64_t needed = memory_needed(model, format);
      line += '\t' + std::string(format.name) + ": " + size_text(needed) + " of memory" +
              (needed <= machine_memory() ? "" : ", more than this machine has");
    }
    print_line(line + '\t' + std::string(model.licence));
  }
}

Json model_list_json(const HubCache& cache, const std::vector<FoundModel>& models) {
  Json found = Json::array();
  for (const FoundModel& model : models) found.push_back(found_json(model));
  Json available = Json::array();
  for (const CatalogueModel& model : catalogue()) available.push_back(available_json(model));
  return {{"cache", cache.dir().string()},
          {"machine_memory_bytes", machine_memory()},
          {"models", found},
          {"available", available}};
}

}  // namespace corgi
