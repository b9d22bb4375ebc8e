// The tokenizer's own rules, on a vocabulary small enough to reason about.
#include "core/tokenizer/tokenizer.h"
#include "full_vocabulary.h"
#include "small_tokenizer.h"

#include <random>
#include <thread>

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;

namespace {

using Ids = std::vector<TokenId>;

// Merges the lowest-ranked pair, leftmost first, until none is left; nothing clever.
Ids naive_bpe(std::string_view word, const Json& json) {
  const ByteAlphabet alphabet;
  std::vector<std::string> parts;
  for (const char c : word) parts.push_back(alphabet.spell(std::string(1, c)));
  for (;;) {
    std::size_t best_rank = SIZE_MAX;
    std::size_t best = 0;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
      const auto& merges = json["model"]["merges"];
      const auto it = std::find(merges.begin(), merges.end(), Json{parts[i], parts[i + 1]});
      const auto rank = static_cast<std::size_t>(it - merges.begin());
      if (it != merges.end() && rank < best_rank) {
        best_rank = rank;
        best = i;
      }
    }
    if (best_rank == SIZE_MAX) break;
    parts[best] += parts[best + 1];
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(best) + 1);
  }
  Ids ids;
  for (const auto& part : parts) ids.push_back(json["model"]["vocab"][part].get<TokenId>());
  return ids;
}

}  // namespace

class TokenizerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    json_ = test::small_tokenizer_json();
    small_.emplace(load(json_));
    const auto folder = path("full");
    std::filesystem::create_directory(folder);
    test::write_tokenizer_json(folder);
    full_.emplace(Tokenizer::load(folder));
  }

  void merges_by_rank() {
    QCOMPARE(small_->encode("the"), Ids{258});
    QCOMPARE(small_->encode(" the"), Ids{260});
    QCOMPARE(small_->encode("aaaaa"), (Ids{261, 261, 'a'}));
    QCOMPARE(small_->encode(""), Ids{});
  }

  void gives_no_token_that_merging_does_not_reach() {
    Json json = json_;
    json["model"]["merges"].erase(4);
    QCOMPARE(load(json).encode(" the"), (Ids{' ', 258}));
  }

  void merges_words_of_any_length_as_the_naive_way() {
    std::mt19937 random(1);
    for (int i = 0; i < 300; ++i) {
      std::string word;
      const auto length = 1 + random() % 150;
      for (std::size_t k = 0; k < length; ++k) word.push_back("theax"[random() % 5]);
      QCOMPARE(small_->encode(word), naive_bpe(word, json_));
    }
  }

  void finds_added_tokens() {
    QCOMPARE(small_->encode("a<|im_end|>a<think><|im_end|"),
             (Ids{'a', 262, 'a', 263, '<', '|', 'i', 'm', '_', 'e', 'n', 'd', '|'}));
    QVERIFY(small_->is_special(262));
    QVERIFY(!small_->is_special(263));
    QVERIFY(!small_->is_special('a'));
    QVERIFY(std::ranges::equal(small_->added_tokens(), Ids{262, 263}));
  }

  void takes_the_longest_of_added_tokens_that_start_together() {
    Json json = json_;
    for (const auto& [id, content] :
         {std::pair(264, "<a"), std::pair(265, "<ab>"), std::pair(266, "<abc")}) {
      Json token = json["added_tokens"][1];
      token["id"] = id;
      token["content"] = content;
      json["added_tokens"].push_back(token);
    }
    const Tokenizer tokenizer = load(json);
    QCOMPARE(tokenizer.encode("<ab><abc<ab"), (Ids{265, 266, 264, 'b'}));
  }

  void normalises_between_added_tokens_only() {
    Json json = json_;
    json["added_tokens"][0]["content"] = "e";
    json["added_tokens"][0]["id"] = 'e';
    // After "e" was taken as a token, the acute accent has nothing to join.
    QCOMPARE(load(json).encode("e\u0301"), (Ids{'e', 0xCC, 0x81}));
    QCOMPARE(small_->encode("e\u0301"), (Ids{0xC3, 0xA9}));
  }

  void finds_normalized_added_tokens_after_nfc() {
    Json json = json_;
    json["added_tokens"][1]["content"] = "<\u00E9>";
    json["added_tokens"][1]["normalized"] = true;
    QCOMPARE(load(json).encode("x<e\u0301>x"), (Ids{'x', 263, 'x'}));
  }

  void reads_bytes_that_are_not_utf8_as_replacement() {
    QCOMPARE(small_->encode("a\xFF"), (Ids{'a', 0xEF, 0xBF, 0xBD}));
    QCOMPARE(small_->encode("\xE2\x82"), (Ids{0xEF, 0xBF, 0xBD}));
  }

  void decodes() {
    QCOMPARE(small_->decode(Ids{258, 260, 262, 0xC3, 0xA9}), std::string("the the\u00E9"));
    QCOMPARE(small_->decode(Ids{'a', 262}, false), std::string("a<|im_end|>"));
    QCOMPARE(small_->decode(Ids{0xC3, 'a', 0xE2, 0x82}), std::string("\uFFFDa\uFFFD"));
    QCOMPARE(small_->decode(Ids{-1, 'a', 264, INT32_MAX, INT32_MIN}), std::string("a"));
  }

  void knows_its_tokens() {
    QCOMPARE(small_->vocab_size(), 264);
    QVERIFY(small_->token_bytes(260) == " the");
    QVERIFY(small_->token_bytes(0xE2) == "\xE2");
    QVERIFY(small_->token_bytes(264).empty());
    QCOMPARE(small_->id_of(" the"), std::optional<TokenId>(260));
    QCOMPARE(small_->id_of("<think>"), std::optional<TokenId>(263));
    QCOMPARE(small_->id_of("zz"), std::optional<TokenId>());
    QCOMPARE(small_->id_of(""), std::optional<TokenId>());
  }

  void takes_merges_as_strings() {
    Json json = json_;
    for (Json& merge : json["model"]["merges"]) {
      merge = merge[0].get<std::string>() + " " + merge[1].get<std::string>();
    }
    QCOMPARE(load(json).encode("the the"), small_->encode("the the"));
  }

  void round_trips_random_text() {
    std::mt19937 random(2);
    for (int i = 0; i < 2000; ++i) {
      // ASCII and CJK don't change under NFC.
      std::string text;
      for (auto n = random() % 40; n > 0; --n) {
        text +=
            random() % 3 != 0 ? std::string(1, static_cast<char>(random() % 128)) : "\u56FE\u50CF";
      }
      QCOMPARE(full_->decode(full_->encode(text), false), text);
    }
  }

  void takes_a_long_word_in_little_time() {
    std::mt19937 random(3);
    std::string word(1 << 20, 'a');
    std::string mixed;
    for (std::size_t i = 0; i < word.size(); ++i)
      mixed.push_back(static_cast<char>('a' + random() % 26));
    std::string marks;
    for (std::size_t i = 0; i < word.size() / 4; ++i) marks += "\u0301\u0316";
    for (const std::string& text : {word, mixed, marks, std::string(1 << 20, ' ')}) {
      // Anything quadratic would take hours; sanitizers and a busy machine need some room.
      QElapsedTimer timer;
      timer.start();
      QVERIFY(!full_->encode(text).empty());
      QVERIFY2(timer.elapsed() < 30000, qPrintable(QString::number(timer.elapsed())));
    }
  }

  void serves_several_threads() {
    const std::string text = "The quick brown fox, 12 boxes: e\u0301 \u56FE\u50CF\n\n<think> don't";
    const Ids expected = full_->encode(text);
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&] {
        for (int i = 0; i < 500; ++i) {
          if (full_->encode(text) != expected || full_->decode(expected).empty()) ++wrong;
        }
      });
    }
    for (auto& thread : threads) thread.join();
    QCOMPARE(wrong.load(), 0);
  }

 private:
  std::filesystem::path path(const char* name) const {
    return dir_.filePath(QString::fromUtf8(name)).toStdString();
  }

  Tokenizer load(const Json& json) const {
    test::write_file(path("tokenizer.json"), json.dump());
    return Tokenizer::load(dir_.path().toStdString());
  }

  QTemporaryDir dir_;
  Json json_;
  std::optional<Tokenizer> small_;
  std::optional<Tokenizer> full_;
};

QTEST_GUILESS_MAIN(TokenizerTest)
#include "tst_tokenizer.moc"
