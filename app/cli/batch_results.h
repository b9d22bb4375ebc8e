// Where `corgi batch` puts its results, one line of JSON each, and what an earlier run left there.
#pragma once

#include "core/base/json.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace corgi {

// What makes two questions the same: the picture, not its path, and the model that answers.
struct BatchKey {
  std::string image_hash;
  std::string question;
  std::string mode;
  std::string model;  // its fingerprint

  auto operator<=>(const BatchKey&) const = default;
};

// Not thread-safe.
class BatchResults {
 public:
  // On stdout.
  BatchResults() = default;
  // In FOLDER/results.jsonl, which may hold results of an earlier run; a last line that was cut
  // short is removed. Throws Error{kIo}.
  explicit BatchResults(const std::filesystem::path& folder);

  // True when this or an earlier run answered it.
  bool is_done(const BatchKey& key) const { return done_.contains(key); }
  // Writes an answer, with the key's parts in it, or a failure. Throws Error{kIo}.
  void write_answer(const BatchKey& key, Json record);
  void write_failure(const Json& record) const;

 private:
  void load();
  void write(const Json& record) const;

  std::optional<std::filesystem::path> file_;
  std::set<BatchKey> done_;
};

}  // namespace corgi
