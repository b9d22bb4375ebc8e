#include "core/base/safetensors.h"
#include "tests/fuzz/fuzz_input.h"

#include <cstdlib>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto path = corgi::file_with(data, size, "safetensors");
  return corgi::expect_error_or_value([&] {
    const corgi::SafetensorsFile file(path);
    for (const auto& [name, tensor] : file.tensors()) {
      // Every byte that a tensor claims lies in the file.
      std::size_t sum = 0;
      for (const std::byte b : tensor.bytes) sum += static_cast<std::size_t>(b);
      if (sum == static_cast<std::size_t>(-1)) std::abort();
    }
  });
}
