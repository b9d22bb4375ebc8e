// tokenizer.json: https://huggingface.co/docs/tokenizers, as tokenizers 0.23.3 writes it.
#include "core/base/json.h"
#include "core/tokenizer/json_events.h"
#include "core/tokenizer/tokenizer_source.h"
#include "core/tokenizer/vocabulary_events.h"
#include "core/tokenizer/word_splitter.h"

namespace corgi {
namespace {

constexpr std::uint64_t kMaxFileBytes = std::uint64_t{256} << 20;

// Streams model.vocab and model.merges into a TokenizerSource and keeps the rest as a tree.
class TokenizerJsonEvents final : public JsonEvents {
 public:
  explicit TokenizerJsonEvents(TokenizerSource& source)
      : JsonEvents(source.where()),
        source_(source),
        vocabulary_(source),
        builder_(source.where()) {}

  // The file without model.vocab and model.merges.
  const Json& settings() const { return settings_; }

  bool start_object(std::size_t) override;
  bool end_object() override;
  bool start_array(std::size_t) override;
  bool end_array() override;
  bool key(std::string& key) override;

 protected:
  bool scalar(Json value) override;
  bool number(std::uint64_t value) override;
  bool text(std::string& value) override;

 private:
  // kSkip passes over the vocabulary of another model type, whose name the settings tell.
  enum class Place { kOutside, kFile, kModel, kTree, kVocabulary, kMerges, kMerge, kSkip };

  bool open(Json empty);
  bool close();
  void wrong_merge() const;

  TokenizerSource& source_;
  VocabularyEvents vocabulary_;
  JsonTreeBuilder builder_;
  Json settings_ = Json::object();
  Place place_ = Place::kOutside;
  Place around_tree_ = Place::kFile;
  std::string key_;
  std::vector<std::string> pair_;
  std::size_t skip_depth_ = 0;
};

bool TokenizerJsonEvents::start_object(std::size_t) {
  if (place_ == Place::kOutside) {
    place_ = Place::kFile;
    return true;
  }
  if (place_ == Place::kFile && key_ == "model") {
    settings_[key_] = Json::object();
    place_ = Place::kModel;
    return true;
  }
  if (place_ == Place::kModel && key_ == "vocab") {
    place_ = Place::kVocabulary;
    return true;
  }
  return open(Json::object());
}

bool TokenizerJsonEvents::start_array(std::size_t) {
  if (place_ == Place::kModel && key_ == "vocab") {
    place_ = Place::kSkip;
    skip_depth_ = 1;
    return true;
  }
  if (place_ == Place::kModel && key_ == "merges") {
    place_ = Place::kMerges;
    return true;
  }
  if (place_ == Place::kMerges) {
    place_ = Place::kMerge;
    pair_.clear();
    return true;
  }
  return open(Json::array());
}

bool TokenizerJsonEvents::open(Json empty) {
  if (place_ == Place::kOutside) fail("expected a JSON object, found a list");
  if (place_ == Place::kVocabulary) vocabulary_.wrong_value(empty.dump());
  if (place_ == Place::kMerges || place_ == Place::kMerge) wrong_merge();
  if (place_ == Place::kSkip) {
    ++skip_depth_;
    return true;
  }
  return scalar(std::move(empty));
}

bool TokenizerJsonEvents::end_object() {
  return close();
}

bool TokenizerJsonEvents::end_array() {
  if (place_ == Place::kMerge) {
    if (pair_.size() != 2) wrong_merge();
    source_.add_merge(pair_[0], pair_[1]);
    place_ = Place::kMerges;
    return true;
  }
  return close();
}

bool TokenizerJsonEvents::close() {
  switch (place_) {
    case Place::kTree:
      builder_.close();
      if (builder_.done()) place_ = around_tree_;
      break;
    case Place::kSkip:
      if (--skip_depth_ == 0) place_ = Place::kModel;
      break;
    case Place::kVocabulary:
    case Place::kMerges:
      place_ = Place::kModel;
      break;
    default:
      place_ = place_ == Place::kModel ? Place::kFile : Place::kOutside;
  }
  return true;
}

bool TokenizerJsonEvents::key(std::string& key) {
  if (place_ == Place::kVocabulary) {
    vocabulary_.key(key);
  } else if (place_ == Place::kTree) {
    builder_.key(key);
  } else {
    key_ = key;
  }
  return true;
}

bool TokenizerJsonEvents::scalar(Json value) {
  switch (place_) {
    case Place::kOutside:
      fail("expected a JSON object, found " + value.dump().substr(0, 60));
    case Place::kVocabulary:
      vocabulary_.wrong_value(value.dump());
    case Place::kMerges:
    case Place::kMerge:
      wrong_merge();
      break;
    case Place::kSkip:
      break;
    case Place::kFile:
    case Place::kModel:
      around_tree_ = place_;
      builder_.start(place_ == Place::kFile ? settings_[key_] : settings_["model"][key_]);
      builder_.value(std::move(value));
      if (!builder_.done()) place_ = Place::kTree;
      break;
    case Place::kTree:
      builder_.value(std::move(value));
  }
  return true;
}

bool TokenizerJsonEvents::number(std::uint64_t value) {
  if (place_ != Place::kVocabulary) return scalar(Json(value));
  vocabulary_.number(value);
  return true;
}

bool TokenizerJsonEvents::text(std::string& value) {
  if (place_ == Place::kMerges) {
    source_.add_merge(value);
  } else if (place_ == Place::kMerge) {
    if (pair_.size() == 2) wrong_merge();
    pair_.push_back(std::move(value));
  } else {
    return scalar(Json(value));
  }
  return true;
}

void TokenizerJsonEvents::wrong_merge() const {
  fail("model.merges: merge " + std::to_string(source_.merges().size()) +
       ": expected a pair of tokens or a string \"left right\"");
}

// Holds a tokenizer's settings against the one kind that this program runs.
class KindCheck {
 public:
  KindCheck(const Json& settings, const std::string& where) : settings_(settings), where_(where) {}

  void run() const {
    model();
    expect("/normalizer/type", "NFC");
    pre_tokenizer();
    expect("/decoder/type", "ByteLevel");
    if (!found("/post_processor").is_null()) expect("/post_processor/type", "ByteLevel");
  }

 private:
  Json found(const std::string& pointer) const {
    const Json::json_pointer p(pointer);
    return settings_.contains(p) ? settings_.at(p) : Json();
  }

  void expect(const std::string& pointer, const Json& wanted) const {
    const Json value = found(pointer);
    if (value == wanted) return;
    std::string text = dump_json(value);
    if (text.size() > 300) text = text.substr(0, 297) + "...";
    throw Error(ErrorCode::kTokenizer,
                where_ + ": this program reads byte-level BPE as Qwen has it: " + pointer +
                    ": expected " + dump_json(wanted) + ", found " + text);
  }

  // null and absent mean the same as `off`.
  void expect_off(const std::string& pointer, const Json& off) const {
    if (!found(pointer).is_null()) expect(pointer, off);
  }

  void model() const {
    expect("/model/type", "BPE");
    expect_off("/model/dropout", 0.0);
    expect_off("/model/continuing_subword_prefix", "");
    expect_off("/model/end_of_word_suffix", "");
    expect_off("/model/byte_fallback", false);
    expect_off("/model/ignore_merges", false);
  }

  void pre_tokenizer() const {
    expect("/pre_tokenizer/type", "Sequence");
    const std::string split = "/pre_tokenizer/pretokenizers/0";
    expect(split + "/type", "Split");
    expect(split + "/pattern/Regex", kQwenSplitPattern);
    expect(split + "/behavior", "Isolated");
    expect_off(split + "/invert", false);
    const std::string bytes = "/pre_tokenizer/pretokenizers/1";
    expect(bytes + "/type", "ByteLevel");
    expect(bytes + "/add_prefix_space", false);
    expect(bytes + "/use_regex", false);
    if (const Json third = found("/pre_tokenizer/pretokenizers/2"); !third.is_null()) {
      expect("/pre_tokenizer/pretokenizers/2", Json());
    }
  }

  const Json& settings_;
  const std::string& where_;
};

}  // namespace

TokenizerSource read_tokenizer_json(const std::filesystem::path& file) {
  const std::string text = read_text_file(file, kMaxFileBytes, ErrorCode::kTokenizer);
  TokenizerSource source(file.string());
  TokenizerJsonEvents events(source);
  Json::sax_parse(text, &events);
  const Json& settings = events.settings();
  KindCheck(settings, source.where()).run();
  if (settings.contains("added_tokens")) {
    const JsonObject root(settings, source.where(), ErrorCode::kTokenizer);
    for (const Json& token : root.array("added_tokens")) {
      const JsonObject object(token, source.where() + ": added_tokens", ErrorCode::kTokenizer);
      source.add_added(object, static_cast<TokenId>(object.integer("id", 0, kMaxTokens - 1)));
    }
  }
  return source;
}

}  // namespace corgi
