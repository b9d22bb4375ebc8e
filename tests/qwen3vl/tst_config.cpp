// config.json: what is read, what is refused.
#include "core/base/json.h"
#include "core/qwen3vl/config.h"
#include "tests/support/expect_error.h"
#include "tests/support/golden.h"

#include <fstream>

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;

class TestConfig : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsACheckpoint() {
    const Qwen3VlConfig c =
        Qwen3VlConfig::load(corgi::testing::checkpoint_dir("micro") / "config.json");
    QCOMPARE(c.text.vocab_size, 2112);
    QCOMPARE(c.text.head_dim, 32);
    QCOMPARE(c.text.rope_theta, 5e6);
    QCOMPARE(c.text.mrope_section, (std::array<std::int64_t, 3>{6, 5, 5}));
    QCOMPARE(c.vision.deepstack_visual_indexes, (std::vector<std::int64_t>{1, 3, 4}));
    QCOMPARE(c.vision.position_grid_side(), 12);
    QVERIFY(c.tie_word_embeddings);
  }

  // The published dense models. Source: config.json of Qwen/Qwen3-VL-{2B,4B,8B,32B}-Instruct.
  void readsThePublishedSizes_data() {
    QTest::addColumn<int>("hidden");
    QTest::addColumn<int>("intermediate");
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("heads");
    QTest::addColumn<bool>("tied");
    QTest::addColumn<int>("visionDepth");
    QTest::addColumn<int>("visionHidden");
    QTest::newRow("2B") << 2048 << 6144 << 28 << 16 << true << 24 << 1024;
    QTest::newRow("4B") << 2560 << 9728 << 36 << 32 << true << 24 << 1024;
    QTest::newRow("8B") << 4096 << 12288 << 36 << 32 << false << 27 << 1152;
    QTest::newRow("32B") << 5120 << 25600 << 64 << 64 << false << 27 << 1152;
  }
  void readsThePublishedSizes() {
    QFETCH(int, hidden);
    QFETCH(int, intermediate);
    QFETCH(int, layers);
    QFETCH(int, heads);
    QFETCH(bool, tied);
    QFETCH(int, visionDepth);
    QFETCH(int, visionHidden);
    Json json = sound();
    json["tie_word_embeddings"] = tied;
    json["text_config"].update({{"hidden_size", hidden},
                                {"intermediate_size", intermediate},
                                {"num_hidden_layers", layers},
                                {"num_attention_heads", heads},
                                {"num_key_value_heads", 8},
                                {"head_dim", 128},
                                {"vocab_size", 151936}});
    json["text_config"]["rope_scaling"]["mrope_section"] = {24, 20, 20};
    json["vision_config"].update({{"depth", visionDepth},
                                  {"hidden_size", visionHidden},
                                  {"num_heads", 16},
                                  {"intermediate_size", 4304},
                                  {"out_hidden_size", hidden},
                                  {"num_position_embeddings", 2304},
                                  {"deepstack_visual_indexes", {5, 11, 17}}});
    const Qwen3VlConfig c = load(json);
    QCOMPARE(c.text.num_attention_heads, heads);
    QCOMPARE(c.vision.head_dim(), visionHidden / 16);
    QCOMPARE(c.tie_word_embeddings, tied);
  }

  void readsRopeParameters() {
    Json json = sound();
    json["text_config"]["rope_parameters"] = json["text_config"]["rope_scaling"];
    json["text_config"]["rope_parameters"]["rope_theta"] = 1000.0;
    json["text_config"].erase("rope_scaling");
    json["text_config"].erase("rope_theta");
    QCOMPARE(load(json).text.rope_theta, 1000.0);
  }

  void refuses_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("part");
    QTest::newRow("zero layers") << "/text_config/num_hidden_layers"
                                 << "0"
                                 << "num_hidden_layers";
    QTest::newRow("negative width") << "/text_config/hidden_size"
                                    << "-64"
                                    << "hidden_size";
    QTest::newRow("absurd width") << "/text_config/hidden_size"
                                  << "9007199254740993"
                                  << "hidden_size";
    QTest::newRow("beyond 64 bits") << "/text_config/vocab_size"
                                    << "18446744073709551615"
                                    << "vocab_size";
    QTest::newRow("text as number") << "/text_config/vocab_size"
                                    << "\"many\""
                                    << "vocab_size";
    QTest::newRow("fraction") << "/vision_config/depth"
                              << "2.5"
                              << "depth";
    QTest::newRow("heads don't divide") << "/vision_config/num_heads"
                                        << "7"
                                        << "heads";
    QTest::newRow("kv heads don't divide") << "/text_config/num_key_value_heads"
                                           << "3"
                                           << "num_key_value_heads";
    QTest::newRow("odd head") << "/text_config/head_dim"
                              << "31"
                              << "head_dim";
    QTest::newRow("no square") << "/vision_config/num_position_embeddings"
                               << "145"
                               << "square";
    QTest::newRow("tap beyond depth") << "/vision_config/deepstack_visual_indexes"
                                      << "[1,6]"
                                      << "deepstack_visual_indexes";
    QTest::newRow("sections don't add up") << "/text_config/rope_scaling/mrope_section"
                                           << "[6,5,4]"
                                           << "mrope_section";
    QTest::newRow("widths differ") << "/vision_config/out_hidden_size"
                                   << "65"
                                   << "out_hidden_size";
    QTest::newRow("not an object") << "/text_config"
                                   << "[]"
                                   << "text_config";
    QTest::newRow("eps") << "/text_config/rms_norm_eps"
                         << "-1"
                         << "rms_norm_eps";
    QTest::newRow("infinite theta") << "/text_config/rope_theta"
                                    << "1e300"
                                    << "rope_theta";
  }
  void refuses() {
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, part);
    Json json = sound();
    json[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    EXPECT_ERROR(ErrorCode::kModelFile, part.toStdString(), load(json));
  }

  void refusesOtherModels() {
    Json json = sound();
    json["model_type"] = "qwen3_vl_moe";
    EXPECT_ERROR(ErrorCode::kUnsupportedModel, "qwen3_vl_moe", load(json));
    json = sound();
    json["text_config"]["hidden_act"] = "relu";
    EXPECT_ERROR(ErrorCode::kUnsupportedModel, "relu", load(json));
  }

  void refusesBrokenFiles() {
    QTemporaryDir dir;
    const std::filesystem::path path = dir.filePath(QStringLiteral("config.json")).toStdString();
    EXPECT_ERROR(ErrorCode::kIo, "config.json", Qwen3VlConfig::load(path));
    write(path, "{\"model_type\": \"qwen3_vl\", ");
    EXPECT_ERROR(ErrorCode::kModelFile, "not valid JSON", Qwen3VlConfig::load(path));
    write(path, std::string(1000, '[') + std::string(1000, ']'));
    EXPECT_ERROR(ErrorCode::kModelFile, "nests deeper", Qwen3VlConfig::load(path));
    write(path, "[]");
    EXPECT_ERROR(ErrorCode::kModelFile, "expected a JSON object", Qwen3VlConfig::load(path));
  }

 private:
  static Json sound() {
    return read_json_file(
        corgi::testing::checkpoint_dir("micro") / "config.json", 1 << 20, ErrorCode::kModelFile);
  }
  static void write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path) << text;
  }
  static Qwen3VlConfig load(const Json& json) {
    QTemporaryDir dir;
    const std::filesystem::path path = dir.filePath(QStringLiteral("config.json")).toStdString();
    write(path, json.dump());
    return Qwen3VlConfig::load(path);
  }
};

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
