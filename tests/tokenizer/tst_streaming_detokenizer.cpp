// Pieces of text that arrive one token at a time.
#include "core/tokenizer/streaming_detokenizer.h"
#include "core/tokenizer/utf8.h"
#include "golden_file.h"
#include "small_tokenizer.h"

#include <random>

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;

class StreamingDetokenizerTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    test::write_file(dir_.filePath(QStringLiteral("tokenizer.json")).toStdString(),
                     test::small_tokenizer_json().dump());
    tokenizer_.emplace(Tokenizer::load(dir_.path().toStdString()));
  }

  void holds_back_half_a_code_point() {
    StreamingDetokenizer stream(*tokenizer_);
    QCOMPARE(stream.push('a'), std::string("a"));
    QCOMPARE(stream.push(0xF0), std::string());
    QCOMPARE(stream.push(0x9F), std::string());
    QCOMPARE(stream.push(262), std::string());  // special, skipped: the bytes around it still join
    QCOMPARE(stream.push(0x98), std::string());
    QCOMPARE(stream.push(0x80), std::string("\U0001F600"));
    QCOMPARE(stream.push(0xE2), std::string());
    QCOMPARE(stream.push('b'), std::string("\uFFFDb"));
    QCOMPARE(stream.push(0xE2), std::string());
    QCOMPARE(stream.finish(), std::string("\uFFFD"));
    QCOMPARE(stream.finish(), std::string());
  }

  void joins_to_what_decode_gives() {
    std::mt19937 random(8);
    for (int i = 0; i < 20000; ++i) {
      const bool skip_special = i % 2 == 0;
      std::vector<TokenId> ids;
      for (auto n = random() % 20; n > 0; --n) {
        const bool high = random() % 2 == 0;
        ids.push_back(static_cast<TokenId>(high ? 0x80 + random() % 0x80 : random() % 270));
      }
      StreamingDetokenizer stream(*tokenizer_, skip_special);
      std::string joined;
      for (const TokenId id : ids) {
        const std::string piece = stream.push(id);
        QVERIFY(utf8::is_valid(piece));
        joined += piece;
      }
      joined += stream.finish();
      QCOMPARE(joined, tokenizer_->decode(ids, skip_special));
    }
  }

  void never_shows_replacements_within_valid_text() {
    test::GoldenFile file("encode.qz");
    const auto count = file.number<std::uint32_t>();
    QVERIFY(count > 2000);
    for (std::uint32_t i = 0; i < 2000; ++i) {
      std::string text(file.text());
      file.ids();
      if (text.find(utf8::kReplacement) != std::string::npos) continue;
      StreamingDetokenizer stream(*tokenizer_, false);
      std::string joined;
      // Byte by byte: the small vocabulary cuts every code point.
      for (const TokenId id : tokenizer_->encode(text)) {
        const std::string piece = stream.push(id);
        QVERIFY(piece.find(utf8::kReplacement) == std::string::npos);
        joined += piece;
      }
      QVERIFY(stream.finish().empty());
      QCOMPARE(joined, tokenizer_->decode(tokenizer_->encode(text), false));
    }
  }

 private:
  QTemporaryDir dir_;
  std::optional<Tokenizer> tokenizer_;
};

QTEST_GUILESS_MAIN(StreamingDetokenizerTest)
#include "tst_streaming_detokenizer.moc"
