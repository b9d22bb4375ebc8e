#include "core/hub/repo_index.h"

#include "core/base/json.h"

#include <algorithm>
#include <array>
#include <set>

namespace corgi {
namespace {

constexpr std::size_t kMaxFiles = 10'000;
constexpr std::size_t kMaxPathLength = 1000;
constexpr std::size_t kMaxPartLength = 200;

bool is_safe_part(std::string_view part) {
  if (part.empty() || part.size() > kMaxPartLength || part == "." || part == "..") return false;
  return std::ranges::none_of(part, [](unsigned char c) {
    return c < ' ' || c == 127 || c == '\\' || c == ':' || c == '*' || c == '?' || c == '"' ||
           c == '<' || c == '>' || c == '|';
  });
}

}  // namespace

bool is_safe_path(std::string_view path) {
  if (path.size() > kMaxPathLength) return false;
  for (std::size_t from = 0;;) {
    const std::size_t slash = path.find('/', from);
    if (!is_safe_part(path.substr(from, slash - from))) return false;
    if (slash == path.npos) return true;
    from = slash + 1;
  }
}

RepoIndex parse_repo_index(std::string_view text, const std::string& where) {
  const Json json = parse_json(text, where, ErrorCode::kServerReply);
  const JsonObject object(json, where, ErrorCode::kServerReply);
  RepoIndex index;
  index.commit = object.string("sha");
  if (!is_commit(index.commit)) {
    throw Error(ErrorCode::kServerReply,
                where + ": sha: expected 40 hexadecimal digits, found '" + index.commit + "'");
  }
  std::set<std::string> seen;
  for (const Json& entry : object.array("siblings")) {
    std::string path =
        JsonObject(entry, where + ": siblings", ErrorCode::kServerReply).string("rfilename");
    if (!is_safe_path(path)) {
      throw Error(ErrorCode::kServerReply,
                  where + ": expected paths inside the repository, found '" + path + "'");
    }
    if (seen.insert(path).second) index.files.push_back(std::move(path));
    if (index.files.size() > kMaxFiles) {
      throw Error(ErrorCode::kServerReply,
                  where + ": expected at most " + std::to_string(kMaxFiles) + " files, found more");
    }
  }
  return index;
}

bool is_wanted_file(std::string_view path) {
  constexpr std::array<std::string_view, 5> kEndings{
      ".json", ".safetensors", ".txt", ".jinja", ".md"};
  const std::string_view name = path.substr(path.rfind('/') + 1);
  if (name.starts_with('.')) return false;
  if (name == "LICENSE" || name == "NOTICE") return true;
  return std::ranges::any_of(kEndings, [&](std::string_view end) { return name.ends_with(end); });
}

}  // namespace corgi
