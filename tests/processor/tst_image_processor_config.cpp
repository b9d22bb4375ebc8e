// preprocessor_config.json: what is read, and what is refused.
#include "core/base/json.h"
#include "core/processor/image_processor.h"

#include <fstream>
#include <functional>

#include <QTemporaryDir>
#include <QTest>

using namespace corgi;

namespace {

// Qwen3-VL's own file.
const char* const kReal =
    R"({"size": {"longest_edge": 16777216, "shortest_edge": 65536}, "patch_size": 16,
  "temporal_patch_size": 2, "merge_size": 2, "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5],
  "processor_class": "Qwen3VLProcessor", "image_processor_type": "Qwen2VLImageProcessorFast"})";

class ConfigFile {
 public:
  explicit ConfigFile(const std::string& text) { std::ofstream(path()) << text; }
  std::filesystem::path path() const {
    return std::filesystem::path(dir_.path().toStdString()) / "p.json";
  }

 private:
  QTemporaryDir dir_;
};

ImageProcessorConfig load_text(const std::string& text) {
  const ConfigFile file(text);
  return ImageProcessorConfig::load(file.path());
}

std::string changed(const std::function<void(Json&)>& change) {
  Json json = Json::parse(kReal);
  change(json);
  return json.dump();
}

std::optional<Error> error_of(const std::string& text) {
  try {
    load_text(text);
  } catch (const Error& e) {
    return e;
  }
  return std::nullopt;
}

}  // namespace

class TestImageProcessorConfig : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void the_real_file_gives_the_defaults() { QVERIFY(load_text(kReal) == ImageProcessorConfig{}); }

  void the_reference_checkpoint_loads() {
    const std::filesystem::path folder =
        std::filesystem::path(CORGI_GOLDEN_DIR) / "checkpoints" / "micro";
    const auto config = ImageProcessorConfig::load(folder / "preprocessor_config.json");
    QCOMPARE(config.min_pixels, std::int64_t{4096});
    QCOMPARE(config.max_pixels, std::int64_t{65536});
  }

  void old_keys_count_before_size() {
    const auto config =
        load_text(changed([](Json& j) { j["min_pixels"] = 4096, j["max_pixels"] = 8192; }));
    QCOMPARE(config.min_pixels, std::int64_t{4096});
    QCOMPARE(config.max_pixels, std::int64_t{8192});
    const auto alone = load_text(
        changed([](Json& j) { j.erase("size"), j["min_pixels"] = 1, j["max_pixels"] = 8192; }));
    QCOMPARE(alone.min_pixels, std::int64_t{1});
    const auto null = load_text(changed([](Json& j) { j["min_pixels"] = nullptr; }));
    QCOMPARE(null.min_pixels, std::int64_t{65536});
  }

  void explicit_defaults_are_fine() {
    const auto config = load_text(changed([](Json& j) {
      j["do_resize"] = true;
      j["do_convert_rgb"] = true;
      j["resample"] = 3;
      j["rescale_factor"] = 0.00392156862745098;
    }));
    QVERIFY(config == ImageProcessorConfig{});
  }

  void a_missing_file_is_an_io_error() {
    try {
      ImageProcessorConfig::load("/nonexistent/preprocessor_config.json");
      QFAIL("nothing thrown");
    } catch (const Error& e) {
      QCOMPARE(e.code(), ErrorCode::kIo);
    }
  }

  void senseless_values_are_refused_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("named");
    const auto row =
        [](const char* name, const std::function<void(Json&)>& change, const char* named) {
          QTest::newRow(name) << changed(change) << std::string(named);
        };
    QTest::newRow("not JSON") << std::string("{") << std::string("JSON");
    QTest::newRow("a list") << std::string("[]") << std::string("object");
    row(
        "no patch size", [](Json& j) { j.erase("patch_size"); }, "patch_size");
    row(
        "zero patch size", [](Json& j) { j["patch_size"] = 0; }, "patch_size");
    row(
        "negative merge size", [](Json& j) { j["merge_size"] = -2; }, "merge_size");
    row(
        "absurd patch size", [](Json& j) { j["patch_size"] = 1'000'000; }, "patch_size");
    row(
        "fractional patch size", [](Json& j) { j["patch_size"] = 16.5; }, "patch_size");
    row(
        "zero time", [](Json& j) { j["temporal_patch_size"] = 0; }, "temporal_patch_size");
    row(
        "no size", [](Json& j) { j.erase("size"); }, "size");
    row(
        "size is a number", [](Json& j) { j["size"] = 224; }, "size");
    row(
        "zero shortest edge", [](Json& j) { j["size"]["shortest_edge"] = 0; }, "shortest_edge");
    row(
        "negative longest edge", [](Json& j) { j["size"]["longest_edge"] = -1; }, "longest_edge");
    row(
        "absurd longest edge", [](Json& j) { j["size"]["longest_edge"] = 1e18; }, "longest_edge");
    row(
        "edges swapped", [](Json& j) { j["size"]["shortest_edge"] = 20'000'000; }, "shortest_edge");
    row(
        "no room for a token",
        [](Json& j) { j["min_pixels"] = 1, j["max_pixels"] = 1023; },
        "1024");
    row(
        "two means",
        [](Json& j) {
          j["image_mean"] = {0.5, 0.5};
        },
        "image_mean");
    row(
        "a mean of text",
        [](Json& j) {
          j["image_mean"] = {0.5, "0.5", 0.5};
        },
        "image_mean");
    row(
        "zero deviation",
        [](Json& j) {
          j["image_std"] = {0.5, 0, 0.5};
        },
        "image_std");
    row(
        "absurd deviation",
        [](Json& j) {
          j["image_std"] = {0.5, 1e30, 0.5};
        },
        "image_std");
    row(
        "bilinear", [](Json& j) { j["resample"] = 2; }, "resample");
    row(
        "no resize", [](Json& j) { j["do_resize"] = false; }, "do_resize");
    row(
        "no normalisation", [](Json& j) { j["do_normalize"] = false; }, "do_normalize");
    row(
        "another factor", [](Json& j) { j["rescale_factor"] = 0.5; }, "rescale_factor");
  }

  void senseless_values_are_refused() {
    QFETCH(std::string, text);
    QFETCH(std::string, named);
    const auto error = error_of(text);
    QVERIFY(error.has_value());
    QCOMPARE(error->code(), ErrorCode::kModelFile);
    QVERIFY2(std::string(error->what()).find(named) != std::string::npos, error->what());
  }

  // A budget of one's own, within the checkpoint's.
  void a_budget_enlarges_and_shrinks() {
    const auto sent = [](PixelSize size, ImageBudget budget, ImageProcessorConfig config = {}) {
      const PixelSize found = size_within(size, config.size_limits(), budget);
      return std::pair(found.width, found.height);
    };
    using Size = std::pair<std::int64_t, std::int64_t>;
    QCOMPARE(sent({640, 480}, {}), Size(640, 480));
    QCOMPARE(sent({640, 480}, {1024, 2048}), Size(1152, 864));  // 972 tokens: never above
    QCOMPARE(sent({4000, 3000}, {1024, 2048}), Size(1664, 1248));
    QCOMPARE(sent({1280, 960}, {1024, 2048}), Size(1280, 960));
    QCOMPARE(sent({40, 30}, {0, 16}), Size(128, 96));  // the checkpoint's least is 64 tokens
    ImageProcessorConfig small;
    small.min_pixels = 16384;
    small.max_pixels = 65536;
    // What is as large as the checkpoint allows stays; no side is stretched for a few tokens.
    QCOMPARE(sent({256, 256}, {1024, 2048}, small), Size(256, 256));
    QCOMPARE(sent({320, 192}, {1024, 2048}, small), Size(320, 192));
    QCOMPARE(sent({288, 224}, {1024, 2048}, small), Size(288, 224));
    QCOMPARE(sent({128, 128}, {1024, 2048}, small), Size(256, 256));
  }
};

QTEST_APPLESS_MAIN(TestImageProcessorConfig)
#include "tst_image_processor_config.moc"
