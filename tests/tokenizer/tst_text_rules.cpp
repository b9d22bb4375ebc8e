// UTF-8, NFC and the split pattern, each against an independent reference.
#include "core/tokenizer/nfc.h"
#include "core/tokenizer/utf8.h"
#include "core/tokenizer/word_splitter.h"

#include <cstdlib>
#include <random>
#include <string>
#include <utf8proc.h>

#include <QRegularExpression>
#include <QtTest>

using namespace corgi;

namespace {

std::string text_of(const std::vector<char32_t>& code_points) {
  std::string text;
  for (const char32_t c : code_points) utf8::append(c, text);
  return text;
}

// What utf8proc makes of the whole text, ordering of marks included.
std::string utf8proc_nfc(const std::string& text) {
  utf8proc_uint8_t* out = nullptr;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto size = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &out, options);
  const std::string result(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
  std::free(out);
  return result;
}

}  // namespace

class TextRulesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void repairs_utf8() {
    const auto repaired = [](std::string_view bytes) {
      std::string out;
      utf8::append_lossy(bytes, out);
      return out;
    };
    QCOMPARE(repaired("plain"), std::string("plain"));
    // The Unicode Standard, table 3-8: one U+FFFD for each maximal subpart.
    QCOMPARE(repaired("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"),
             std::string("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA"));
    QCOMPARE(repaired("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"),
             std::string("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDA"));
    QCOMPARE(repaired("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"),
             std::string("\uFFFD\uFFFD\uFFFD\uFFFDA"));
    QCOMPARE(repaired("\xF4\x90\x80\x80"), std::string("\uFFFD\uFFFD\uFFFD\uFFFD"));
  }

  void agrees_with_qt_on_validity() {
    std::mt19937 random(5);
    int valid = 0;
    for (int i = 0; i < 200000; ++i) {
      std::string bytes;
      for (auto n = 1 + random() % 5; n > 0; --n) {
        const auto lead = static_cast<char>(0xC0 + random() % 64);
        bytes.push_back(random() % 3 == 0 ? lead : static_cast<char>(0x80 + random() % 64));
      }
      const bool expected =
          QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())).isValidUtf8();
      QCOMPARE(utf8::is_valid(bytes), expected);
      valid += expected;
    }
    QVERIFY(valid > 1000);
  }

  void normalises_as_utf8proc() {
    // Ranges that Unicode 9 had filled already: there the two must agree. U+11A7 is left out:
    // utf8proc 2.8 drops it.
    const std::vector<std::pair<char32_t, char32_t>> ranges = {{0x41, 0x17F},
                                                               {0x300, 0x36F},
                                                               {0x300, 0x345},
                                                               {0x391, 0x3C9},
                                                               {0x5B0, 0x5BC},
                                                               {0x915, 0x94D},
                                                               {0xDD9, 0xDDF},
                                                               {0xF71, 0xF84},
                                                               {0x1100, 0x11A6},
                                                               {0x11A8, 0x11FF},
                                                               {0xAC00, 0xAC80},
                                                               {0x1E00, 0x1FBC},
                                                               {0x3041, 0x309A},
                                                               {0x11099, 0x110BA},
                                                               {0x1D157, 0x1D172},
                                                               {0x2F800, 0x2FA1D}};
    const NfcNormalizer nfc;
    std::mt19937 random(6);
    std::string buffer;
    int changed = 0;
    for (int i = 0; i < 100000; ++i) {
      std::vector<char32_t> code_points;
      for (auto n = random() % 12; n > 0; --n) {
        const auto [first, last] = ranges[random() % ranges.size()];
        code_points.push_back(first + static_cast<char32_t>(random() % (last - first + 1)));
      }
      const std::string text = text_of(code_points);
      QVERIFY2(nfc.normalize(text, buffer) == utf8proc_nfc(text),
               QByteArray::fromStdString(text).toHex());
      changed += text != utf8proc_nfc(text);
    }
    QVERIFY(changed > 20000);
  }

  void leaves_normal_text_where_it_is() {
    const NfcNormalizer nfc;
    std::string buffer;
    for (const std::string text : {"", "plain", "\u00E9\u56FE\uAC01", "x\u00E9 \u0410\u0301"}) {
      const std::string_view view = text;
      QVERIFY(nfc.normalize(view, buffer) == view);
    }
    const std::string_view normal = "\u00E9\u56FE\uAC01";
    QVERIFY(nfc.normalize(normal, buffer).data() == normal.data());
    // U+1DF9 came with Unicode 10: to the library it is no mark yet and keeps its place.
    QCOMPARE(std::string(nfc.normalize("a\u0301\u1DF9\u0316", buffer)),
             std::string("\u00E1\u1DF9\u0316"));
  }

  void splits_as_the_regular_expression() {
    using namespace std::string_literals;
    // Characters that every version of Unicode since 9 puts into the same class.
    const std::u32string alphabet =
        U"aZsStTlLrReEvVmMdD'''\u017F\u00E9\u03B1\u56FE\u0E01  \t\n\r\u00A0\u2003\u3000\u0085"
        U"0123\u0661\u00B2\u2160.,!?(){}<>_-=+*/"
        U"\\|@#$%^&~`\"\u0301\u093F\U0001F600\u200D\u00AD\u0000\u007F"s;
    const QRegularExpression pattern(QString::fromUtf8(kQwenSplitPattern.data()),
                                     QRegularExpression::UseUnicodePropertiesOption);
    QVERIFY(pattern.isValid());
    const WordSplitter splitter;
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
      std::vector<char32_t> code_points;
      for (auto n = 1 + random() % 14; n > 0; --n)
        code_points.push_back(alphabet[random() % alphabet.size()]);
      const std::string text = text_of(code_points);
      std::size_t pos = 0;
      auto words = pattern.globalMatch(QString::fromStdString(text));
      while (words.hasNext()) {
        const std::string expected = words.next().captured().toStdString();
        QVERIFY(pos < text.size());
        QCOMPARE(std::string(splitter.word_at(text, pos)), expected);
        pos += expected.size();
      }
      QCOMPARE(pos, text.size());
    }
  }
};

QTEST_GUILESS_MAIN(TextRulesTest)
#include "tst_text_rules.moc"
