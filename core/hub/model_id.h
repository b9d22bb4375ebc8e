// The name of a model on a hub: "Qwen/Qwen3-VL-2B-Instruct".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace corgi {

struct ModelId {
  std::string repo;               // "owner/name"
  std::string revision = "main";  // branch, tag or commit

  // "owner/name" or "owner/name@revision"; nothing when `text` is neither. A name that passes is
  // safe as part of a path and of an address. Thread-safe.
  static std::optional<ModelId> parse(std::string_view text);

  // As parse() takes it; the usual revision is left out.
  std::string text() const { return revision == "main" ? repo : repo + "@" + revision; }
  bool operator==(const ModelId&) const = default;
};

// 40 lower-case hexadecimal digits.
bool is_commit(std::string_view text);

}  // namespace corgi
