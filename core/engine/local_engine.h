// The engine on this machine: libtorch on one worker thread.
#pragma once

#include "core/engine/engine.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace corgi {

struct LocalEngineOptions {
  std::filesystem::path model_dir;
  std::string device = "auto";  // cpu, cuda:0, auto
  std::string dtype;            // fp32, bf16, fp16, int8, int4; empty: as the file stores it
  int threads = 0;              // torch's intra-op threads; 0: physical cores
  ReuseBudgets reuse;
  // With int8 and int4: weight files of at least this many bytes are quantised once and the result
  // is kept beside them; smaller ones are quantised at every load, which takes no time.
  std::uint64_t keep_quantized_from_bytes = 256'000'000;
  // Hears on the engine's thread the share, 0 .. 1, of a quantisation that is kept. May be empty.
  std::function<void(double)> on_quantizing;
};

// Owns a thread on which the model is loaded and every forward pass runs. The constructor returns
// at once. The destructor stops the running request and joins the thread.
class LocalEngine final : public Engine {
 public:
  explicit LocalEngine(LocalEngineOptions options);
  ~LocalEngine() override;

  QFuture<std::vector<Generation>> generate(GenerateRequest request) override;
  QFuture<ModelInfo> info() override;
  void set_reuse(const ReuseBudgets& budgets) override;

 private:
  class Worker;
  std::unique_ptr<Worker> worker_;
};

}  // namespace corgi
