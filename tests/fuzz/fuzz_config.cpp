#include "core/hub/checkpoint_files.h"
#include "core/qwen3vl/config.h"
#include "tests/fuzz/fuzz_input.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto path = corgi::file_with(data, size, "config.json");
  corgi::expect_error_or_value([&] { corgi::check_architecture(path); });
  return corgi::expect_error_or_value([&] { corgi::Qwen3VlConfig::load(path); });
}
