// usage: dump_processed PREPROCESSOR_CONFIG WIDTH HEIGHT SEED OUT.safetensors [REPEATS]
// Writes pixel_values and image_grid_thw of one generated picture; with REPEATS, prints the median
// milliseconds.
#include "core/base/error.h"
#include "core/base/safetensors.h"
#include "core/processor/image_processor.h"
#include "tests/processor/pattern.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <span>

namespace {

using namespace corgi;

double median_ms(const ImageProcessor& processor, const Image& image, int repeats) {
  std::vector<double> times;
  for (int i = 0; i < repeats; ++i) {
    const auto start = std::chrono::steady_clock::now();
    const ProcessedImage processed = processor.process(image);
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
            .count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

void dump(const ProcessedImage& processed, const std::filesystem::path& path) {
  const std::array<std::int64_t, 3> grid{processed.grid.t, processed.grid.h, processed.grid.w};
  const at::Tensor& values = processed.pixel_values;
  const std::span numbers(values.const_data_ptr<float>(), static_cast<std::size_t>(values.numel()));
  write_safetensors(
      path,
      {{"pixel_values", {TensorDtype::kFloat32, values.sizes().vec(), std::as_bytes(numbers)}},
       {"image_grid_thw", {TensorDtype::kInt64, {1, 3}, std::as_bytes(std::span(grid))}}});
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.size() < 5) {
    std::cerr << "usage: dump_processed PREPROCESSOR_CONFIG WIDTH HEIGHT SEED OUT [REPEATS]\n";
    return 2;
  }
  try {
    const ImageProcessor processor(ImageProcessorConfig::load(args[0]));
    const Image image = test::pattern(std::atoi(args[1].c_str()),
                                      std::atoi(args[2].c_str()),
                                      static_cast<std::uint32_t>(std::atoi(args[3].c_str())));
    dump(processor.process(image), args[4]);
    if (args.size() > 5)
      std::cout << median_ms(processor, image, std::atoi(args[5].c_str())) << "\n";
  } catch (const Error& e) {
    std::cerr << e.what() << "\n";
    return 1;
  }
  return 0;
}
