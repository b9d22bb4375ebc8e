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
  return options;
}

// Looks for the model when it is called, beside the GUI thread.
std::shared_ptr<Engine> find_engine(const Arguments& arguments, const Settings& settings) {
  if (arguments.has("--server")) return EngineChoice::require(arguments).make();
  std::optional<std::string> named = arguments.value("--model");
  if (!named && !settings.model_dir.empty()) named = settings.model_dir;
  const auto model_dir = find_model(named);
  if (!model_dir) return nullptr;
  return std::make_shared<LocalEngine>(chosen_engine_options(arguments, settings, *model_dir));
}

std::optional<Backend> make_backend(const Arguments& arguments, const Settings& settings) {
  std::shared_ptr<Engine> engine = find_engine(arguments, settings);
  if (!engine) return std::nullopt;
  Backend backend{std::move(engine),
                  make_ocr(arguments.value("--ocr").value_or(settings.ocr_engine),
                           kThreadsOfARegion,
                           settings.ocr_languages),
                  Prompts::built_in().with(settings.prompts)};
  const int threads = arguments.has("--threads") ? thread_count(arguments) : settings.threads;
  backend.options.ocr_threads = thread_budget(threads).ocr_threads;
  return backend;
}

DesktopSetup desktop_setup(const Arguments& arguments) {
  DesktopSetup setup;
  setup.make_backend = [arguments](const Settings& settings) {
    return make_backend(arguments, settings);
  };
  setup.texts.model_name = QString::fromStdString(arguments.value("--model").value_or(""));
  setup.texts.how_to_get_model = QStringLiteral(
      "Choose the folder of a Qwen3-VL model on this computer. To get one (4.3 GB), run this in a "
      "terminal: corgi models pull Qwen/Qwen3-VL-2B-Instruct");
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
