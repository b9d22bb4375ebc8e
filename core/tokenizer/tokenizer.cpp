#include "core/tokenizer/tokenizer.h"

#include "core/base/error.h"
#include "core/tokenizer/added_token_matcher.h"
#include "core/tokenizer/bpe.h"
#include "core/tokenizer/nfc.h"
#include "core/tokenizer/tokenizer_source.h"
#include "core/tokenizer/utf8.h"
#include "core/tokenizer/vocabulary.h"
#include "core/tokenizer/word_splitter.h"

#include <algorithm>

namespace corgi {
namespace {

TokenizerSource read_source(const std::filesystem::path& dir) {
  std::error_code ignored;
  const auto exists = [&](const char* name) {
    return std::filesystem::exists(dir / name, ignored);
  };
  if (exists("tokenizer.json")) return read_tokenizer_json(dir / "tokenizer.json");
  if (exists("vocab.json") && exists("merges.txt")) return read_vocab_and_merges(dir);
  throw Error(
      ErrorCode::kIo,
      dir.string() + ": expected tokenizer.json, or vocab.json and merges.txt, found neither");
}

}  // namespace

struct Tokenizer::Data {
  explicit Data(const TokenizerSource& source);

  // Each finds its part of the added tokens and passes the text between them on.
  void encode_raw(std::string_view text, std::vector<TokenId>& out) const;
  void encode_normalized(std::string_view text, std::vector<TokenId>& out) const;
  void encode_words(std::string_view text, std::vector<TokenId>& out) const;

  NfcNormalizer nfc;
  WordSplitter splitter;
  Vocabulary vocabulary;
  Bpe bpe;
  AddedTokenMatcher raw_tokens;         // looked for before NFC
  AddedTokenMatcher normalized_tokens;  // looked for after it
  std::vector<TokenId> added;
  std::vector<TokenId> special;  // sorted

 private:
  static AddedTokenMatcher matcher(const TokenizerSource& source, const NfcNormalizer* nfc);
};

Tokenizer::Data::Data(const TokenizerSource& source)
    : vocabulary(source),
      bpe(source, vocabulary),
      raw_tokens(matcher(source, nullptr)),
      normalized_tokens(matcher(source, &nfc)) {
  for (const AddedToken& token : source.added()) {
    added.push_back(token.id);
    if (token.special) special.push_back(token.id);
  }
  std::sort(added.begin(), added.end());
  added.erase(std::unique(added.begin(), added.end()), added.end());
  std::sort(special.begin(), special.end());
}

AddedTokenMatcher Tokenizer::Data::matcher(const TokenizerSource& source,
                                           const NfcNormalizer* nfc) {
  std::vector<AddedTokenMatcher::Token> tokens;
  std::string buffer;
  for (const AddedToken& token : source.added()) {
    if (token.normalized != (nfc != nullptr)) continue;
    const auto content = nfc == nullptr ? token.content : nfc->normalize(token.content, buffer);
    tokens.push_back({std::string(content), token.id});
  }
  return AddedTokenMatcher(std::move(tokens));
}

void Tokenizer::Data::encode_raw(std::string_view text, std::vector<TokenId>& out) const {
  std::string buffer;
  for (std::size_t pos = 0; pos < text.size();) {
    const auto match = raw_tokens.next(text, pos);
    const std::size_t end = match ? match->pos : text.size();
    encode_normalized(nfc.normalize(text.substr(pos, end - pos), buffer), out);
    if (match) out.push_back(match->id);
    pos = match ? end + match->length : end;
  }
}

void Tokenizer::Data::encode_normalized(std::string_view text, std::vector<TokenId>& out) const {
  for (std::size_t pos = 0; pos < text.size();) {
    const auto match = normalized_tokens.next(text, pos);
    const std::size_t end = match ? match->pos : text.size();
    encode_words(text.substr(pos, end - pos), out);
    if (match) out.push_back(match->id);
    pos = match ? end + match->length : end;
  }
}

void Tokenizer::Data::encode_words(std::string_view text, std::vector<TokenId>& out) const {
  for (std::size_t pos = 0; pos < text.size();) {
    const std::string_view word = splitter.word_at(text, pos);
    bpe.encode(word, out);
    pos += word.size();
  }
}

Tokenizer Tokenizer::load(const std::filesystem::path& checkpoint_dir) {
  return Tokenizer(std::make_unique<const Data>(read_source(checkpoint_dir)));
}

Tokenizer::Tokenizer(std::unique_ptr<const Data> data) : data_(std::move(data)) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

std::vector<TokenId> Tokenizer::encode(std::string_view text) const {
  std::vector<TokenId> ids;
  ids.reserve(text.size() / 3 + 8);
  if (utf8::is_valid(text)) {
    data_->encode_raw(text, ids);
  } else {
    std::string repaired;
    utf8::append_lossy(text, repaired);
    data_->encode_raw(repaired, ids);
  }
  return ids;
}

std::string Tokenizer::decode(std::span<const TokenId> ids, bool skip_special) const {
  std::string bytes;
  for (const TokenId id : ids) {
    if (!(skip_special && is_special(id))) bytes.append(token_bytes(id));
  }
  if (utf8::is_valid(bytes)) return bytes;
  std::string text;
  utf8::append_lossy(bytes, text);
  return text;
}

std::string_view Tokenizer::token_bytes(TokenId id) const {
  return data_->vocabulary.bytes(id);
}

std::optional<TokenId> Tokenizer::id_of(std::string_view text) const {
  if (const auto id = data_->raw_tokens.id_of(text)) return id;
  if (const auto id = data_->normalized_tokens.id_of(text)) return id;
  return data_->vocabulary.find(text);
}

bool Tokenizer::is_special(TokenId id) const {
  return std::binary_search(data_->special.begin(), data_->special.end(), id);
}

std::span<const TokenId> Tokenizer::added_tokens() const {
  return data_->added;
}

TokenId Tokenizer::vocab_size() const {
  return data_->vocabulary.size();
}

}  // namespace corgi
