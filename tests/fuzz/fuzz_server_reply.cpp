// A server's stream: the first byte says how it is cut into pieces.
#include "core/engine/remote_reply.h"
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t piece = 1 + data[0];
  return corgi::expect_error_or_value([&] {
    corgi::SseReader stream;
    corgi::ReplyReader reply;
    const auto take = [&](std::string_view event) { reply.take(event); };
    for (std::size_t at = 1; at < size; at += piece) {
      const auto length = static_cast<qsizetype>(std::min(piece, size - at));
      stream.push(QByteArray(reinterpret_cast<const char*>(data) + at, length), take);
    }
    stream.finish(take);
  });
}
