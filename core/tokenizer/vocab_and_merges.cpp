// The older layout of a checkpoint's tokenizer: vocab.json, merges.txt, tokenizer_config.json.
#include "core/base/json.h"
#include "core/tokenizer/json_events.h"
#include "core/tokenizer/tokenizer_source.h"
#include "core/tokenizer/utf8.h"
#include "core/tokenizer/vocabulary_events.h"

#include <charconv>

namespace corgi {
namespace {

constexpr std::uint64_t kMaxFileBytes = std::uint64_t{256} << 20;

// vocab.json is nothing but the vocabulary.
class VocabJsonEvents final : public JsonEvents {
 public:
  VocabJsonEvents(TokenizerSource& source, const std::string& where)
      : JsonEvents(where), vocabulary_(source) {}

  bool start_object(std::size_t) override {
    if (inside_) vocabulary_.wrong_value("{");
    inside_ = true;
    return true;
  }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return scalar(Json::array()); }
  bool end_array() override { return true; }
  bool key(std::string& key) override {
    vocabulary_.key(key);
    return true;
  }

 protected:
  bool scalar(Json value) override {
    if (inside_) vocabulary_.wrong_value(value.dump());
    fail("expected a JSON object, found " + value.dump().substr(0, 60));
  }
  bool number(std::uint64_t id) override {
    if (!inside_) return scalar(Json(id));
    vocabulary_.number(id);
    return true;
  }

 private:
  VocabularyEvents vocabulary_;
  bool inside_ = false;
};

void read_vocab_json(const std::filesystem::path& file, TokenizerSource& source) {
  const std::string text = read_text_file(file, kMaxFileBytes, ErrorCode::kTokenizer);
  VocabJsonEvents events(source, file.string());
  Json::sax_parse(text, &events);
}

void read_merges_txt(const std::filesystem::path& file, TokenizerSource& source) {
  const std::string text = read_text_file(file, kMaxFileBytes, ErrorCode::kTokenizer);
  if (!utf8::is_valid(text)) {
    throw Error(ErrorCode::kTokenizer, file.string() + ": expected UTF-8 text, found other bytes");
  }
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t end = std::min(text.find('\n', pos), text.size());
    std::string_view line = std::string_view(text).substr(pos, end - pos);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() && !line.starts_with("#version")) source.add_merge(line);
    pos = end + 1;
  }
}

TokenId id_from_key(const std::string& key, const std::string& where) {
  TokenId id = -1;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), id);
  if (error != std::errc() || end != key.data() + key.size() || id < 0 || id >= kMaxTokens) {
    throw Error(ErrorCode::kTokenizer,
                where + ": expected ids from 0 to " + std::to_string(kMaxTokens - 1) +
                    " as keys, found \"" + key.substr(0, 60) + "\"");
  }
  return id;
}

void read_tokenizer_config(const std::filesystem::path& file, TokenizerSource& source) {
  const Json json = read_json_file(file, kMaxFileBytes, ErrorCode::kTokenizer);
  const JsonObject config(json, file.string(), ErrorCode::kTokenizer);
  const std::string kind = config.string_or("tokenizer_class", "Qwen2Tokenizer");
  if (kind != "Qwen2Tokenizer" && kind != "Qwen2TokenizerFast") {
    throw Error(ErrorCode::kTokenizer,
                file.string() + ": tokenizer_class: expected Qwen2Tokenizer, found " + kind);
  }
  if (!config.has("added_tokens_decoder")) return;
  const JsonObject added = config.object("added_tokens_decoder");
  const std::string where = file.string() + ": added_tokens_decoder";
  for (const auto& [key, token] : added.raw().items()) {
    source.add_added(JsonObject(token, where + ": " + key, ErrorCode::kTokenizer),
                     id_from_key(key, where));
  }
}

}  // namespace

TokenizerSource read_vocab_and_merges(const std::filesystem::path& folder) {
  TokenizerSource source(folder.string());
  read_vocab_json(folder / "vocab.json", source);
  read_merges_txt(folder / "merges.txt", source);
  read_tokenizer_config(folder / "tokenizer_config.json", source);
  return source;
}

}  // namespace corgi
