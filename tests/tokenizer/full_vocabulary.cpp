#include "full_vocabulary.h"

#include "core/tokenizer/byte_alphabet.h"
#include "golden_file.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace corgi::test {
namespace {

using OrderedJson = nlohmann::ordered_json;

// Tokens and merges spelled in the byte alphabet, by id and by rank.
struct Parts {
  std::vector<std::string> tokens;
  std::vector<std::pair<std::string, std::string>> merges;
  OrderedJson settings;
};

Parts read_parts() {
  GoldenFile file("full_vocabulary.qz");
  const ByteAlphabet alphabet;
  const auto count = file.number<std::uint32_t>();
  std::vector<std::uint16_t> lengths(count);
  for (auto& length : lengths) length = file.number<std::uint16_t>();
  std::vector<std::string> bytes;
  Parts parts;
  for (const auto length : lengths) {
    bytes.emplace_back(file.bytes(length));
    parts.tokens.push_back(alphabet.spell(bytes.back()));
  }
  for (std::size_t id = 256; id < count; ++id) {
    const std::string_view token = bytes[id];
    const auto left = file.number<std::uint16_t>();
    parts.merges.emplace_back(alphabet.spell(token.substr(0, left)),
                              alphabet.spell(token.substr(left)));
  }
  parts.settings = OrderedJson::parse(file.rest());
  return parts;
}

std::ofstream open(const std::filesystem::path& file) {
  std::ofstream out(file, std::ios::binary);
  out.exceptions(std::ios::failbit | std::ios::badbit);
  return out;
}

OrderedJson vocabulary(const Parts& parts) {
  // emplace_back instead of operator[], which looks through all keys.
  OrderedJson::object_t vocab;
  vocab.reserve(parts.tokens.size());
  for (std::size_t id = 0; id < parts.tokens.size(); ++id) {
    vocab.emplace_back(parts.tokens[id], id);
  }
  return OrderedJson(std::move(vocab));
}

}  // namespace

void write_tokenizer_json(const std::filesystem::path& folder, std::size_t tokens) {
  Parts parts = read_parts();
  if (tokens < parts.tokens.size()) {
    parts.tokens.resize(tokens);
    parts.merges.resize(tokens - 256);
    for (auto& added : parts.settings["added_tokens"]) added["id"] = tokens++;
  }
  auto& model = parts.settings["model"];
  model["vocab"] = vocabulary(parts);
  model["merges"] = parts.merges;
  open(folder / "tokenizer.json") << parts.settings.dump(2);
}

void write_vocab_and_merges(const std::filesystem::path& folder) {
  const Parts parts = read_parts();
  open(folder / "vocab.json") << vocabulary(parts).dump();
  auto merges = open(folder / "merges.txt");
  merges << "#version: 0.2\n";
  for (const auto& [left, right] : parts.merges) merges << left << ' ' << right << '\n';
  OrderedJson config{{"tokenizer_class", "Qwen2Tokenizer"}};
  for (OrderedJson token : parts.settings["added_tokens"]) {
    const std::string id = std::to_string(token["id"].get<int>());
    token.erase("id");
    config["added_tokens_decoder"][id] = token;
  }
  open(folder / "tokenizer_config.json") << config.dump(2);
}

}  // namespace corgi::test
