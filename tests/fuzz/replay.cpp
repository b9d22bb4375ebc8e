// Runs a fuzz target without a fuzzer: over every file of the folders that are named, and over
// changes of these that a seed decides, so that every run is the same.
//
//   fuzz_NAME FOLDER ... CHANGES_OF_EACH
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <random>
#include <vector>

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void change(Bytes& bytes, std::mt19937& random, const std::vector<Bytes>& all) {
  constexpr std::uint8_t kTelling[] = {
      0, 1, 0x7F, 0x80, 0xFF, '"', '{', '}', '[', ']', '-', '9', '\\', '\n'};
  const auto below = [&](std::size_t n) {
    return static_cast<std::size_t>(random() % std::max<std::size_t>(1, n));
  };
  const auto at = [&] { return bytes.begin() + static_cast<std::ptrdiff_t>(below(bytes.size())); };
  const Bytes& other = all[below(all.size())];
  switch (below(6)) {
    case 0:
      if (!bytes.empty()) *at() ^= static_cast<std::uint8_t>(1U << below(8));
      break;
    case 1:
      if (!bytes.empty()) *at() = kTelling[below(std::size(kTelling))];
      break;
    case 2:
      bytes.resize(below(bytes.size()));
      break;
    case 3: {
      const std::size_t from = below(bytes.size());
      const std::size_t length = std::min<std::size_t>(below(16), bytes.size() - from);
      const auto begin = bytes.begin() + static_cast<std::ptrdiff_t>(from);
      bytes.erase(begin, begin + static_cast<std::ptrdiff_t>(length));
      break;
    }
    case 4:
      bytes.insert(at(), 1 + below(8), kTelling[below(std::size(kTelling))]);
      break;
    default:
      bytes.insert(
          at(), other.begin(), other.begin() + static_cast<std::ptrdiff_t>(below(other.size())));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  std::vector<Bytes> inputs;
  for (int i = 1; i + 1 < argc; ++i) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(argv[i]))
      if (entry.is_regular_file()) files.push_back(entry.path());
    std::ranges::sort(files);
    for (const auto& file : files) inputs.push_back(read(file));
  }
  if (inputs.empty()) return 3;
  std::mt19937 random(1);
  const int changes = std::atoi(argv[argc - 1]);
  for (const Bytes& input : inputs) {
    LLVMFuzzerTestOneInput(input.data(), input.size());
    for (int i = 0; i < changes; ++i) {
      Bytes changed = input;
      for (std::size_t n = 1 + random() % 4; n > 0; --n) change(changed, random, inputs);
      LLVMFuzzerTestOneInput(changed.data(), changed.size());
    }
  }
  std::printf("%zu inputs, %d changes of each\n", inputs.size(), changes);
  return 0;
}
