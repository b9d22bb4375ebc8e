// A server as the engine: every prompt of a batch is a request of its own, several at once.
#pragma once

#include "core/engine/engine.h"
#include "core/engine/remote_options.h"

#include <memory>

namespace corgi {

// Owns threads, at most options.requests_at_once, each with a connection of its own. The
// constructor returns at once and asks nothing; what the server tells about the model is kept. The
// destructor closes running requests and joins the threads. Needs a QCoreApplication.
class RemoteEngine final : public Engine {
 public:
  explicit RemoteEngine(RemoteOptions options);
  ~RemoteEngine() override;

  QFuture<std::vector<Generation>> generate(GenerateRequest request) override;
  QFuture<ModelInfo> info() override;

 private:
  class Workers;
  std::unique_ptr<Workers> workers_;
};

}  // namespace corgi
