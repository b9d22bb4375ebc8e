// How fast encode() is: prints one JSON line.
//   bench_tokenizer TOKENIZER_DIR TEXT_FILE
// bench_tokenizer.py in tests/reference/tokenizer measures the Python library on the same file.
#include "core/base/json.h"
#include "core/tokenizer/tokenizer.h"

#include <chrono>
#include <cstdio>
#include <exception>

namespace {

using Clock = std::chrono::steady_clock;
using namespace corgi;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// The best of many runs, in seconds.
template <typename Work>
double best_of(int runs, const Work& work) {
  double best = 1e9;
  for (int i = 0; i < runs; ++i) {
    const auto start = Clock::now();
    work();
    best = std::min(best, seconds_since(start));
  }
  return best;
}

int run(const char* folder, const char* file) {
  const auto start = Clock::now();
  const Tokenizer tokenizer = Tokenizer::load(folder);
  const double load = seconds_since(start);
  const std::string text = read_text_file(file, 1 << 28, ErrorCode::kInput);
  std::size_t tokens = 0;
  const double encode = best_of(200, [&] { tokens = tokenizer.encode(text).size(); });
  const std::string word(1 << 20, 'a');
  const double long_word = best_of(3, [&] { tokenizer.encode(word); });
  std::puts(dump_json({{"load_ms", load * 1e3},
                       {"text_bytes", text.size()},
                       {"tokens", tokens},
                       {"encode_ms", encode * 1e3},
                       {"encode_mb_per_s", static_cast<double>(text.size()) / encode / 1e6},
                       {"word_of_1_mib_ms", long_word * 1e3}})
                .c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: bench_tokenizer TOKENIZER_DIR TEXT_FILE\n", stderr);
    return 2;
  }
  try {
    return run(argv[1], argv[2]);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "bench_tokenizer: %s\n", e.what());
    return 1;
  }
}
