// ImageProcessor against transformers: grids and pixels of 200 sizes under two pixel budgets.
#include "core/base/error.h"
#include "core/base/safetensors.h"
#include "core/processor/bicubic_resize.h"
#include "core/processor/image_processor.h"
#include "tests/processor/pattern.h"

#include <cmath>
#include <cstring>
#include <thread>

#include <QTest>

using namespace corgi;
using namespace corgi::test;

namespace {

ImageProcessorConfig config_named(const std::string& name) {
  ImageProcessorConfig config;
  if (name == "micro") {
    config.min_pixels = 4096;
    config.max_pixels = 65536;
  }
  return config;
}

SafetensorsFile goldens(const std::string& name) {
  return SafetensorsFile(std::filesystem::path(CORGI_GOLDEN_DIR) / "processor" /
                         ("images_" + name + ".safetensors"));
}

template <typename T>
std::span<const T> values_of(const TensorView& view) {
  return {reinterpret_cast<const T*>(view.bytes.data()), view.bytes.size() / sizeof(T)};
}

int grey_level(float value) {
  return static_cast<int>(std::lround((value * 0.5 + 0.5) * 255));
}

PixelSize resized(std::int64_t width,
                  std::int64_t height,
                  const ImageProcessorConfig& config = {}) {
  return smart_resize({width, height}, config.size_limits());
}

ErrorCode code_of_resize(std::int64_t width, std::int64_t height) {
  try {
    resized(width, height);
  } catch (const Error& e) {
    return e.code();
  }
  return ErrorCode::kOcr;  // thrown by nothing here
}

// The resampling sum in plain double precision, one axis at a time, rounded and clipped after each.
std::vector<double> naive_axis(const std::vector<double>& in, int new_length) {
  const int length = static_cast<int>(in.size());
  const double scale = static_cast<double>(length) / new_length;
  const double stretch = std::max(scale, 1.0);
  std::vector<double> out;
  for (int o = 0; o < new_length; ++o) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < length; ++i) {
      const double x = std::abs((i + 0.5 - (o + 0.5) * scale) / stretch);
      double w = 0;
      if (x < 1)
        w = 1.5 * x * x * x - 2.5 * x * x + 1;
      else if (x < 2)
        w = -0.5 * x * x * x + 2.5 * x * x - 4 * x + 2;
      sum += w * in[static_cast<std::size_t>(i)];
      weights += w;
    }
    out.push_back(std::clamp(std::floor(sum / weights + 0.5), 0.0, 255.0));
  }
  return out;
}

}  // namespace

class TestImageProcessor : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void grids_and_pixels_match_transformers_data() {
    QTest::addColumn<std::string>("name");
    QTest::newRow("micro") << std::string("micro");
    QTest::newRow("real") << std::string("real");
  }

  void grids_and_pixels_match_transformers() {
    QFETCH(std::string, name);
    const SafetensorsFile file = goldens(name);
    const ImageProcessor processor(config_named(name));
    const auto sizes = values_of<std::int64_t>(file.tensor("sizes"));
    const auto grids = values_of<std::int64_t>(file.tensor("grids"));
    const auto samples = values_of<std::uint8_t>(file.tensor("samples"));
    QCOMPARE(sizes.size(), std::size_t{400});
    int largest = 0;
    for (std::size_t i = 0; i < sizes.size() / 2; ++i) {
      const Image image = pattern(static_cast<int>(sizes[2 * i]),
                                  static_cast<int>(sizes[2 * i + 1]),
                                  static_cast<std::uint32_t>(i));
      const ProcessedImage processed = processor.process(image);
      QCOMPARE(processed.grid, (ImageGrid{grids[3 * i], grids[3 * i + 1], grids[3 * i + 2]}));
      QCOMPARE(processed.image_hash, image.hash());
      const at::Tensor& values = processed.pixel_values;
      QCOMPARE(values.sizes(), at::IntArrayRef({processed.grid.patches(), 1536}));
      QVERIFY(values.is_contiguous() && values.scalar_type() == at::kFloat);
      const auto n_values = static_cast<std::uint64_t>(values.numel());
      for (std::size_t k = 0; k < 4096; ++k) {
        const std::uint64_t at = (k * 2654435761ULL + i * 40503) % n_values;
        const int difference =
            grey_level(values.const_data_ptr<float>()[at]) - samples[4096 * i + k];
        largest = std::max(largest, std::abs(difference));
      }
    }
    QCOMPARE(largest, 0);
  }

  void every_pixel_of_small_pictures_matches() {
    const SafetensorsFile file = goldens("micro");
    const ImageProcessor processor(config_named("micro"));
    const auto sizes = values_of<std::int64_t>(file.tensor("sizes"));
    int n_pictures = 0;
    for (const auto& [name, view] : file.tensors()) {
      if (!name.starts_with("full.")) continue;
      ++n_pictures;
      const auto i = static_cast<std::size_t>(std::stoi(name.substr(5)));
      const Image image = pattern(static_cast<int>(sizes[2 * i]),
                                  static_cast<int>(sizes[2 * i + 1]),
                                  static_cast<std::uint32_t>(i));
      const at::Tensor values = processor.process(image).pixel_values;
      const auto expected = values_of<std::uint8_t>(view);
      QCOMPARE(static_cast<std::size_t>(values.numel()), expected.size());
      for (std::size_t k = 0; k < expected.size(); ++k) {
        QCOMPARE(grey_level(values.const_data_ptr<float>()[k]), int{expected[k]});
      }
    }
    QCOMPARE(n_pictures, 10);
  }

  // A ramp at a size that needs no resize: every grey level's value, to the last bit.
  void levels_have_the_library_s_values() {
    std::vector<std::uint8_t> rgb;
    for (int i = 0; i < 256 * 256; ++i)
      rgb.insert(rgb.end(), 3, static_cast<std::uint8_t>(i / 256));
    const at::Tensor values =
        ImageProcessor({}).process(Image(256, 256, std::move(rgb))).pixel_values;
    const SafetensorsFile file = goldens("real");
    const auto levels = values_of<float>(file.tensor("levels"));
    for (int y = 0; y < 256; ++y) {
      const int patch = y / 32 * 32 + y / 16 % 2 * 2;  // column 0; 8 tokens of 4 patches in a row
      const float* found = values.const_data_ptr<float>() + patch * 1536 + y % 16 * 16;
      QCOMPARE(std::memcmp(found, &levels[static_cast<std::size_t>(y)], sizeof(float)), 0);
    }
  }

  void sizes_round_halves_to_even() {
    const ImageProcessorConfig config{.min_pixels = 1, .max_pixels = 1'000'000'000};
    QCOMPARE(resized(48, 80, config), (PixelSize{64, 64}));      // 1.5 -> 2, 2.5 -> 2
    QCOMPARE(resized(112, 144, config), (PixelSize{128, 128}));  // 3.5 -> 4, 4.5 -> 4
    QCOMPARE(resized(47, 81, config), (PixelSize{32, 96}));
  }

  void sizes_keep_to_the_budget() {
    QCOMPARE(resized(4000, 300), (PixelSize{4000, 288}));
    QCOMPARE(resized(1024, 768), (PixelSize{1024, 768}));
    QCOMPARE(resized(10, 10), (PixelSize{256, 256}));
    const PixelSize large = resized(10000, 10000);
    QCOMPARE(large, (PixelSize{4096, 4096}));
    // The library's own result: the shorter side can't go below one token, so the budget is left.
    QCOMPARE(resized(20, 4000, config_named("micro")), (PixelSize{32, 3616}));
  }

  void impossible_sizes_are_refused() {
    QCOMPARE(resized(20, 4000).width > 0, true);  // 200 times is allowed
    QCOMPARE(code_of_resize(20, 4001), ErrorCode::kInput);
    QCOMPARE(code_of_resize(4001, 20), ErrorCode::kInput);
    QCOMPARE(code_of_resize(0, 20), ErrorCode::kInput);
    QCOMPARE(code_of_resize(-5, -5), ErrorCode::kInput);
    QCOMPARE(code_of_resize(INT64_MAX, INT64_MAX), ErrorCode::kInput);
    QVERIFY_EXCEPTION_THROWN(ImageProcessor({}).process(Image()), Error);
  }

  void resizing_matches_the_formula() {
    for (const auto& [length, new_length] :
         {std::pair{40, 17}, {17, 40}, {64, 32}, {33, 32}, {5, 300}, {300, 7}}) {
      const Image image = pattern(length, 1, 1);
      std::vector<double> channel;
      for (int x = 0; x < length; ++x)
        channel.push_back(image.rgb()[static_cast<std::size_t>(3 * x)]);
      const std::vector<double> expected = naive_axis(channel, new_length);
      const std::vector<std::uint8_t> wide = bicubic_resize(image.rgb(), length, 1, new_length, 1);
      const std::vector<std::uint8_t> tall = bicubic_resize(image.rgb(), 1, length, 1, new_length);
      QVERIFY(wide == tall);
      for (int x = 0; x < new_length; ++x) {
        const double difference =
            wide[static_cast<std::size_t>(3 * x)] - expected[static_cast<std::size_t>(x)];
        QVERIFY(std::abs(difference) <= 1);
      }
    }
  }

  // A picture of one colour stays it, whatever the pass and the weights.
  void one_colour_stays() {
    for (const auto& [w, h] : {std::pair{333, 77}, {77, 333}, {4000, 21}, {21, 4000}, {50, 1000}}) {
      std::vector<std::uint8_t> rgb;
      for (int i = 0; i < w * h; ++i)
        rgb.insert(rgb.end(), {std::uint8_t{255}, std::uint8_t{0}, std::uint8_t{77}});
      const std::vector<std::uint8_t> out = bicubic_resize(rgb, w, h, 96, 64);
      for (std::size_t i = 0; i < out.size(); i += 3)
        QVERIFY(out[i] == 255 && out[i + 1] == 0 && out[i + 2] == 77);
    }
  }

  void other_configurations_shape_the_patches() {
    const ImageProcessorConfig config{.patch_size = 14,
                                      .temporal_patch_size = 3,
                                      .merge_size = 1,
                                      .min_pixels = 100,
                                      .max_pixels = 100000,
                                      .image_mean = {0.1, 0.2, 0.3},
                                      .image_std = {1, 2, 4}};
    const Image image = pattern(28, 14, 5);
    const ProcessedImage processed = ImageProcessor(config).process(image);
    QCOMPARE(processed.grid, (ImageGrid{1, 1, 2}));
    QCOMPARE(processed.pixel_values.sizes(), at::IntArrayRef({2, 3 * 3 * 14 * 14}));
    const float* values = processed.pixel_values.const_data_ptr<float>();
    for (int t = 0; t < 3; ++t) {
      for (int c = 0; c < 3; ++c) {
        const std::size_t c_index = static_cast<std::size_t>(c);
        const int pixel = image.rgb()[static_cast<std::size_t>((5 * 28 + 14 + 9) * 3 + c)];
        const double expected =
            (pixel / 255.0 - config.image_mean[c_index]) / config.image_std[c_index];
        const float found = values[(3 + c) * 3 * 196 + t * 196 + 5 * 14 + 9];
        QVERIFY(std::abs(found - expected) < 1e-6);
      }
    }
  }

  void threads_share_one_processor() {
    const ImageProcessor processor(config_named("micro"));
    const Image image = pattern(300, 200, 2);
    const at::Tensor expected = processor.process(image).pixel_values;
    std::vector<at::Tensor> found(4);
    std::vector<std::thread> threads;
    for (at::Tensor& values : found)
      threads.emplace_back([&] { values = processor.process(image).pixel_values; });
    for (std::thread& thread : threads) thread.join();
    for (const at::Tensor& values : found) QVERIFY(values.equal(expected));
  }
};

QTEST_APPLESS_MAIN(TestImageProcessor)
#include "tst_image_processor.moc"
