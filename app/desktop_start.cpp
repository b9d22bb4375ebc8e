#include "app/desktop_start.h"

#include "app/cli/command_line.h"
#include "app/cli/common_options.h"
#include "app/cli/console.h"
#include "app/cli/help.h"
#include "app/desktop.h"
#include "app/engine_choice.h"
#include "app/model_location.h"
#include "app/ocr_choice.h"
#include "app/shipped_fonts.h"
#include "app/threads.h"
#include "core/engine/local_engine.h"
#include "core/engine/remote_engine.h"
#include "core/hub/hub_settings.h"

#include <memory>
#include <vector>

#include <QApplication>

namespace corgi {
namespace {

// Qt ends the process when it finds no display; a person gets a better word than that.
bool has_display() {
#ifdef Q_OS_LINUX
  for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
    if (!qEnvironmentVariableIsEmpty(variable)) return true;
  }
  return false;
#else
  return true;
#endif
}

// A word of the command line counts more than a setting.
LocalEngineOptions chosen_engine_options(const Arguments& arguments,
                                         const Settings& settings,
                                         const std::filesystem::path& model_dir) {
  LocalEngineOptions options = engine_options(arguments, model_dir);
  if (!arguments.has("--device")) options.device = settings.device;
  if (!arguments.has("--dtype")) options.dtype = settings.dtype;
  if (!arguments.has("--threads") && settings.threads > 0) {
    options.threads = thread_budget(settings.threads).engine_threads;
  }
  if (!arguments.has("--cache-mb")) options.reuse = reuse_budgets(settings.caches);
  return options;
}

bool names_model(const Arguments& arguments) {
  return arguments.has("--model") || arguments.has("--server");
}

std::shared_ptr<Engine> server_engine(const BackendWish& wish, Backend& backend) {
  RemoteOptions options;
  options.address = server_address(QString::fromStdString(wish.settings.server));
  options.model = wish.settings.server_model;
  QFuture<QByteArray> key = wish.server_key;
  key.waitForFinished();
  if (key.resultCount() > 0) options.key = key.result();
  backend.source = options.address.toString();
  backend.sampling = usual_sampling({});
  return std::make_shared<RemoteEngine>(std::move(options));
}

std::shared_ptr<Engine> local_engine(LocalEngineOptions options, Backend& backend) {
  backend.source =
      QString::fromStdString(std::filesystem::weakly_canonical(options.model_dir).string());
  backend.progress = std::make_shared<LoadProgress>();
  backend.sampling = usual_sampling(options.model_dir);
  options.on_quantizing = [progress = backend.progress](double share) {
    Q_EMIT progress->quantized(share);
  };
  return std::make_shared<LocalEngine>(std::move(options));
}

// Looks for the model when it is called, beside the GUI thread. Null: there is none.
std::shared_ptr<Engine> find_engine(const Arguments& arguments,
                                    const BackendWish& wish,
                                    Backend& backend) {
  const bool is_named = names_model(arguments) && !wish.is_chosen;
  if (is_named && arguments.has("--server")) {
    backend.source =
        server_address(QString::fromStdString(*arguments.value("--server"))).toString();
    backend.sampling = usual_sampling({});
    return EngineChoice::require(arguments).make();
  }
  if (!is_named && wish.settings.use_server) return server_engine(wish, backend);
  std::optional<std::string> named;
  if (is_named) {
    named = arguments.value("--model");
  } else if (!wish.settings.model_dir.empty()) {
    named = wish.settings.model_dir;
  }
  const auto model_dir = find_model(named);
  if (!model_dir) return nullptr;
  return local_engine(chosen_engine_options(arguments, wish.settings, *model_dir), backend);
}

TextReader chosen_reader(const Arguments& arguments, const Settings& settings) {
  const std::string name = arguments.value("--ocr").value_or(settings.ocr_engine);
  return {make_ocr(name, kThreadsOfARegion, settings.ocr_languages), name == kReadByModel};
}

std::optional<Backend> make_backend(const Arguments& arguments, const BackendWish& wish) {
  const Settings& settings = wish.settings;
  Backend backend{nullptr, nullptr, Prompts::built_in().with(settings.prompts)};
  backend.engine = find_engine(arguments, wish, backend);
  if (!backend.engine) return std::nullopt;
  const TextReader reader = chosen_reader(arguments, settings);
  backend.ocr = reader.ocr;
  backend.options = method_options(settings.method, backend.sampling);
  backend.options.model_reads = reader.is_model;
  const int threads = arguments.has("--threads") ? thread_count(arguments) : settings.threads;
  backend.options.ocr_threads = thread_budget(threads).ocr_threads;
  return backend;
}

std::vector<std::filesystem::path> named_folders(const Arguments& arguments) {
  std::vector<std::filesystem::path> folders;
  for (const std::string& name : {arguments.value("--model").value_or(""),
                                  qEnvironmentVariable("CORGI_MODEL").toStdString()}) {
    if (!name.empty() && !arguments.has("--server")) folders.emplace_back(name);
  }
  return folders;
}

DesktopSetup desktop_setup(const Arguments& arguments) {
  DesktopSetup setup;
  setup.make_backend = [arguments](const BackendWish& wish) {
    return make_backend(arguments, wish);
  };
  setup.make_reader = [arguments](const Settings& settings) {
    return chosen_reader(arguments, settings);
  };
  setup.models = {&HubSettings::from_environment, &demo_model};
  setup.model_folders = named_folders(arguments);
  setup.texts.model_name = QString::fromStdString(arguments.value("--model").value_or(""));
  setup.question = QString::fromStdString(arguments.value("--question").value_or(""));
  for (const std::string& file : arguments.positionals()) {
    setup.files.append(QString::fromStdString(file));
  }
  return setup;
}

}  // namespace

int start_desktop(int& argc, char** argv, std::span<const std::string> words) {
  try {
    const Arguments arguments = Arguments::parse(words, desktop_options());
    check_common_options(arguments);
    if (!has_display()) {
      note("corgi: there is no display to open a window on; 'corgi ask IMAGE QUESTION' needs none");
      return kExitFailure;
    }
    set_library_threads(thread_count(arguments));
    use_shipped_font_settings();
    QApplication application(argc, argv);
    add_shipped_fonts();
    return run_desktop(application, desktop_setup(arguments));
  } catch (const UsageError& e) {
    return report_usage_error("", e.what());
  }
}

}  // namespace corgi
