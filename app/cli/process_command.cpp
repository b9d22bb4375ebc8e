#include "app/cli/process_command.h"

#include "app/cli/console.h"
#include "app/cli/picture_operand.h"
#include "app/model_location.h"
#include "core/base/cancel.h"
#include "core/base/safetensors.h"
#include "core/processor/processor.h"

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace corgi {
namespace {

using ProcessedImages = std::vector<std::shared_ptr<const ProcessedImage>>;

constexpr std::array kOptions{
    OptionSpec{"--dump", "FILE", "write pixel_values and image_grid_thw as safetensors"},
};

// pixel_values fp32 [patches of all images, 1536], image_grid_thw int64 [images, 3].
void dump(const ProcessedImages& images, const std::filesystem::path& path) {
  std::vector<float> pixels;
  std::vector<std::int64_t> grids;
  std::int64_t patches = 0;
  std::int64_t features = 0;
  for (const auto& image : images) {
    const float* values = image->pixel_values.const_data_ptr<float>();
    pixels.insert(pixels.end(), values, values + image->pixel_values.numel());
    grids.insert(grids.end(), {image->grid.t, image->grid.h, image->grid.w});
    patches += image->pixel_values.size(0);
    features = image->pixel_values.size(1);
  }
  const auto count = static_cast<std::int64_t>(images.size());
  const std::map<std::string, TensorView> tensors{
      {"pixel_values",
       {TensorDtype::kFloat32, {patches, features}, std::as_bytes(std::span(pixels))}},
      {"image_grid_thw", {TensorDtype::kInt64, {count, 3}, std::as_bytes(std::span(grids))}},
  };
  write_safetensors(path, tensors);
}

Json to_json(const ProcessedImage& image,
             const std::string& path,
             const Image& original,
             const ImageProcessorConfig& config) {
  const ImageGrid& grid = image.grid;
  return {{"image", path},
          {"size_px", {original.width_px(), original.height_px()}},
          {"size_sent_px", {grid.w * config.patch_size, grid.h * config.patch_size}},
          {"grid_thw", {grid.t, grid.h, grid.w}},
          {"tokens", grid.tokens(config.merge_size)}};
}

// "dog.jpg: 800x600 px, sent as 800x608 px, 475 tokens"
std::string to_line(const Json& image) {
  const auto size = [&](const char* key) {
    return dump_json(image.at(key).at(0)) + "x" + dump_json(image.at(key).at(1)) + " px";
  };
  return image.at("image").get<std::string>() + ": " + size("size_px") + ", sent as " +
         size("size_sent_px") + ", " + dump_json(image.at("tokens")) + " tokens";
}

int run(const Arguments& arguments, std::stop_token stop) {
  const std::vector<std::string>& paths = arguments.positionals();
  expect_positionals(arguments, process_command(), 1, 64);
  const Processor processor = Processor::load(require_model(arguments.value("--model")));
  ProcessedImages images;
  Json described = Json::array();
  for (const std::string& path : paths) {
    throw_if_stopped(stop);
    const Image original = picture_operand(path);
    images.push_back(processor.process_image(original));
    described.push_back(
        to_json(*images.back(), path, original, processor.image_processor().config()));
  }
  if (const auto file = arguments.value("--dump")) dump(images, *file);
  if (arguments.has("--json")) {
    print_json({{"images", described}});
  } else {
    for (const Json& image : described) print_line(to_line(image));
  }
  return kExitSuccess;
}

}  // namespace

const Command& process_command() {
  static const Command command{
      .name = "process",
      .operands = "IMAGE...",
      .summary = "show what the model is given for an image",
      .details =
          "Resizes images and cuts them into patches as the model gets them. Prints the size\n"
          "sent and the number of image tokens. --dump writes pixel_values, fp32 [patches, 1536],\n"
          "and image_grid_thw, int64 [images, 3], of all images in the order given.\n",
      .example = "corgi process photo.jpg --dump photo.safetensors",
      .options = kOptions,
      .groups = kModelOptions | kOutputOptions,
      .run = run,
  };
  return command;
}

}  // namespace corgi
