#include "app/desktop_start.h"

#include "app/cli/command_line.h"
#include "app/cli/common_options.h"
#include "app/cli/console.h"
#include "app/desktop.h"
#include "app/model_location.h"
#include "app/threads.h"
#include "core/engine/local_engine.h"

#include <memory>
#include <vector>

#include <QApplication>

namespace corgi {
namespace {

constexpr OptionSpec kQuestion{"--question", "TEXT", "ask this about FILE at once"};

std::vector<OptionSpec> option_specs() {
  std::vector<OptionSpec> specs{kQuestion};
  for (const CommonOption& option : common_options()) {
    if (option.group & (kModelOptions | kOcrOptions)) specs.push_back(option.spec);
  }
  return specs;
}

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

// Looks for the model when it is called, beside the GUI thread.
BackendMaker backend_maker(const Arguments& arguments) {
  return [arguments]() -> std::optional<Backend> {
    const auto model_dir = find_model(arguments.value("--model"));
    if (!model_dir) return std::nullopt;
    return Backend{std::make_shared<LocalEngine>(engine_options(arguments, *model_dir)),
                   ocr_engine(arguments, kThreadsOfARegion),
                   Prompts::built_in()};
  };
}

DesktopSetup desktop_setup(const Arguments& arguments) {
  DesktopSetup setup;
  setup.make_backend = backend_maker(arguments);
  setup.texts.model_name = QString::fromStdString(arguments.value("--model").value_or(""));
  setup.texts.how_to_get_model = QStringLiteral(
      "Start the program with --model and the folder of a Qwen3-VL checkpoint in the Hugging Face "
      "layout, such as Qwen/Qwen3-VL-2B-Instruct.");
  setup.question = QString::fromStdString(arguments.value("--question").value_or(""));
  for (const std::string& file : arguments.positionals()) {
    setup.files.append(QString::fromStdString(file));
  }
  return setup;
}

}  // namespace

int start_desktop(int& argc, char** argv, std::span<const std::string> words) {
  try {
    const Arguments arguments = Arguments::parse(words, option_specs());
    check_common_options(arguments);
    if (!has_display()) {
      note("corgi: there is no display to open a window on; 'corgi ask IMAGE QUESTION' needs none");
      return kExitFailure;
    }
    set_library_threads(thread_count(arguments));
    QApplication application(argc, argv);
    return run_desktop(application, desktop_setup(arguments));
  } catch (const UsageError& e) {
    return report_usage_error("", e.what());
  }
}

}  // namespace corgi
