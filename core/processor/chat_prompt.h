// One user turn as text, the way the checkpoint's chat template writes it.
// Source: huggingface.co/Qwen/Qwen3-VL-2B-Instruct, chat_template.jinja (one conversation of at
// most a system and a user turn, with the prompt for the reply).
#pragma once

#include "core/processor/processor.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace corgi {

// The texts of the control tokens that only the processor may write.
struct VisionTokenTexts {
  static constexpr std::string_view kImagePad = "<|image_pad|>";
  static constexpr std::string_view kVideoPad = "<|video_pad|>";
  static constexpr std::string_view kVisionStart = "<|vision_start|>";
  static constexpr std::string_view kVisionEnd = "<|vision_end|>";
};

// Every image stands as one <|image_pad|> between <|vision_start|> and <|vision_end|>.
// Throws Error{kInput} when a text holds one of the tokens above (adjacent parts are one text), or
// when there is nothing to ask. Thread-safe.
std::string chat_prompt(const ProcessorPrompt& prompt);

// The images of the prompt in order. Throws Error{kInternal} for a null one. Thread-safe.
std::vector<std::shared_ptr<const ProcessedImage>> images_of(const ProcessorPrompt& prompt);

}  // namespace corgi
