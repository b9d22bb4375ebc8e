#include "core/processor/processor.h"

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/processor/chat_prompt.h"

#include <algorithm>
#include <utility>

namespace corgi {
namespace {

constexpr std::uint64_t kMaxConfigBytes = 1'000'000;

// The id that config.json gives a control token must be the one that the tokenizer gives its text.
TokenId vision_token(const JsonObject& json,
                     const std::string& where,
                     const char* key,
                     std::string_view text,
                     const Tokenizer& tokenizer) {
  const auto id = static_cast<TokenId>(json.integer(key, 0, tokenizer.vocab_size() - 1));
  const std::optional<TokenId> of_text = tokenizer.id_of(text);
  if (of_text == id) return id;
  throw Error(ErrorCode::kModelFile,
              where + ": " + key + ": expected the tokenizer's id of " + std::string(text) + ", " +
                  (of_text ? std::to_string(*of_text) : std::string("which has none")) +
                  ", found " + std::to_string(id));
}

void require_same(const JsonObject& vision,
                  const std::string& where,
                  const char* key,
                  int expected) {
  constexpr std::int64_t kLargest = 1 << 16;
  const std::int64_t found = vision.integer_or(key, expected, 1, kLargest);
  if (found == expected) return;
  throw Error(ErrorCode::kModelFile,
              where + ": vision_config: " + key + ": expected " + std::to_string(expected) +
                  " as in preprocessor_config.json, found " + std::to_string(found));
}

void require_fitting(const JsonObject& vision,
                     const std::string& where,
                     const ImageProcessorConfig& config) {
  require_same(vision, where, "patch_size", config.patch_size);
  require_same(vision, where, "temporal_patch_size", config.temporal_patch_size);
  require_same(vision, where, "spatial_merge_size", config.merge_size);
}

// Each <|image_pad|> becomes as many as its image has tokens.
std::vector<TokenId> expanded(const std::vector<TokenId>& ids,
                              TokenId image_pad,
                              int merge_size,
                              const std::vector<std::shared_ptr<const ProcessedImage>>& images) {
  const auto n_found = static_cast<std::size_t>(std::count(ids.begin(), ids.end(), image_pad));
  if (n_found != images.size()) {
    throw Error(ErrorCode::kInternal,
                "prompt: expected " + std::to_string(images.size()) +
                    " image tokens before expansion, found " + std::to_string(n_found));
  }
  std::size_t length = ids.size();
  for (const auto& image : images)
    length += static_cast<std::size_t>(image->grid.tokens(merge_size));
  std::vector<TokenId> result;
  result.reserve(length);
  auto image = images.begin();
  for (const TokenId id : ids) {
    if (id != image_pad) {
      result.push_back(id);
      continue;
    }
    result.insert(
        result.end(), static_cast<std::size_t>((*image)->grid.tokens(merge_size)), image_pad);
    ++image;
  }
  return result;
}

}  // namespace

Processor::Processor(std::shared_ptr<const Tokenizer> tokenizer,
                     ImageProcessor image_processor,
                     VisionTokens vision_tokens)
    : tokenizer_(std::move(tokenizer)),
      image_processor_(image_processor),
      vision_tokens_(vision_tokens) {}

Processor Processor::load(const std::filesystem::path& checkpoint_dir) {
  const std::filesystem::path path = checkpoint_dir / "config.json";
  const std::string where = path.string();
  const Json document = read_json_file(path, kMaxConfigBytes, ErrorCode::kModelFile);
  const JsonObject json(document, where, ErrorCode::kModelFile);
  const std::string model_type = json.string("model_type");
  if (model_type != "qwen3_vl") {
    throw Error(ErrorCode::kUnsupportedModel,
                where + ": model_type: expected \"qwen3_vl\", found \"" + model_type + "\"");
  }
  const auto config = ImageProcessorConfig::load(checkpoint_dir / "preprocessor_config.json");
  require_fitting(json.object("vision_config"), where, config);
  auto tokenizer = std::make_shared<const Tokenizer>(Tokenizer::load(checkpoint_dir));
  const auto token = [&](const char* key, std::string_view text) {
    return vision_token(json, where, key, text, *tokenizer);
  };
  const VisionTokens tokens{token("image_token_id", VisionTokenTexts::kImagePad),
                            token("video_token_id", VisionTokenTexts::kVideoPad),
                            token("vision_start_token_id", VisionTokenTexts::kVisionStart),
                            token("vision_end_token_id", VisionTokenTexts::kVisionEnd)};
  return Processor(std::move(tokenizer), ImageProcessor(config), tokens);
}

std::shared_ptr<const ProcessedImage> Processor::process_image(const Image& image,
                                                               const ImageBudget& budget) const {
  return std::make_shared<const ProcessedImage>(image_processor_.process(image, budget));
}

std::string Processor::prompt_text(const ProcessorPrompt& prompt) const {
  return chat_prompt(prompt);
}

std::shared_ptr<const ProcessorOutput> Processor::process(const ProcessorPrompt& prompt) const {
  const int merge_size = image_processor_.config().merge_size;
  std::vector<std::shared_ptr<const ProcessedImage>> images = images_of(prompt);
  std::vector<TokenId> ids = expanded(
      tokenizer_->encode(chat_prompt(prompt)), vision_tokens_.image_pad, merge_size, images);
  return std::make_shared<const ProcessorOutput>(
      std::move(ids), std::move(images), vision_tokens_, merge_size);
}

}  // namespace corgi
