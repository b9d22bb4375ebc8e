// Who answers: a checkpoint on this machine, or the server of --server.
#pragma once

#include "app/cli/arguments.h"
#include "core/engine/local_engine.h"
#include "core/engine/remote_options.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <variant>

namespace corgi {

class EngineChoice {
 public:
  // --server with --model, --api-key-env and --requests; else the checkpoint that find_model()
  // finds, and nothing when there is none. Throws what find_model() throws, and UsageError.
  static std::optional<EngineChoice> find(const Arguments& arguments);
  // The same, and Error{kIo} when there is none.
  static EngineChoice require(const Arguments& arguments);

  explicit EngineChoice(LocalEngineOptions local) : options_(std::move(local)) {}
  explicit EngineChoice(RemoteOptions remote) : options_(std::move(remote)) {}

  // The checkpoint's folder; nothing for a server.
  std::optional<std::filesystem::path> model_dir() const;
  // How many questions are worth asking at the same time.
  int questions_at_once() const;
  // Needs a QCoreApplication; returns at once.
  std::shared_ptr<Engine> make() const;

 private:
  std::variant<LocalEngineOptions, RemoteOptions> options_;
};

}  // namespace corgi
