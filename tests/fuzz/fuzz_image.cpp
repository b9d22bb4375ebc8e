#include "core/image/decode.h"
#include "tests/fuzz/fuzz_input.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // A small limit, so that time goes into the formats rather than into pixels.
  const corgi::DecodeLimits limits{.max_pixels = 1'000'000};
  return corgi::expect_error_or_value([&] {
    corgi::decode_image({reinterpret_cast<const std::byte*>(data), size}, "input", limits);
  });
}
