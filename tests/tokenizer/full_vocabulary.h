// Qwen's whole tokenizer as files, for tests that need the true vocabulary.
#pragma once

#include <cstdint>
#include <filesystem>

namespace corgi::test {

// Writes tokenizer.json as checkpoints have it (11 MB), or with its first `tokens` tokens alone, at
// least 256. Throws std::runtime_error when it can't.
void write_tokenizer_json(const std::filesystem::path& folder, std::size_t tokens = SIZE_MAX);

// Writes vocab.json, merges.txt and tokenizer_config.json.
void write_vocab_and_merges(const std::filesystem::path& folder);

}  // namespace corgi::test
