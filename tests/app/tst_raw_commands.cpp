// tokenize, process and generate through the program, against what transformers gives.
#include "core/base/safetensors.h"
#include "tests/app/program.h"

#include <cstring>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace corgi_test;

namespace {

// A tensor of int32 or int64 values.
QList<qint64> integers(const corgi::TensorView& tensor) {
  QList<qint64> values;
  const std::size_t width = static_cast<std::size_t>(size_in_bytes(tensor.dtype));
  for (std::size_t at = 0; at + width <= tensor.bytes.size(); at += width) {
    qint32 narrow = 0;
    qint64 wide = 0;
    std::memcpy(width == 4 ? static_cast<void*>(&narrow) : &wide, tensor.bytes.data() + at, width);
    values.append(width == 4 ? narrow : wide);
  }
  return values;
}

std::vector<float> floats(const corgi::TensorView& tensor) {
  std::vector<float> values(tensor.bytes.size() / sizeof(float));
  std::memcpy(values.data(), tensor.bytes.data(), values.size() * sizeof(float));
  return values;
}

QList<qint64> integers(const QJsonValue& list) {
  QList<qint64> values;
  for (const QJsonValue& value : list.toArray()) values.append(value.toInteger());
  return values;
}

QString golden(const char* file) {
  return reference_path(QStringLiteral("network/micro/") + QLatin1String(file));
}

std::vector<float> logits_of(const corgi::SafetensorsFile& file) {
  return floats(file.tensor("logits"));
}

QStringList with_micro(QStringList line) {
  return line << QStringLiteral("--model") << micro_checkpoint();
}

}  // namespace

class TestRawCommands : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void tokenize();
  void tokenize_last_line_without_break();
  void no_server_is_asked();
  void process_prints_sizes();
  void process_dump_equals_reference();
  void generate_equals_reference_data();
  void generate_equals_reference();
  void generate_prints_text();
  void generate_dumps_logits();
  void generate_stops_at_limit();
  void seed_repeats();
};

void TestRawCommands::tokenize() {
  const QByteArray input =
      "A corgi runs.\n"
      "\n"
      "  two  spaces \n"
      "O\xc3\xb9 est l'\xc3\xa9t\xc3\xa9? \xe4\xb8\x96\xe7\x95\x8c \xf0\x9f\x90\x95\n"
      "<|im_start|>user\n"
      "1234 don't\t;\n";
  const QByteArray expected =
      "[32,272,1775,72,1598,82,13]\n"
      "[]\n"
      "[220,1378,220,978,580,288,220]\n"
      "[46,127,117,1788,326,6,963,83,963,30,220,160,116,244,163,243,234,220,172,253,238,243]\n"
      "[2049,872]\n"
      "[16,17,18,19,1513,944,197,26]\n";
  const Run run = run_corgi(with_micro(words("tokenize")), input);
  QCOMPARE(run.exit_code, 0);
  QCOMPARE(run.out, expected);
  QCOMPARE(run.err, QByteArray());
}

void TestRawCommands::tokenize_last_line_without_break() {
  const Run run = run_corgi(with_micro(words("tokenize")), "A corgi runs.\n\n;");
  QCOMPARE(run.out, QByteArray("[32,272,1775,72,1598,82,13]\n[]\n[26]\n"));
  QCOMPARE(run_corgi(with_micro(words("tokenize"))).out, QByteArray());
}

void TestRawCommands::no_server_is_asked() {
  const QStringList server{QStringLiteral("--server"), QStringLiteral("http://127.0.0.1:9")};
  for (const char* line : {"tokenize", "process image.png", "ocr image.png"}) {
    const Run run = run_corgi(words(line) + server);
    QCOMPARE(run.exit_code, 2);
    QVERIFY2(run.err.contains("works on this machine alone"), run.err);
  }
}

void TestRawCommands::process_prints_sizes() {
  const QStringList line = with_micro({QStringLiteral("process"), golden("image.0.png")});
  const Run text = run_corgi(line);
  QCOMPARE(text.exit_code, 0);
  QVERIFY2(text.out.endsWith("image.0.png: 100x76 px, sent as 96x64 px, 6 tokens\n"), text.out);
  const QJsonObject image =
      json_line(run_corgi(line + words("--json")).out)[QStringLiteral("images")]
          .toArray()[0]
          .toObject();
  QCOMPARE(integers(image[QStringLiteral("grid_thw")]), (QList<qint64>{1, 4, 6}));
  QCOMPARE(integers(image[QStringLiteral("size_sent_px")]), (QList<qint64>{96, 64}));
  QCOMPARE(image[QStringLiteral("tokens")].toInt(), 6);
}

void TestRawCommands::process_dump_equals_reference() {
  QTemporaryDir folder;
  const QString dump = folder.filePath(QStringLiteral("two.safetensors"));
  const Run run = run_corgi(with_micro({QStringLiteral("process"),
                                        golden("two.0.png"),
                                        golden("two.1.png"),
                                        QStringLiteral("--dump"),
                                        dump}));
  QVERIFY2(run.exit_code == 0, run.err);
  const corgi::SafetensorsFile found(dump.toStdString());
  const corgi::SafetensorsFile expected(golden("two.safetensors").toStdString());

  const corgi::TensorView& grid = found.tensor("image_grid_thw");
  QVERIFY(grid.dtype == corgi::TensorDtype::kInt64);
  QVERIFY((grid.shape == std::vector<std::int64_t>{2, 3}));
  QCOMPARE(integers(grid), integers(expected.tensor("image_grid_thw")));

  const corgi::TensorView& pixels = found.tensor("pixel_values");
  QVERIFY(pixels.dtype == corgi::TensorDtype::kFloat32);
  QVERIFY((pixels.shape == std::vector<std::int64_t>{328, 1536}));
  const std::vector<float> values = floats(pixels);
  const auto reference =
      expected.tensor("pixels").bytes;  // [patches, 3 * 256], one of two equal time steps
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::size_t patch = i / 1536;
    const std::size_t channel = i % 1536 / 512;
    const std::size_t at = patch * 768 + channel * 256 + i % 256;
    const float wanted = static_cast<float>(reference[at]) / 127.5F - 1;
    if (std::abs(values[i] - wanted) > 2 / 127.5F + 1e-6F) {
      QFAIL(qPrintable(
          QStringLiteral("value %1: expected %2, found %3").arg(i).arg(wanted).arg(values[i])));
    }
  }
}

void TestRawCommands::generate_equals_reference_data() {
  QTest::addColumn<QByteArray>("name");
  QTest::addColumn<QStringList>("prompt");
  const QString image = QStringLiteral("--image");
  const QString prompt = QStringLiteral("--prompt");
  QTest::newRow("text") << QByteArray("text")
                        << QStringList{prompt,
                                       QString::fromUtf8("Hello, 世界! 1234 don't"),
                                       QStringLiteral("--system"),
                                       QStringLiteral("You are helpful.")};
  QTest::newRow("image") << QByteArray("image")
                         << QStringList{image,
                                        golden("image.0.png"),
                                        prompt,
                                        QStringLiteral("What is in this picture?")};
  QTest::newRow("text first in words, image first in the turn")
      << QByteArray("wide")
      << QStringList{prompt, QString::fromUtf8("Où?"), image, golden("wide.0.png")};
}

void TestRawCommands::generate_equals_reference() {
  QFETCH(QByteArray, name);
  QFETCH(QStringList, prompt);
  const Run run = run_corgi(with_micro(
      words("generate --json --temperature 0 --dtype fp32 --max-new-tokens 24 --threads 2") +
      prompt));
  QVERIFY2(run.exit_code == 0, run.err);
  const QJsonObject reply = json_line(run.out);
  const corgi::SafetensorsFile expected(golden((name + ".safetensors").constData()).toStdString());
  QCOMPARE(integers(reply[QStringLiteral("prompt_token_ids")]),
           integers(expected.tensor("input_ids")));

  const QList<qint64> output = integers(reply[QStringLiteral("output_token_ids")]);
  QVERIFY(!output.isEmpty());
  QCOMPARE(output, integers(expected.tensor("greedy")).first(output.size()));
  const QString reason = reply[QStringLiteral("finish_reason")].toString();
  QCOMPARE(reason, output.size() == 24 ? QStringLiteral("length") : QStringLiteral("repetition"));

  QList<qint64> grid;
  for (const QJsonValue& image : reply[QStringLiteral("image_grid_thw")].toArray())
    grid += integers(image);
  const bool has_image = expected.tensors().contains("image_grid_thw");
  QCOMPARE(grid, has_image ? integers(expected.tensor("image_grid_thw")) : QList<qint64>());

  const QJsonObject timings = reply[QStringLiteral("timings_ms")].toObject();
  QCOMPARE(timings.keys(), words("decode prefill process vision"));
  QVERIFY(timings[QStringLiteral("decode")].toDouble() > 0);
  QVERIFY(reply[QStringLiteral("cache")].isObject());
  QVERIFY(reply[QStringLiteral("text")].isString());
}

void TestRawCommands::generate_prints_text() {
  const QStringList line =
      with_micro(words("generate --prompt Hello --temperature 0 --max-new-tokens 12"));
  const Run text = run_corgi(line);
  const Run json = run_corgi(line + words("--json"));
  QVERIFY2(text.exit_code == 0, text.err);
  QCOMPARE(QString::fromUtf8(text.out),
           json_line(json.out)[QStringLiteral("text")].toString() + QLatin1Char('\n'));
}

void TestRawCommands::generate_dumps_logits() {
  QTemporaryDir folder;
  const QString dump = folder.filePath(QStringLiteral("logits.safetensors"));
  QStringList line = with_micro(words("generate --json --dtype fp32 --max-new-tokens 8 --prompt"));
  line.insert(line.indexOf(QStringLiteral("--prompt")) + 1,
              QStringLiteral("What is in this picture?"));
  line << QStringLiteral("--image") << golden("image.0.png") << QStringLiteral("--dump-logits")
       << dump;
  const Run run = run_corgi(line);
  QVERIFY2(run.exit_code == 0, run.err);
  const QList<qint64> output = integers(json_line(run.out)[QStringLiteral("output_token_ids")]);

  const corgi::SafetensorsFile file(dump.toStdString());
  QVERIFY((file.tensor("logits").shape == std::vector<std::int64_t>{output.size(), 2112}));
  const std::vector<float> logits = logits_of(file);
  for (qsizetype step = 0; step < output.size();
       ++step) {  // greedy: each row's largest is the token taken
    const auto row = logits.begin() + step * 2112;
    QCOMPARE(qint64(std::max_element(row, row + 2112) - row), output[step]);
  }
  // The first row belongs to the prompt's last token, which is the reference's last row.
  const std::vector<float> expected =
      logits_of(corgi::SafetensorsFile(golden("image.safetensors").toStdString()));
  const std::size_t last = expected.size() - 2112;
  for (std::size_t i = 0; i < 2112; ++i) QVERIFY(std::abs(logits[i] - expected[last + i]) < 1e-3F);
}

void TestRawCommands::generate_stops_at_limit() {
  const Run run =
      run_corgi(with_micro(words("generate --prompt Hello --max-new-tokens 3 --temperature 0")));
  QCOMPARE(run.exit_code, 0);
  QVERIFY2(run.err.contains("--max-new-tokens"), run.err);
}

void TestRawCommands::seed_repeats() {
  const QStringList line = with_micro(
      words("generate --prompt Hello --temperature 1 --max-new-tokens 16 --json --seed"));
  const auto tokens = [&](const char* seed) {
    QStringList seeded = line;
    seeded.insert(seeded.indexOf(QStringLiteral("--seed")) + 1, QString::fromLatin1(seed));
    return integers(json_line(run_corgi(seeded).out)[QStringLiteral("output_token_ids")]);
  };
  const QList<qint64> first = tokens("7");
  QVERIFY(!first.isEmpty());
  QCOMPARE(tokens("7"), first);
  QVERIFY(tokens("8") != first);
}

QTEST_GUILESS_MAIN(TestRawCommands)
#include "tst_raw_commands.moc"
