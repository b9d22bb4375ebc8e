// A tokenizer of 256 bytes and a handful of merges, for tests that bend its files.
#pragma once

#include "core/base/json.h"
#include "core/tokenizer/byte_alphabet.h"
#include "core/tokenizer/word_splitter.h"

#include <filesystem>
#include <fstream>
#include <string>

namespace corgi::test {

// Ids 0..255 are the bytes of that value; then "th" "he" "the" " t" " the" "aa"; then two added
// tokens.
inline Json small_tokenizer_json() {
  const ByteAlphabet alphabet;
  Json vocab;
  for (int byte = 0; byte < 256; ++byte) {
    vocab[alphabet.spell(std::string(1, static_cast<char>(byte)))] = byte;
  }
  Json merges = Json::array();
  const auto merge = [&](const std::string& left, const std::string& right) {
    vocab[left + right] = 256 + merges.size();
    merges.push_back({left, right});
  };
  merge("t", "h");
  merge("h", "e");
  merge("th", "e");
  merge("Ġ", "t");
  merge("Ġ", "the");
  merge("a", "a");
  const auto added = [](int id, const char* content, bool special) {
    return Json{{"id", id},
                {"content", content},
                {"special", special},
                {"normalized", false},
                {"lstrip", false},
                {"rstrip", false},
                {"single_word", false}};
  };
  const Json byte_level{{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", false}};
  const Json split{{"type", "Split"},
                   {"pattern", {{"Regex", kQwenSplitPattern}}},
                   {"behavior", "Isolated"},
                   {"invert", false}};
  Json json;
  json["added_tokens"] =
      Json::array({added(262, "<|im_end|>", true), added(263, "<think>", false)});
  json["normalizer"]["type"] = "NFC";
  json["pre_tokenizer"] = {{"type", "Sequence"},
                           {"pretokenizers", Json::array({split, byte_level})}};
  json["decoder"] = byte_level;
  json["post_processor"] = byte_level;
  json["model"] = {{"type", "BPE"}, {"vocab", vocab}, {"merges", merges}};
  return json;
}

inline void write_file(const std::filesystem::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace corgi::test
