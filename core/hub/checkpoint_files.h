// Is a folder a checkpoint that this program can run, and is all of it there?
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

namespace corgi {

enum class CheckpointState {
  kComplete,
  kIncomplete,   // a Qwen3-VL checkpoint of which files are missing or cut short
  kUnsupported,  // of another architecture, or no checkpoint
};

// "complete", "incomplete", "unsupported".
std::string_view to_string(CheckpointState state);

struct CheckpointFiles {
  CheckpointState state = CheckpointState::kUnsupported;
  std::string problem;                // in words for people; empty when complete
  std::uint64_t bytes = 0;            // of all of its files
  std::uint64_t parameter_count = 0;  // in the weight files, whatever their dtype
  // Its config.json says that it is a demonstration, which understands its sample world only.
  bool is_demo = false;
};

// Looks at names, sizes and headers, not at every byte; follows links. Throws nothing for any
// content. Thread-safe.
CheckpointFiles inspect_checkpoint(const std::filesystem::path& folder);

// Whether the checkpoint of that config.json calls itself a demonstration ("corgi_demo"). Throws
// Error{kIo} and Error{kModelFile} when it can't be read.
bool is_demonstration(const std::filesystem::path& config);

// The names of the weight files, from the index or the only one. Throws Error{kModelFile} and
// Error{kIo}.
std::set<std::string> weight_file_names(const std::filesystem::path& folder);

// Throws Error{kUnsupportedModel} unless `config` is the config.json of a Qwen3-VL checkpoint,
// Error{kIo} and Error{kModelFile} when it can't be read.
void check_architecture(const std::filesystem::path& config);

}  // namespace corgi
