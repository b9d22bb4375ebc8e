// Greedy CTC decoding against a naive reference, and its table of characters.
#include "core/evidence/ctc_text.h"
#include "tests/support/expect_error.h"

#include <fstream>
#include <random>

#include <QTemporaryDir>
#include <QtTest>

namespace corgi {
namespace {

// Runs of one label collapse to one, then label 0 goes.
CtcText naive(const std::vector<CtcStep>& steps, const CtcCharacters& characters) {
  std::vector<CtcStep> runs;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (i == 0 || steps[i].label != steps[i - 1].label) runs.push_back(steps[i]);
  }
  std::erase_if(runs, [](const CtcStep& step) { return step.label == 0; });
  CtcText text;
  for (const CtcStep& step : runs) {
    text.text += characters.of(step.label);
    text.confidence += step.probability / static_cast<double>(runs.size());
  }
  while (text.text.ends_with(' ')) text.text.pop_back();
  while (text.text.starts_with(' ')) text.text.erase(0, 1);
  return text;
}

}  // namespace

class TestCtcText : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void decodes_as_the_definition_says() {
    const CtcCharacters characters(written("a\nb\n\xE9\xA4\xA8\n"), 3);
    std::mt19937 random(11);
    std::uniform_int_distribution<std::int32_t> label(0, 4);
    for (int round = 0; round < 300; ++round) {
      std::vector<CtcStep> steps(static_cast<std::size_t>(random() % 12));
      for (CtcStep& step : steps) {
        step = {label(random), static_cast<float>(random() % 1000) / 1000};
      }
      const CtcText expected = naive(steps, characters);
      const CtcText found = ctc_text(steps, characters);
      QCOMPARE(found.text, expected.text);
      QVERIFY(std::abs(found.confidence - expected.confidence) < 1e-6);
    }
  }

  void labels_and_characters() {
    const CtcCharacters characters(written("a\n\xE3\x80\x80\nb"), 3);
    QCOMPARE(characters.of(0), std::string());
    QCOMPARE(characters.of(1), std::string("a"));
    QCOMPARE(characters.of(2), std::string("\xE3\x80\x80"));
    QCOMPARE(characters.of(3), std::string("b"));
    QCOMPARE(characters.of(4), std::string(" "));
    QCOMPARE(characters.of(5), std::string());
    QCOMPARE(characters.of(-1), std::string());
  }

  void damaged_tables_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("message");
    QTest::newRow("too few") << QByteArray("a\nb\n") << "expected 3 rows, found 2";
    QTest::newRow("too many") << QByteArray("a\nb\nc\nd\n") << "expected 3 rows, found 4";
    QTest::newRow("an empty row") << QByteArray("a\n\nc\n") << "row 2: expected one character";
    QTest::newRow("not UTF-8") << QByteArray("a\nb\n\xFF\xFE\n") << "row 3: expected one character";
    QTest::newRow("a long row") << QByteArray("a\n" + QByteArray(99, 'b') + "\nc\n")
                                << "row 2: expected one character";
    QTest::newRow("empty") << QByteArray() << "expected 3 rows, found 0";
  }
  void damaged_tables() {
    QFETCH(QByteArray, content);
    QFETCH(QString, message);
    const auto file = written(content);
    EXPECT_ERROR(ErrorCode::kModelFile, message.toStdString(), CtcCharacters(file, 3));
  }

  void a_missing_table() {
    EXPECT_ERROR(ErrorCode::kIo, "nowhere.txt", CtcCharacters(folder_path() / "nowhere.txt", 3));
  }

 private:
  std::filesystem::path folder_path() const { return folder_.path().toStdString(); }

  std::filesystem::path written(const QByteArray& content) {
    const std::filesystem::path path = folder_path() / "characters.txt";
    std::ofstream(path, std::ios::binary) << content.toStdString();
    return path;
  }

  QTemporaryDir folder_;
};

}  // namespace corgi

QTEST_GUILESS_MAIN(corgi::TestCtcText)
#include "tst_ctc_text.moc"
