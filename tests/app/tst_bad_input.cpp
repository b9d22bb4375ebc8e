// Input that can't be used: a clear error with its code, exit code 1, and never a crash.
#include "tests/app/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace corgi_test;

class TestBadInput : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void image_data();
  void image();
  void text_data();
  void text();
  void checkpoint_data();
  void checkpoint();
  void unwritable_output_data();
  void unwritable_output();
  void prompt_longer_than_context();
  void plain_errors_go_to_stderr_alone();

 private:
  // Runs, and expects a failure of that code both on stderr and as JSON on stdout.
  void expect_error(const QStringList& line, const char* code, const char* message);
  QString in_folder(const char* name) const { return folder_->filePath(QString::fromLatin1(name)); }

  std::unique_ptr<QTemporaryDir> folder_;
};

namespace {

QString picture() {
  return reference_path(QStringLiteral("network/micro/image.0.png"));
}

QByteArray little_endian(quint64 number) {
  QByteArray bytes;
  for (int i = 0; i < 8; ++i) bytes.append(static_cast<char>(number >> (8 * i)));
  return bytes;
}

// A safetensors file of that header, which may lie, and data.
QByteArray safetensors(const QByteArray& header, const QByteArray& data) {
  return little_endian(static_cast<quint64>(header.size())) + header + data;
}

// The checkpoint's config with one value of its text_config changed.
void change_config(const QString& checkpoint, const char* key, const QJsonValue& value) {
  const QString path = checkpoint + QStringLiteral("/config.json");
  QJsonObject config = QJsonDocument::fromJson(read_file(path)).object();
  QJsonObject text = config[QStringLiteral("text_config")].toObject();
  text[QLatin1String(key)] = value;
  config[QStringLiteral("text_config")] = text;
  write_file(path, QJsonDocument(config).toJson());
}

}  // namespace

void TestBadInput::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  QVERIFY(folder_->isValid());
}

void TestBadInput::expect_error(const QStringList& line, const char* code, const char* message) {
  const Run run = run_corgi(line + words("--json"));
  QVERIFY2(run.exit_code == 1, QByteArray::number(run.exit_code) + run.err);
  const QJsonObject error = json_line(run.out)[QStringLiteral("error")].toObject();
  QCOMPARE(error[QStringLiteral("code")].toString(), QString::fromLatin1(code));
  QVERIFY2(error[QStringLiteral("message")].toString().contains(QString::fromUtf8(message)),
           run.out);
  QVERIFY2(run.err.startsWith("corgi: "), run.err);
  QVERIFY2(run.err.contains(message), run.err);
}

void TestBadInput::image_data() {
  QTest::addColumn<QString>("command");
  QTest::addColumn<QString>("image");
  QTest::addColumn<QByteArray>("code");
  for (const char* command : {"process", "generate", "ocr", "caption", "ground", "ask"}) {
    const auto row = [&](const char* image, const char* code) {
      QTest::addRow("%s %s", command, image)
          << QString::fromLatin1(command) << QString::fromLatin1(image) << QByteArray(code);
    };
    row("missing.png", "io");
    row("text.png", "image");
    row("empty.png", "image");
    row("cut.png", "image");
  }
}

void TestBadInput::image() {
  QFETCH(QString, command);
  QFETCH(QString, image);
  QFETCH(QByteArray, code);
  write_file(in_folder("text.png"), "This is no picture.\n");
  write_file(in_folder("empty.png"), "");
  write_file(in_folder("cut.png"), read_file(picture()).first(300));
  const QString path = folder_->filePath(image);
  QStringList line{command};
  if (command == QStringLiteral("generate")) line << QStringLiteral("--image");
  line << path;
  if (command == QStringLiteral("ground") || command == QStringLiteral("ask"))
    line << QStringLiteral("dog");
  line << QStringLiteral("--model") << micro_checkpoint();
  expect_error(line, code.constData(), image.toUtf8().constData());
}

void TestBadInput::text_data() {
  QTest::addColumn<QStringList>("line");
  const QString control = QStringLiteral("what <|image_pad|> is this");
  QTest::newRow("empty question") << QStringList{QStringLiteral("ask"), picture(), QString()};
  QTest::newRow("blank question") << QStringList{
      QStringLiteral("ask"), picture(), QStringLiteral(" \n\t ")};
  QTest::newRow("image token in a question")
      << QStringList{QStringLiteral("ask"), picture(), control};
  QTest::newRow("empty phrase") << QStringList{
      QStringLiteral("ground"), picture(), QStringLiteral("dog"), QString()};
  QTest::newRow("image token in a phrase")
      << QStringList{QStringLiteral("ground"), picture(), control};
  QTest::newRow("empty prompt") << QStringList{
      QStringLiteral("generate"), QStringLiteral("--prompt"), QString()};
  QTest::newRow("image token in a prompt")
      << QStringList{QStringLiteral("generate"), QStringLiteral("--prompt"), control};
  QTest::newRow("image token in a system text") << QStringList{QStringLiteral("generate"),
                                                               QStringLiteral("--prompt"),
                                                               QStringLiteral("a"),
                                                               QStringLiteral("--system"),
                                                               control};
  QTest::newRow("image token in a statement")
      << QStringList{QStringLiteral("caption"), picture(), QStringLiteral("--statement"), control};
}

void TestBadInput::text() {
  QFETCH(QStringList, line);
  expect_error(line << QStringLiteral("--model") << micro_checkpoint(), "input", "");
}

void TestBadInput::checkpoint_data() {
  QTest::addColumn<QByteArray>("file");
  QTest::addColumn<QByteArray>("content");  // empty: remove the file
  QTest::addColumn<QByteArray>("code");
  const QByteArray weights = read_file(micro_checkpoint() + QStringLiteral("/model.safetensors"));
  const auto row =
      [](const char* name, const char* file, const QByteArray& content, const char* code) {
        QTest::newRow(name) << QByteArray(file) << content << QByteArray(code);
      };
  row("no config", "config.json", {}, "io");
  row("config that isn't JSON", "config.json", "{", "model_file");
  row("config of something else",
      "config.json",
      "{\"model_type\": \"llama\"}",
      "unsupported_model");
  row("no weights", "model.safetensors", {}, "io");
  row("weights cut short", "model.safetensors", weights.first(weights.size() - 1000), "model_file");
  row("weights of a few bytes", "model.safetensors", "abc", "model_file");
  row("header longer than the file",
      "model.safetensors",
      little_endian(1ULL << 60) + weights.mid(8),
      "model_file");
  row("header that isn't JSON",
      "model.safetensors",
      little_endian(4) + "nope" + weights,
      "model_file");
  const auto tensor = [](const char* fields) {
    return safetensors("{\"a\":{" + QByteArray(fields) + "}}", "1234");
  };
  row("tensor beyond the file",
      "model.safetensors",
      tensor("\"dtype\":\"F32\",\"shape\":[9],\"data_offsets\":[0,36]"),
      "model_file");
  row("unknown dtype",
      "model.safetensors",
      tensor("\"dtype\":\"F31\",\"shape\":[1],\"data_offsets\":[0,4]"),
      "model_file");
  row("missing tensors",
      "model.safetensors",
      tensor("\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]"),
      "model_file");
  row("no tokenizer", "tokenizer.json", {}, "io");
  row("tokenizer that isn't JSON", "tokenizer.json", "[1, 2", "tokenizer");
  row("tokenizer of another kind",
      "tokenizer.json",
      "{\"model\": {\"type\": \"Unigram\"}}",
      "tokenizer");
  row("sampling out of range",
      "generation_config.json",
      "{\"eos_token_id\": 2050, \"do_sample\": true, \"temperature\": -1}",
      "model_file");
}

void TestBadInput::checkpoint() {
  QFETCH(QByteArray, file);
  QFETCH(QByteArray, content);
  QFETCH(QByteArray, code);
  const QString copy = copy_of_micro(folder_->path());
  const QString path = copy + QLatin1Char('/') + QString::fromLatin1(file);
  if (content.isEmpty()) {
    QVERIFY(QFile::remove(path));
  } else {
    write_file(path, content);
  }
  expect_error(
      words("generate --prompt a --max-new-tokens 2 --model") << copy, code.constData(), "");
}

void TestBadInput::unwritable_output_data() {
  QTest::addColumn<QStringList>("line");
  const QString nowhere = QStringLiteral("/nowhere/out.safetensors");
  QTest::newRow("process") << QStringList{
      QStringLiteral("process"), picture(), QStringLiteral("--dump"), nowhere};
  QTest::newRow("generate") << (words("generate --prompt a --max-new-tokens 2 --dump-logits")
                                << nowhere);
}

void TestBadInput::unwritable_output() {
  QFETCH(QStringList, line);
  expect_error(
      line << QStringLiteral("--model") << micro_checkpoint(), "io", "/nowhere/out.safetensors");
}

void TestBadInput::prompt_longer_than_context() {
  const QString copy = copy_of_micro(folder_->path());
  change_config(copy, "max_position_embeddings", 64);
  const QString text = QStringLiteral("word ").repeated(100);
  expect_error(QStringList{QStringLiteral("generate"),
                           QStringLiteral("--prompt"),
                           text,
                           QStringLiteral("--model"),
                           copy},
               "prompt_too_long",
               "64");
}

void TestBadInput::plain_errors_go_to_stderr_alone() {
  const Run run = run_corgi(words("generate --prompt <|image_pad|> --model") << micro_checkpoint());
  QCOMPARE(run.exit_code, 1);
  QCOMPARE(run.out, QByteArray());
  QCOMPARE(run.err.count('\n'), 1);
  QVERIFY2(run.err.contains("<|image_pad|>"), run.err);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
