#include "core/pipeline/prompts.h"

#include "core/base/json.h"

#include <vector>

#include <QFile>
#include <QtGlobal>

// Outside the namespace, as Q_INIT_RESOURCE demands. A static library's resources are dropped by
// the linker unless they are named once.
static void keep_prompts_resource() {
  Q_INIT_RESOURCE(corgi_prompts);
}

namespace corgi {
namespace {

constexpr std::uint64_t kMaxFileBytes = 1 << 20;

struct StageText {
  const char* name;
  std::vector<const char*> placeholders;
};

const std::vector<StageText>& stage_texts() {
  static const std::vector<StageText> texts = {
      {"system", {}},
      {"reason", {"question", "max_steps"}},
      {"reason_boxes", {"question", "max_steps"}},
      {"ground", {"statement"}},
      {"caption", {"statement"}},
      {"read", {}},
      {"synthesize", {"question", "evidence"}},
      {"evidence_line", {"step", "statement", "box", "kind", "content", "verdict"}},
      {"direct", {"question"}},
      {"rule_contradicted", {}},
      {"rule_unsupported", {}},
  };
  return texts;
}

std::string missing_of(const StageText& stage, std::string_view text) {
  for (const char* placeholder : stage.placeholders) {
    const std::string braced = std::string("{").append(placeholder).append("}");
    if (text.find(braced) == std::string_view::npos) return braced;
  }
  return {};
}

std::map<std::string, std::string, std::less<>> checked_texts(const Json& json,
                                                              const std::string& where) {
  const JsonObject object(json, where, ErrorCode::kPrompts);
  std::map<std::string, std::string, std::less<>> texts;
  for (const StageText& stage : stage_texts()) {
    const std::string text = object.string(stage.name);
    if (const std::string missing = missing_of(stage, text); !missing.empty()) {
      throw Error(ErrorCode::kPrompts,
                  where + ": " + stage.name + ": expected the placeholder " + missing +
                      " in the text, found none");
    }
    texts.emplace(stage.name, text);
  }
  return texts;
}

}  // namespace

Prompts Prompts::load(const std::filesystem::path& prompts_json) {
  Prompts prompts;
  prompts.texts_ = checked_texts(read_json_file(prompts_json, kMaxFileBytes, ErrorCode::kPrompts),
                                 prompts_json.string());
  return prompts;
}

Prompts Prompts::built_in() {
  keep_prompts_resource();
  QFile file(QStringLiteral(":/corgi/prompts/prompts.json"));
  if (!file.open(QIODevice::ReadOnly)) {
    throw Error(ErrorCode::kInternal, "built-in prompts.json: not in this build");
  }
  const std::string text = file.readAll().toStdString();
  const std::string where = "built-in prompts.json";
  Prompts prompts;
  prompts.texts_ = checked_texts(parse_json(text, where, ErrorCode::kPrompts), where);
  return prompts;
}

std::string Prompts::fill(std::string_view stage,
                          const std::map<std::string, std::string>& values) const {
  const auto it = texts_.find(stage);
  if (it == texts_.end()) {
    throw Error(ErrorCode::kInternal, "prompts: no stage is called " + std::string(stage));
  }
  const std::string_view text = it->second;
  std::string filled;
  // One pass: a value that itself holds a {placeholder} stays as it is.
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t close = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
    const auto value = close == std::string_view::npos
                           ? values.end()
                           : values.find(std::string(text.substr(at + 1, close - at - 1)));
    if (value == values.end()) {
      filled += text[at++];
    } else {
      filled += value->second;
      at = close + 1;
    }
  }
  return filled;
}

Prompts Prompts::with(const std::map<std::string, std::string>& changes) const {
  Json all = texts_;
  for (const auto& [stage, text] : changes) {
    if (!all.contains(stage)) {
      throw Error(ErrorCode::kPrompts, "changed prompts: no stage is called " + stage);
    }
    all[stage] = text;
  }
  Prompts changed;
  changed.texts_ = checked_texts(all, "changed prompts");
  return changed;
}

std::string Prompts::missing_placeholder(std::string_view stage, std::string_view text) {
  for (const StageText& each : stage_texts()) {
    if (stage == each.name) return missing_of(each, text);
  }
  return {};
}

const std::string& Prompts::system() const {
  return texts_.find("system")->second;
}

}  // namespace corgi
