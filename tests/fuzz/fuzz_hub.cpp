// What a hub tells of a model's files, and names of models.
#include "core/hub/model_id.h"
#include "core/hub/repo_index.h"
#include "tests/fuzz/fuzz_input.h"

#include <cstdlib>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto id = corgi::ModelId::parse(text); id && id->repo.find("..") != std::string::npos)
    std::abort();
  return corgi::expect_error_or_value([&] {
    for (const std::string& file : corgi::parse_repo_index(text, "the hub").files) {
      if (!corgi::is_safe_path(file)) std::abort();
    }
  });
}
