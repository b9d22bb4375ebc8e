// The full Qwen vocabulary against what the Python library `tokenizers` 0.23.3 gives.
#include "core/tokenizer/utf8.h"
#include "full_vocabulary.h"
#include "golden_file.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;
using corgi::test::GoldenFile;

class TokenizerGoldenTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    std::filesystem::create_directory(json_dir());
    std::filesystem::create_directory(legacy_dir());
    test::write_tokenizer_json(json_dir());
    test::write_vocab_and_merges(legacy_dir());
    tokenizer_.emplace(Tokenizer::load(json_dir()));
  }

  void loads_within_half_a_second() {
    QElapsedTimer timer;
    timer.start();
    const Tokenizer tokenizer = Tokenizer::load(json_dir());
    qInfo("tokenizer.json loaded in %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(tokenizer.vocab_size(), 151669);
  }

  void encodes_as_the_library() { compare_encode(*tokenizer_); }

  void encodes_as_the_library_from_vocab_and_merges() {
    const Tokenizer legacy = Tokenizer::load(legacy_dir());
    compare_encode(legacy);
    QCOMPARE(legacy.vocab_size(), tokenizer_->vocab_size());
    for (TokenId id = 0; id < legacy.vocab_size(); ++id) {
      QVERIFY(legacy.token_bytes(id) == tokenizer_->token_bytes(id));
      QCOMPARE(legacy.is_special(id), tokenizer_->is_special(id));
    }
  }

  void decodes_as_the_library() {
    GoldenFile file("decode.qz");
    const auto count = file.number<std::uint32_t>();
    QVERIFY(count >= 1000);
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::vector<TokenId> ids = file.ids();
      const std::string_view all = file.text();
      const std::string_view without_special = file.text();
      QVERIFY2(tokenizer_->decode(ids, false) == all, qPrintable(QString::number(i)));
      QVERIFY2(tokenizer_->decode(ids, true) == without_special, qPrintable(QString::number(i)));
    }
  }

  // Every code point in four contexts; a digest of the ids for each 256 of them.
  void encodes_every_code_point_as_the_library() {
    GoldenFile file("code_points.qz");
    for (char32_t start = 0; start < 0x110000; start += 256) {
      const std::vector<TokenId> ids = ids_of_block(start);
      const QByteArrayView bytes(reinterpret_cast<const char*>(ids.data()),
                                 static_cast<qsizetype>(ids.size() * sizeof(TokenId)));
      const QByteArray digest =
          QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Md5);
      const std::string_view expected = file.bytes(8);
      QVERIFY2(digest.startsWith(QByteArrayView(expected.data(), 8)),
               qPrintable(QStringLiteral("code points from U+%1").arg(start, 4, 16)));
    }
  }

 private:
  std::filesystem::path json_dir() const {
    return dir_.filePath(QStringLiteral("a")).toStdString();
  }
  std::filesystem::path legacy_dir() const {
    return dir_.filePath(QStringLiteral("b")).toStdString();
  }

  static void compare_encode(const Tokenizer& tokenizer) {
    GoldenFile file("encode.qz");
    const auto count = file.number<std::uint32_t>();
    QCOMPARE(count, 10000u);
    int wrong = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::string_view text = file.text();
      const std::vector<TokenId> expected = file.ids();
      if (tokenizer.encode(text) == expected) continue;
      ++wrong;
      qWarning() << i
                 << QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).left(200);
    }
    QCOMPARE(wrong, 0);
  }

  // In the order of make_goldens.py's CONTEXTS, -1 after each text.
  std::vector<TokenId> ids_of_block(char32_t start) const {
    std::vector<TokenId> ids;
    for (char32_t c = start; c < start + 256; ++c) {
      if (c >= 0xD800 && c < 0xE000) continue;
      std::string x;
      utf8::append(c, x);
      for (const std::string& text :
           {x, "x" + x + "y " + x + "1", "'" + x + "e" + x + "\u0301\u0323", " " + x + "\n" + x}) {
        const auto part = tokenizer_->encode(text);
        ids.insert(ids.end(), part.begin(), part.end());
        ids.push_back(-1);
      }
    }
    return ids;
  }

  QTemporaryDir dir_;
  std::optional<Tokenizer> tokenizer_;
};

QTEST_GUILESS_MAIN(TokenizerGoldenTest)
#include "tst_tokenizer_golden.moc"
