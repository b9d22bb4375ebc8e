// What transformers' Qwen3VLProcessor does, in one place: pictures and text to everything that the network needs.
// Source: transformers v5.24.0, models/qwen3_vl/processing_qwen3_vl.py, models/qwen2_vl/image_processing_qwen2_vl.py,
// models/qwen3_vl/modeling_qwen3_vl.py (get_rope_index).
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <ATen/core/Tensor.h>

#include "core/image/image.h"
#include "core/processor/image_processor.h"
#include "core/tokenizer/tokenizer.h"

namespace corgi {

// The control tokens that tie text and image together; ids come from config.json.
struct VisionTokens {
  TokenId image_pad;
  TokenId video_pad;
  TokenId vision_start;
  TokenId vision_end;
};

// One piece of a user turn.
using ProcessorPart = std::variant<std::string, std::shared_ptr<const ProcessedImage>>;

// One user turn, with an optional system text before it and an optional text that opens the reply.
struct ProcessorPrompt {
  std::string system;                 // empty: no system turn
  std::vector<ProcessorPart> parts;   // in the order in which the model reads them
  std::string reply_prefix;           // appended after "<|im_start|>assistant\n"; "<think>\n" opens a Thinking reply
};

// Everything that the network needs for one prompt, made and cached as a whole. Immutable, thread-safe.
// T is the number of prompt tokens, image tokens expanded.
class ProcessorOutput {
 public:
  ProcessorOutput(std::vector<TokenId> input_ids, std::vector<std::shared_ptr<const ProcessedImage>> images,
                  const VisionTokens& tokens, int merge_size);

  const std::vector<TokenId>& input_ids() const { return input_ids_; }                    // [T]
  const std::vector<std::uint8_t>& mm_token_type_ids() const { return mm_token_type_ids_; }  // [T]; 1 = image token
  const at::Tensor& position_ids() const { return position_ids_; }  // int64 [3, T]; rows: temporal, height, width
  std::int64_t rope_delta() const { return rope_delta_; }           // largest position + 1 - T
  const std::vector<std::shared_ptr<const ProcessedImage>>& images() const { return images_; }  // in prompt order

 private:
  std::vector<TokenId> input_ids_;
  std::vector<std::uint8_t> mm_token_type_ids_;
  at::Tensor position_ids_;
  std::int64_t rope_delta_ = 0;
  std::vector<std::shared_ptr<const ProcessedImage>> images_;
};

// Immutable after loading; thread-safe.
class Processor {
 public:
  // Reads preprocessor_config.json and config.json's token ids from a checkpoint's folder.
  // Throws Error{kIo}, Error{kModelFile}, Error{kTokenizer}, Error{kUnsupportedModel}.
  static Processor load(const std::filesystem::path& checkpoint_dir);

  const Tokenizer& tokenizer() const { return *tokenizer_; }
  const ImageProcessor& image_processor() const { return image_processor_; }
  const VisionTokens& vision_tokens() const { return vision_tokens_; }

  std::shared_ptr<const ProcessedImage> process_image(const Image& image, const ImageBudget& budget = {}) const;

  // Throws Error{kInput} when a text part holds a vision control token such as <|image_pad|>, or when there is
  // nothing to ask (every text part empty and no image).
  std::shared_ptr<const ProcessorOutput> process(const ProcessorPrompt& prompt) const;

  // The text of which process() makes tokens, each image as one <|image_pad|>. Throws Error{kInput} as process() does.
  std::string prompt_text(const ProcessorPrompt& prompt) const;

 private:
  Processor(std::shared_ptr<const Tokenizer> tokenizer, ImageProcessor image_processor, VisionTokens vision_tokens);

  std::shared_ptr<const Tokenizer> tokenizer_;
  ImageProcessor image_processor_;
  VisionTokens vision_tokens_;
};

}  // namespace corgi
