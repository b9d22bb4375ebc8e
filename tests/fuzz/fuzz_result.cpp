// A saved result, which reports and the history hold.
#include "core/report/result_json.h"
#include "tests/fuzz/fuzz_input.h"

#include <cstdlib>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  return corgi::expect_error_or_value([&] {
    const corgi::Json json = corgi::parse_json(text, "result.json", corgi::ErrorCode::kInput);
    const corgi::Result result = corgi::result_from_json(json, "result.json");
    const corgi::Json again = corgi::result_to_json(result);
    if (corgi::result_to_json(corgi::result_from_json(again, "again")) != again) std::abort();
  });
}
