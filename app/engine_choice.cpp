#include "app/engine_choice.h"

#include "app/cli/common_options.h"
#include "app/model_location.h"
#include "core/engine/remote_engine.h"

#include <QByteArray>

namespace corgi {
namespace {

// The key itself never stands on a command line, where every user of the machine could read it.
QByteArray key_from(const Arguments& arguments) {
  const auto variable = arguments.value("--api-key-env");
  if (!variable) return {};
  const QByteArray key = qgetenv(variable->c_str()).trimmed();
  if (!key.isEmpty() && !key.contains('\n') && !key.contains('\r')) return key;
  throw UsageError(
      "--api-key-env: expected the name of a variable with a key in it, found none in '" +
      *variable + "'");
}

RemoteOptions remote_options(const Arguments& arguments) {
  RemoteOptions options;
  options.address = server_address(QString::fromStdString(arguments.value("--server").value()));
  options.key = key_from(arguments);
  options.model = arguments.value("--model").value_or("");
  options.requests_at_once = requests_at_once(arguments);
  return options;
}

}  // namespace

std::optional<EngineChoice> EngineChoice::find(const Arguments& arguments) {
  if (arguments.has("--server")) return EngineChoice(remote_options(arguments));
  const auto folder = find_model(arguments.value("--model"));
  if (!folder) return std::nullopt;
  return EngineChoice(engine_options(arguments, *folder));
}

EngineChoice EngineChoice::require(const Arguments& arguments) {
  if (arguments.has("--server")) return EngineChoice(remote_options(arguments));
  return EngineChoice(engine_options(arguments, require_model(arguments.value("--model"))));
}

std::optional<std::filesystem::path> EngineChoice::model_dir() const {
  const auto* local = std::get_if<LocalEngineOptions>(&options_);
  return local ? std::optional(local->model_dir) : std::nullopt;
}

int EngineChoice::questions_at_once() const {
  const auto* remote = std::get_if<RemoteOptions>(&options_);
  return remote ? remote->requests_at_once : 1;
}

std::shared_ptr<Engine> EngineChoice::make() const {
  if (const auto* remote = std::get_if<RemoteOptions>(&options_)) {
    return std::make_shared<RemoteEngine>(*remote);
  }
  return std::make_shared<LocalEngine>(std::get<LocalEngineOptions>(options_));
}

}  // namespace corgi
