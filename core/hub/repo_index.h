// What a hub says a repository holds, and which of that we want.
#pragma once

#include "core/hub/model_id.h"

#include <string>
#include <string_view>
#include <vector>

namespace corgi {

struct RepoIndex {
  std::string commit;
  std::vector<std::string> files;  // relative paths with '/', all of them safe
};

// True for a relative path that stays inside the folder it is put in, on every system.
bool is_safe_path(std::string_view path);

// Reads the answer to GET /api/models/ID/revision/REV: {"sha", "siblings": [{"rfilename"}]}; other
// keys are left alone. Throws Error{kServerReply} when it isn't that, and for a path that would
// leave the folder. `where` names it in messages.
RepoIndex parse_repo_index(std::string_view text, const std::string& where);

// True for the files that a checkpoint needs: configuration, tokenizer, safetensors, card and
// licence. Pickled weights and code are never fetched.
bool is_wanted_file(std::string_view path);

}  // namespace corgi
