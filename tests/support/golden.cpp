#include "tests/support/golden.h"

#include "core/base/json.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/from_blob.h>

namespace corgi::testing {
namespace {

const std::filesystem::path kReference = CORGI_GOLDEN_DIR;

c10::ScalarType scalar_type(TensorDtype dtype) {
  switch (dtype) {
    case TensorDtype::kFloat32:
      return at::kFloat;
    case TensorDtype::kInt32:
      return at::kInt;
    case TensorDtype::kInt64:
      return at::kLong;
    case TensorDtype::kBfloat16:
      return at::kBFloat16;
    case TensorDtype::kUint8:
      return at::kByte;
    default:
      throw std::runtime_error("golden of an unexpected dtype");
  }
}

VisionTokens vision_tokens(const std::string& checkpoint) {
  const Json root =
      read_json_file(checkpoint_dir(checkpoint) / "config.json", 1 << 20, ErrorCode::kModelFile);
  const auto id = [&](const char* key) { return root.at(key).get<TokenId>(); };
  return {id("image_token_id"),
          id("video_token_id"),
          id("vision_start_token_id"),
          id("vision_end_token_id")};
}

}  // namespace

std::filesystem::path checkpoint_dir(const std::string& checkpoint) {
  return kReference / "checkpoints" / checkpoint;
}

Golden::Golden(const std::string& checkpoint, const std::string& name)
    : dir_(kReference / "network" / checkpoint),
      checkpoint_(checkpoint),
      name_(name),
      file_(dir_ / (name + ".safetensors")) {}

at::Tensor Golden::tensor(const std::string& name) const {
  const TensorView& view = file_.tensor(name);
  return at::from_blob(const_cast<std::byte*>(view.bytes.data()),
                       view.shape,
                       at::TensorOptions().dtype(scalar_type(view.dtype)))
      .clone();
}

std::vector<TokenId> Golden::ids(const std::string& name) const {
  const at::Tensor t = tensor(name);
  return {t.data_ptr<int>(), t.data_ptr<int>() + t.numel()};
}

std::vector<std::filesystem::path> Golden::pictures() const {
  std::vector<std::filesystem::path> paths;
  for (int i = 0; std::filesystem::exists(dir_ / (name_ + "." + std::to_string(i) + ".png")); ++i) {
    paths.push_back(dir_ / (name_ + "." + std::to_string(i) + ".png"));
  }
  return paths;
}

std::shared_ptr<const ProcessorOutput> Golden::input() const {
  std::vector<std::shared_ptr<const ProcessedImage>> images;
  if (has("pixels")) {
    // [patches, 3, 256] -> the two equal time steps behind each channel.
    const at::Tensor pixels = (tensor("pixels").to(at::kFloat) / 127.5 - 1)
                                  .view({-1, 3, 1, 256})
                                  .expand({-1, 3, 2, 256})
                                  .reshape({-1, 1536});
    const at::Tensor grids = tensor("image_grid_thw").to(at::kLong);
    std::int64_t at = 0;
    for (std::int64_t i = 0; i < grids.size(0); ++i) {
      const std::int64_t* thw = grids.data_ptr<std::int64_t>() + 3 * i;
      auto image = std::make_shared<ProcessedImage>();
      image->grid = {thw[0], thw[1], thw[2]};
      image->pixel_values = pixels.narrow(0, at, image->grid.patches()).contiguous();
      image->image_hash = {0, static_cast<std::uint64_t>(i)};
      at += image->grid.patches();
      images.push_back(std::move(image));
    }
  }
  return std::make_shared<ProcessorOutput>(
      ids("input_ids"), std::move(images), vision_tokens(checkpoint_), /*merge_size=*/2);
}

double max_difference(const at::Tensor& a, const at::Tensor& b) {
  if (a.sizes() != b.sizes()) throw std::runtime_error("tensors of different shapes are compared");
  return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

}  // namespace corgi::testing
