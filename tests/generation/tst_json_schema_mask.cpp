// Tokens under a schema: masks against a naive check, and random walks that always end in a fitting
// document.
#include "core/base/error.h"
#include "core/generation/json_schema_mask.h"
#include "full_vocabulary.h"
#include "json_schema_reference.h"

#include <cmath>
#include <limits>
#include <map>

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;
using namespace corgi::test;

namespace {

std::vector<TokenId> ids_of(const TokenSet& set) {
  std::vector<TokenId> ids;
  for (TokenId id = 0; id < set.size(); ++id) {
    if (set.contains(id)) ids.push_back(id);
  }
  return ids;
}

}  // namespace

class JsonSchemaMaskTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    load("full", SIZE_MAX);
    load("micro", 2048);
  }

  void ends_random_walks_in_fitting_documents_data() { add_vocabularies(); }
  void ends_random_walks_in_fitting_documents() {
    QFETCH(QByteArray, name);
    const Vocabulary& vocabulary = vocabularies_.at(name.toStdString());
    Random random(3);
    for (const std::string& schema : schemas()) {
      const auto json = OrderedJson::parse(schema);
      const JsonTokenMask mask(schema, vocabulary.tokens, {vocabulary.stop()});
      for (int i = 0; i < 40; ++i) {
        const std::string text = random_walk(vocabulary, mask, random, [](auto) {});
        const auto parsed = OrderedJson::parse(text, nullptr, false);
        QVERIFY2(!parsed.is_discarded() && conforms(json, parsed), text.c_str());
      }
    }
  }

  void masks_what_a_naive_check_finds_data() { add_vocabularies(); }
  void masks_what_a_naive_check_finds() {
    QFETCH(QByteArray, name);
    const Vocabulary& vocabulary = vocabularies_.at(name.toStdString());
    Random random(4);
    int checked = 0;
    for (const std::string& schema : schemas()) {
      const JsonTokenMask mask(schema, vocabulary.tokens, {vocabulary.stop()});
      random_walk(vocabulary, mask, random, [&](JsonConstraint::State state) {
        ++checked;
        QVERIFY(mask.allowed(state) == naive(vocabulary, mask, state));
      });
      // A walk by random bytes sees more of the places within escapes and code points.
      JsonConstraint::State state = mask.constraint().start();
      for (int i = 0; i < 60; ++i) {
        std::string bytes;
        for (int byte = 0; byte < 256; ++byte) {
          if (mask.constraint().accepts(state, std::string(1, static_cast<char>(byte))))
            bytes.push_back(static_cast<char>(byte));
        }
        if (bytes.empty()) break;
        // Backslashes and lead bytes more often than a fair draw would have them.
        const char rare = "\\u\xF0\xED"[random() % 4];
        const bool take_rare = random() % 2 == 0 && bytes.find(rare) != std::string::npos;
        QVERIFY(mask.constraint().advance(
            state, std::string(1, take_rare ? rare : bytes[random() % bytes.size()])));
        ++checked;
        QVERIFY(mask.allowed(state) == naive(vocabulary, mask, state));
      }
    }
    QVERIFY(checked > 200);
  }

  void allows_stop_tokens_behind_the_document_only() {
    const Vocabulary& vocabulary = vocabularies_.at("micro");
    const JsonTokenMask mask(R"({"type": "integer", "minimum": 1, "maximum": 20})",
                             vocabulary.tokens,
                             {vocabulary.stop()});
    auto state = mask.constraint().start();
    QVERIFY(!mask.allowed(state).contains(vocabulary.stop()));
    QVERIFY(mask.constraint().advance(state, "1"));
    QVERIFY(mask.allowed(state).contains(vocabulary.stop()));
    QCOMPARE(mask.allowed(state).count(), std::size_t{11});
    QVERIFY(mask.constraint().advance(state, "2"));
    QCOMPARE(ids_of(mask.allowed(state)), std::vector{vocabulary.stop()});
  }

  void never_allows_added_tokens_within() {
    const Vocabulary& vocabulary = vocabularies_.at("full");
    const JsonTokenMask mask(R"({"type": "string"})", vocabulary.tokens, {vocabulary.stop()});
    auto state = mask.constraint().start();
    QVERIFY(mask.constraint().advance(state, "\""));
    const TokenSet set = mask.allowed(state);
    for (const TokenId id : vocabulary.tokenizer->added_tokens()) QVERIFY(!set.contains(id));
    QVERIFY(set.count() > 100000);
  }

  void constrains_logits() {
    const Vocabulary& vocabulary = vocabularies_.at("micro");
    const auto mask = std::make_shared<const JsonTokenMask>(
        R"({"enum": ["ab"]})",
        vocabulary.tokens,
        std::vector<TokenId>{vocabulary.stop(), -5, INT32_MAX});
    JsonTokenConstraint constraint(mask);
    // The model's table of logits is longer than the vocabulary.
    std::vector<float> logits(static_cast<std::size_t>(vocabulary.tokenizer->vocab_size()) + 100,
                              1.0f);
    const auto allowed = [&] {
      std::fill(logits.begin(), logits.end(), 1.0f);
      constraint.mask(logits);
      std::vector<std::string> texts;
      for (std::size_t id = 0; id < logits.size(); ++id) {
        if (!std::isinf(logits[id]))
          texts.emplace_back(vocabulary.tokenizer->token_bytes(static_cast<TokenId>(id)));
      }
      return texts;
    };
    QCOMPARE(allowed(), (std::vector<std::string>{"\""}));
    constraint.accept(*vocabulary.tokenizer->id_of("\""));
    QCOMPARE(allowed(), (std::vector<std::string>{"a", "ab"}));
    constraint.accept(*vocabulary.tokenizer->id_of("ab"));
    constraint.accept(*vocabulary.tokenizer->id_of("\""));
    QCOMPARE(allowed(), (std::vector<std::string>{"<|im_end|>"}));
    constraint.accept(vocabulary.stop());
    QCOMPARE(allowed(), (std::vector<std::string>{"<|im_end|>"}));
    constraint.accept(vocabulary.stop());
  }

  // Each byte of what is forced is the only one that may follow, but for the spaces that the reply
  // has chosen to write, and the reply fits the schema.
  void forces_what_is_the_only_way_data() { add_vocabularies(); }
  void forces_what_is_the_only_way() {
    QFETCH(QByteArray, name);
    const Vocabulary& vocabulary = vocabularies_.at(name.toStdString());
    Random random(5);
    std::size_t forced = 0, chosen = 0;
    for (const std::string& schema : schemas()) {
      const auto json = OrderedJson::parse(schema);
      const auto mask = std::make_shared<const JsonTokenMask>(
          schema, vocabulary.tokens, std::vector<TokenId>{vocabulary.stop()});
      for (int i = 0; i < 20; ++i) {
        JsonTokenConstraint constraint(mask);
        std::string text;
        for (bool stopped = false; !stopped;) {
          std::vector<TokenId> ids = constraint.forced();
          forced += ids.size();
          if (ids.empty()) {
            ids = {drawn(vocabulary, constraint, random)};
            ++chosen;
          } else if (ids.front() != vocabulary.stop()) {
            expect_only_way(vocabulary, *mask, text, ids);
          }
          for (const TokenId id : ids) {
            constraint.accept(id);
            stopped = id == vocabulary.stop();
            if (!stopped) text += vocabulary.tokens->bytes(id);
          }
        }
        const auto parsed = OrderedJson::parse(text, nullptr, false);
        QVERIFY2(!parsed.is_discarded() && conforms(json, parsed), text.c_str());
      }
    }
    QVERIFY2(forced > 500 && chosen > 500, "both kinds came up");
  }

  void forces_names_punctuation_and_the_end() {
    const Vocabulary& vocabulary = vocabularies_.at("full");
    const auto mask = std::make_shared<const JsonTokenMask>(
        R"({"type": "object", "properties": {"caption": {"type": "string"},
            "verdict": {"enum": ["supported", "contradicted"]}}, "required": ["caption", "verdict"]})",
        vocabulary.tokens,
        std::vector<TokenId>{vocabulary.stop()});
    JsonTokenConstraint constraint(mask);
    const auto forced = [&] {
      std::string text;
      for (const TokenId id : constraint.forced()) {
        text += id == vocabulary.stop() ? "<end>" : vocabulary.tokens->bytes(id);
        constraint.accept(id);
      }
      return text;
    };
    const auto choose = [&](const char* text) {
      for (const TokenId id : vocabulary.tokenizer->encode(text)) constraint.accept(id);
    };
    QCOMPARE(forced(), std::string("{\"caption"));
    choose("\":");
    QCOMPARE(forced(), std::string());
    choose(" \"A dog");
    QCOMPARE(forced(), std::string());
    choose("\",");
    QCOMPARE(forced(), std::string(" \"verdict\":"));
    choose(" \"");
    choose("support");
    QCOMPARE(forced(), std::string("ed\"}"));
    QCOMPARE(forced(), std::string("<end>"));
    QCOMPARE(forced(), std::string());
  }

  void refuses_tokens_that_were_ruled_out() {
    const Vocabulary& vocabulary = vocabularies_.at("micro");
    const auto mask = std::make_shared<const JsonTokenMask>(
        R"({"type": "null"})", vocabulary.tokens, std::vector<TokenId>{vocabulary.stop()});
    JsonTokenConstraint constraint(mask);
    for (const TokenId id : {*vocabulary.tokenizer->id_of("a"),
                             vocabulary.stop(),
                             TokenId{-1},
                             INT32_MAX,
                             *vocabulary.tokenizer->id_of("<think>")}) {
      try {
        constraint.accept(id);
        QFAIL("no error");
      } catch (const Error& e) {
        QCOMPARE(e.code(), ErrorCode::kInternal);
      }
    }
    for (const char* part : {"n", "ul", "l"}) constraint.accept(*vocabulary.tokenizer->id_of(part));
    constraint.accept(vocabulary.stop());
    QVERIFY_EXCEPTION_THROWN(constraint.accept(*vocabulary.tokenizer->id_of("a")), Error);
  }

  void a_string_can_be_left_between_two_characters() {
    const Vocabulary& vocabulary = vocabularies_.at("micro");
    const auto mask = std::make_shared<const JsonTokenMask>(
        R"({"type": "array", "items": {"type": "string", "minLength": 2}, "maxItems": 3})",
        vocabulary.tokens,
        std::vector<TokenId>{vocabulary.stop()});
    JsonTokenConstraint constraint(mask);
    const auto accept = [&](const char* text) {
      for (const TokenId id : vocabulary.tokenizer->encode(text)) constraint.accept(id);
    };
    QVERIFY(!constraint.leave_loop());  // not in a string
    accept("[");
    accept("\"");
    accept("a");
    QVERIFY(!constraint.leave_loop());  // too short to end here
    accept("a");
    QVERIFY(constraint.leave_loop());
    std::vector<float> logits(static_cast<std::size_t>(vocabulary.tokens->vocab_size()), 0);
    constraint.mask(logits);
    for (std::size_t i = 0; i < logits.size(); ++i) {
      if (std::isfinite(logits[i]))
        QCOMPARE(vocabulary.tokens->bytes(static_cast<TokenId>(i)).front(), '"');
    }
    accept("\"");
    QVERIFY(!constraint.leave_loop());
  }

 private:
  struct Vocabulary {
    std::unique_ptr<const Tokenizer> tokenizer;
    std::shared_ptr<const JsonTokens> tokens;
    TokenId stop() const { return *tokenizer->id_of("<|im_end|>"); }
  };

  void load(const std::string& name, std::size_t tokens) {
    const std::filesystem::path folder = std::filesystem::path(dir_.path().toStdString()) / name;
    std::filesystem::create_directory(folder);
    test::write_tokenizer_json(folder, tokens);
    Vocabulary& vocabulary = vocabularies_[name];
    vocabulary.tokenizer = std::make_unique<const Tokenizer>(Tokenizer::load(folder));
    vocabulary.tokens = std::make_shared<const JsonTokens>(*vocabulary.tokenizer);
  }

  static void add_vocabularies() {
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("full") << QByteArray("full");
    QTest::newRow("micro") << QByteArray("micro");
  }

  static TokenSet naive(const Vocabulary& vocabulary,
                        const JsonTokenMask& mask,
                        JsonConstraint::State state) {
    const Tokenizer& tokenizer = *vocabulary.tokenizer;
    TokenSet set(tokenizer.vocab_size());
    for (TokenId id = 0; id < tokenizer.vocab_size(); ++id) {
      if (std::ranges::count(tokenizer.added_tokens(), id) > 0) continue;
      if (mask.constraint().accepts(state, tokenizer.token_bytes(id))) set.add(id);
    }
    if (mask.constraint().is_complete(state)) set.add(vocabulary.stop());
    return set;
  }

  static TokenId drawn(const Vocabulary& vocabulary,
                       JsonTokenConstraint& constraint,
                       Random& random) {
    std::vector<float> logits(static_cast<std::size_t>(vocabulary.tokens->vocab_size()), 0);
    constraint.mask(logits);
    std::vector<TokenId> allowed;
    for (std::size_t id = 0; id < logits.size(); ++id) {
      if (std::isfinite(logits[id])) allowed.push_back(static_cast<TokenId>(id));
    }
    return allowed[random() % allowed.size()];
  }

  static void expect_only_way(const Vocabulary& vocabulary,
                              const JsonTokenMask& mask,
                              const std::string& text,
                              const std::vector<TokenId>& ids) {
    const JsonConstraint& constraint = mask.constraint();
    JsonConstraint::State state = constraint.start();
    QVERIFY(constraint.advance(state, text));
    for (const TokenId id : ids) {
      for (const char byte : vocabulary.tokens->bytes(id)) {
        std::string ways;
        for (int other = 0; other < 256; ++other) {
          if (constraint.accepts(state, std::string(1, static_cast<char>(other))))
            ways.push_back(static_cast<char>(other));
        }
        const bool chooses_space = ways.size() > 1 && ways.find(' ') != std::string::npos;
        QVERIFY2(
            ways == std::string(1, byte) || (chooses_space && (byte == ' ' || ways.size() == 2)),
            ways.c_str());
        QVERIFY(constraint.advance(state, std::string(1, byte)));
      }
    }
  }

  // Draws evenly among the allowed tokens until a stop token comes. `look` sees every state.
  template <typename Look>
  static std::string random_walk(const Vocabulary& vocabulary,
                                 const JsonTokenMask& mask,
                                 Random& random,
                                 const Look& look) {
    std::string text;
    auto state = mask.constraint().start();
    for (int step = 0; step < 3000; ++step) {
      look(state);
      const std::vector<TokenId> ids = ids_of(mask.allowed(state));
      if (ids.empty()) return text + " <- no token may follow";
      const TokenId id = ids[random() % ids.size()];
      if (id == vocabulary.stop()) return text;
      text += vocabulary.tokenizer->token_bytes(id);
      if (!mask.constraint().advance(state, vocabulary.tokenizer->token_bytes(id)))
        return text + " <- refused";
    }
    return text + " <- no end";
  }

  QTemporaryDir dir_;
  std::map<std::string, Vocabulary> vocabularies_;
};

QTEST_GUILESS_MAIN(JsonSchemaMaskTest)
#include "tst_json_schema_mask.moc"
