// Qwen's whole tokenizer as files, for tests that need the true vocabulary.
#pragma once

#include <filesystem>

namespace corgi::test {

// Writes tokenizer.json as checkpoints have it (11 MB). Throws std::runtime_error when it can't.
void write_tokenizer_json(const std::filesystem::path& folder);

// Writes vocab.json, merges.txt and tokenizer_config.json.
void write_vocab_and_merges(const std::filesystem::path& folder);

}  // namespace corgi::test
