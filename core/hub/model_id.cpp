#include "core/hub/model_id.h"

#include <algorithm>

namespace corgi {
namespace {

constexpr std::size_t kMaxNameLength = 96;
constexpr std::size_t kMaxRevisionLength = 200;

bool is_word(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '_' || c == '-';
  });
}

// The cache joins owner and name by "--", so neither may hold that.
bool is_name(std::string_view text) {
  return is_word(text) && text.size() <= kMaxNameLength && text.front() != '.' &&
         text.front() != '-' && text.find("--") == text.npos && text.find("..") == text.npos;
}

bool is_revision(std::string_view text) {
  if (text.empty() || text.size() > kMaxRevisionLength) return false;
  for (std::size_t from = 0;;) {
    const std::size_t slash = text.find('/', from);
    const std::string_view part = text.substr(from, slash - from);
    if (!is_word(part) || part.front() == '.') return false;
    if (slash == text.npos) return true;
    from = slash + 1;
  }
}

}  // namespace

std::optional<ModelId> ModelId::parse(std::string_view text) {
  ModelId id;
  const std::size_t at = text.find('@');
  if (at != text.npos) {
    if (!is_revision(text.substr(at + 1))) return std::nullopt;
    id.revision = text.substr(at + 1);
  }
  id.repo = text.substr(0, at);
  const std::size_t slash = id.repo.find('/');
  if (slash == id.repo.npos) return std::nullopt;
  const std::string_view repo = id.repo;
  if (!is_name(repo.substr(0, slash)) || !is_name(repo.substr(slash + 1))) return std::nullopt;
  return id;
}

bool is_commit(std::string_view text) {
  return text.size() == 40 && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

}  // namespace corgi
