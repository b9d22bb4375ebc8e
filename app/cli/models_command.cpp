#include "app/cli/models_command.h"

#include "app/cli/console.h"
#include "app/cli/model_list.h"
#include "app/cli/models_quantize.h"
#include "app/cli/transfer_line.h"
#include "app/model_location.h"
#include "core/hub/hub_settings.h"
#include "core/hub/model_check.h"
#include "core/hub/model_download.h"
#include "core/hub/model_removal.h"
#include "core/hub/size_text.h"

#include <algorithm>
#include <array>

namespace corgi {
namespace {

namespace fs = std::filesystem;

constexpr std::array kOptions{
    OptionSpec{"--available", "", "list: the models that can be downloaded"},
    OptionSpec{"--repair", "", "verify: fetch damaged files again"},
    OptionSpec{"--bits", "8|4", "quantize: how many bits a weight takes", "8 4"},
};

ModelId expect_id(const std::string& name) {
  if (const auto id = ModelId::parse(name)) return *id;
  throw UsageError("expected a model's name such as Qwen/Qwen3-VL-2B-Instruct, found '" + name +
                   "'");
}

// The models that `models` is about besides the cache's: named folders, or CORGI_MODEL's.
std::vector<fs::path> folders_to_list(const Arguments& arguments) {
  std::vector<fs::path> folders(arguments.positionals().begin() + 1, arguments.positionals().end());
  if (folders.empty()) folders.emplace_back(qEnvironmentVariable("CORGI_MODEL").toStdString());
  return folders;
}

int list(const Arguments& arguments, const HubSettings& settings, const std::stop_token&) {
  const HubCache cache(settings.cache_dir);
  if (arguments.has("--available") && !arguments.has("--json")) {
    print_available();
    return kExitSuccess;
  }
  std::vector<FoundModel> models = find_models(cache, folders_to_list(arguments));
  if (const auto demo = demo_model()) {
    for (FoundModel& model : find_models(HubCache({}), {*demo})) {
      model.name = kDemoModel;
      models.push_back(std::move(model));
    }
  }
  if (arguments.has("--json")) {
    print_json(model_list_json(cache, models));
  } else {
    print_found(models);
  }
  return kExitSuccess;
}

DownloadedModel download(const HubSettings& settings,
                         const ModelId& id,
                         const std::stop_token& stop) {
  DownloadOptions options;
  options.hub = settings;
  TransferLine line;
  try {
    DownloadedModel model = download_model(
        options, id, [&](const DownloadProgress& p) { line.tell(p); }, stop);
    line.finish();
    return model;
  } catch (...) {
    line.finish();
    throw;
  }
}

int pull(const Arguments& arguments, const HubSettings& settings, const std::stop_token& stop) {
  const ModelId id = expect_id(arguments.positionals()[1]);
  const DownloadedModel model = download(settings, id, stop);
  if (arguments.has("--json")) {
    print_json({{"id", id.text()},
                {"commit", model.commit},
                {"folder", model.folder.string()},
                {"bytes", model.bytes}});
  } else {
    print_line(model.folder.string());
  }
  return kExitSuccess;
}

std::vector<CheckedFile> check(const fs::path& folder, const std::stop_token& stop) {
  TransferLine line;
  std::vector<CheckedFile> files = check_model(
      folder,
      [&](std::uint64_t done, std::uint64_t total) { line.tell("reading", done, total); },
      stop);
  line.finish();
  return files;
}

bool is_damaged(const CheckedFile& file) {
  return file.state == FileState::kDamaged;
}

// Damaged blobs of the cache are deleted and fetched again; other folders aren't ours to change.
std::vector<CheckedFile> repair(const HubSettings& settings,
                                const std::string& name,
                                const std::vector<CheckedFile>& files,
                                const std::stop_token& stop) {
  const auto id = ModelId::parse(name);
  if (!id || !HubCache(settings.cache_dir).snapshot(*id)) {
    throw Error(ErrorCode::kInput, name + ": only models of the cache can be repaired");
  }
  for (const CheckedFile& file : files) {
    std::error_code ec;
    if (is_damaged(file) && file.place.parent_path().filename() == "blobs") {
      fs::remove(file.place, ec);
    }
  }
  return check(download(settings, *id, stop).folder, stop);
}

// A model of which files are missing can be verified too.
fs::path folder_of(const HubSettings& settings, const std::string& name) {
  if (const auto id = ModelId::parse(name)) {
    if (const auto folder = HubCache(settings.cache_dir).snapshot(*id)) return *folder;
  }
  return locate_model(HubCache(settings.cache_dir), name);
}

int verify(const Arguments& arguments, const HubSettings& settings, const std::stop_token& stop) {
  const std::string& name = arguments.positionals()[1];
  const fs::path folder = folder_of(settings, name);
  std::vector<CheckedFile> files = check(folder, stop);
  if (arguments.has("--repair") && std::ranges::any_of(files, is_damaged)) {
    files = repair(settings, name, files, stop);
  }
  Json list = Json::array();
  for (const CheckedFile& file : files) {
    list.push_back({{"file", file.name}, {"state", to_string(file.state)}});
    if (!file.problem.empty()) list.back()["problem"] = file.problem;
    if (arguments.has("--json")) continue;
    print_line(file.name + '\t' + std::string(to_string(file.state)) +
               (file.problem.empty() ? "" : '\t' + file.problem));
  }
  const bool sound = std::ranges::none_of(files, is_damaged);
  if (arguments.has("--json")) {
    print_json({{"model", name}, {"folder", folder.string()}, {"sound", sound}, {"files", list}});
  }
  return sound ? kExitSuccess : kExitFailure;
}

int quantize(const Arguments& arguments, const HubSettings& settings, const std::stop_token& stop) {
  const int bits = quantization_bits(arguments);
  const std::string& name = arguments.positionals()[1];
  const auto demo = name == kDemoModel ? demo_model() : std::nullopt;
  const fs::path folder = demo ? *demo : locate_model(HubCache(settings.cache_dir), name);
  return quantize_model(arguments, folder, bits, stop);
}

int remove(const Arguments& arguments, const HubSettings& settings, const std::stop_token&) {
  const std::string& name = arguments.positionals()[1];
  std::error_code ec;
  const auto id = ModelId::parse(name);
  if (!id || fs::is_directory(name, ec)) {
    throw Error(ErrorCode::kInput,
                name +
                    ": only models of the cache, named like Qwen/Qwen3-VL-2B-Instruct, are "
                    "removed; delete a folder of your own yourself");
  }
  const HubCache cache(settings.cache_dir);
  const bool whole = name.find('@') == std::string::npos;
  if (!(whole ? cache.remove(*id) : remove_revision(cache, *id))) {
    throw Error(ErrorCode::kUnknownModel, name + ": isn't in " + cache.dir().string());
  }
  if (arguments.has("--json")) {
    print_json({{"removed", name}});
  } else {
    note("corgi: removed " + name);
  }
  return kExitSuccess;
}

struct Action {
  std::string_view name;
  std::size_t most_words;  // the action's own included
  int (*run)(const Arguments&, const HubSettings&, const std::stop_token&);
};

constexpr std::array kActions{
    Action{"list", 65, list},
    Action{"pull", 2, pull},
    Action{"verify", 2, verify},
    Action{"quantize", 2, quantize},
    Action{"remove", 2, remove},
};

int run(const Arguments& arguments, std::stop_token stop) {
  expect_positionals(arguments, models_command(), 1, 65);
  const std::string& word = arguments.positionals().front();
  const auto* action = std::ranges::find(kActions, word, &Action::name);
  if (action == kActions.end()) {
    throw UsageError("expected list, pull, verify, quantize or remove, found '" + word + "'");
  }
  const std::size_t least = action->run == list ? 1 : 2;
  expect_positionals(arguments, models_command(), least, action->most_words);
  return action->run(arguments, HubSettings::from_environment(), stop);
}

}  // namespace

const Command& models_command() {
  static const Command command{
      .name = "models",
      .operands = "list [DIR...] | pull ID | verify MODEL | quantize MODEL --bits 8|4 | remove ID",
      .summary = "get models, list them, check them, make them smaller, remove them",
      .details =
          "list      the models in the cache that other Hugging Face programs share, and in the\n"
          "          folders named; --available shows those that can be downloaded, and what they\n"
          "          need\n"
          "pull      downloads one into the cache; a run that was stopped is gone on with\n"
          "verify    reads every byte of one and compares it with what the hub said; --repair\n"
          "          fetches damaged files again\n"
          "quantize  makes weights of 8 or 4 bits once and keeps them beside the model's own,\n"
          "          where --dtype int8 and int4 load them from\n"
          "remove    deletes one from the cache; ID@REVISION that revision alone\n"
          "\n"
          "What was downloaded is named by --model, like Qwen/Qwen3-VL-2B-Instruct.\n",
      .example = "corgi models pull Qwen/Qwen3-VL-2B-Instruct",
      .options = kOptions,
      .groups = kOutputOptions,
      .run = run,
  };
  return command;
}

}  // namespace corgi
