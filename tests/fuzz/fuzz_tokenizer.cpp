#include "core/tokenizer/tokenizer.h"
#include "tests/fuzz/fuzz_input.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto path = corgi::file_with(data, size, "tokenizer.json");
  return corgi::expect_error_or_value([&] {
    const corgi::Tokenizer tokenizer = corgi::Tokenizer::load(path.parent_path());
    tokenizer.decode(tokenizer.encode("A sign says \xE2\x80\x9COPEN\xE2\x80\x9D  <|im_end|>\n"));
  });
}
