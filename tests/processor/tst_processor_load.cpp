// Processor::load: which checkpoints it takes, and what it says of the others.
#include "core/base/json.h"
#include "core/processor/processor.h"

#include <fstream>
#include <functional>
#include <optional>

#include <QTemporaryDir>
#include <QTest>

using namespace corgi;

namespace {

std::filesystem::path checkpoint(const char* name) {
  return std::filesystem::path(CORGI_GOLDEN_DIR) / "checkpoints" / name;
}

// A copy of the micro checkpoint's small files, to be damaged.
class Copy {
 public:
  Copy() {
    for (const char* name :
         {"config.json", "preprocessor_config.json", "tokenizer.json", "tokenizer_config.json"}) {
      std::filesystem::copy_file(checkpoint("micro") / name, path() / name);
    }
  }
  std::filesystem::path path() const { return dir_.path().toStdString(); }

  void change(const char* name, const std::function<void(Json&)>& change) {
    Json json = read_json_file(path() / name, 1'000'000, ErrorCode::kInternal);
    change(json);
    write(name, json.dump());
  }
  void write(const char* name, const std::string& text) {
    std::filesystem::remove(path() / name);
    std::ofstream(path() / name) << text;
  }

 private:
  QTemporaryDir dir_;
};

std::optional<Error> error_of(const Copy& copy) {
  try {
    Processor::load(copy.path());
  } catch (const Error& e) {
    return e;
  }
  return std::nullopt;
}

}  // namespace

class TestProcessorLoad : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void reference_checkpoints_load() {
    for (const char* name : {"micro", "sharded", "thinking"}) {
      const Processor processor = Processor::load(checkpoint(name));
      QCOMPARE(processor.tokenizer().id_of("<|image_pad|>"),
               std::optional(processor.vision_tokens().image_pad));
      QCOMPARE(processor.image_processor().config().merge_size, 2);
    }
    const VisionTokens tokens = Processor::load(checkpoint("micro")).vision_tokens();
    QCOMPARE(tokens.image_pad, 2060);
    QCOMPARE(tokens.video_pad, 2061);
    QCOMPARE(tokens.vision_start, 2057);
    QCOMPARE(tokens.vision_end, 2058);
  }

  void an_unchanged_copy_loads() { QVERIFY(!error_of(Copy())); }

  void a_missing_file_is_an_io_error() {
    for (const char* name : {"config.json", "preprocessor_config.json", "tokenizer.json"}) {
      Copy copy;
      std::filesystem::remove(copy.path() / name);
      const auto error = error_of(copy);
      QVERIFY2(error && error->code() == ErrorCode::kIo, name);
    }
  }

  void a_damaged_tokenizer_is_named() {
    Copy copy;
    copy.write("tokenizer.json", "{\"model\": 3}");
    const auto error = error_of(copy);
    QVERIFY(error && error->code() == ErrorCode::kTokenizer);
  }

  void another_architecture_is_unsupported() {
    Copy copy;
    copy.change("config.json", [](Json& json) { json["model_type"] = "qwen2_5_vl"; });
    const auto error = error_of(copy);
    QVERIFY(error && error->code() == ErrorCode::kUnsupportedModel);
    QVERIFY(std::string(error->what()).find("qwen2_5_vl") != std::string::npos);
  }

  void senseless_configurations_are_refused_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<std::string>("pointer");
    QTest::addColumn<std::string>("value");  // JSON; empty: the key is taken out
    const QString config = QStringLiteral("config.json");
    const QString preprocessor = QStringLiteral("preprocessor_config.json");
    const auto row =
        [](const char* name, const QString& file, const char* pointer, const char* value) {
          QTest::newRow(name) << file << std::string(pointer) << std::string(value);
        };
    row("no image token", config, "/image_token_id", "");
    row("another image token", config, "/image_token_id", "2061");
    row("an image token beyond the vocabulary", config, "/image_token_id", "9999999999");
    row("a negative token", config, "/video_token_id", "-1");
    row("a token of text", config, "/vision_start_token_id", "\"<|vision_start|>\"");
    row("start and end swapped", config, "/vision_end_token_id", "2057");
    row("no vision_config", config, "/vision_config", "");
    row("another patch size", config, "/vision_config/patch_size", "14");
    row("another merge size", config, "/vision_config/spatial_merge_size", "4");
    row("another time", config, "/vision_config/temporal_patch_size", "1");
    row("a zero merge size", config, "/vision_config/spatial_merge_size", "0");
    row("another patch size there", preprocessor, "/patch_size", "14");
    row("a zero merge size there", preprocessor, "/merge_size", "0");
    row("a negative budget", preprocessor, "/size/longest_edge", "-5");
    row("no model type", config, "/model_type", "");
  }

  void senseless_configurations_are_refused() {
    QFETCH(QString, file);
    QFETCH(std::string, pointer);
    QFETCH(std::string, value);
    Copy copy;
    copy.change(file.toStdString().c_str(), [&](Json& json) {
      const Json::json_pointer at(pointer);
      if (value.empty())
        json.at(at.parent_pointer()).erase(at.back());
      else
        json.at(at) = Json::parse(value);
    });
    const auto error = error_of(copy);
    QVERIFY(error.has_value());
    QVERIFY2(error->code() == ErrorCode::kModelFile, error->what());
  }

  void a_vision_config_may_leave_its_sizes_out() {
    Copy copy;
    copy.change("config.json", [](Json& json) {
      for (const char* key : {"patch_size", "spatial_merge_size", "temporal_patch_size"})
        json["vision_config"].erase(key);
    });
    QVERIFY(!error_of(copy));
  }
};

QTEST_APPLESS_MAIN(TestProcessorLoad)
#include "tst_processor_load.moc"
