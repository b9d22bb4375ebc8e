#include "core/processor/chat_prompt.h"

#include "core/base/error.h"

#include <array>

namespace corgi {
namespace {

void require_plain(std::string_view text, std::string_view what) {
  for (const std::string_view token : {VisionTokenTexts::kImagePad,
                                       VisionTokenTexts::kVideoPad,
                                       VisionTokenTexts::kVisionStart,
                                       VisionTokenTexts::kVisionEnd}) {
    if (text.find(token) == std::string_view::npos) continue;
    throw Error(ErrorCode::kInput,
                std::string(what) + ": expected text without the control token " +
                    std::string(token) + ", found it in the text");
  }
}

bool asks_nothing(const ProcessorPrompt& prompt) {
  for (const ProcessorPart& part : prompt.parts) {
    const auto* text = std::get_if<std::string>(&part);
    if (text == nullptr || !text->empty()) return false;
  }
  return true;
}

// The user turn's content; adjacent texts are joined before they are checked, as the model would
// read them joined.
std::string content_of(const std::vector<ProcessorPart>& parts) {
  std::string content;
  std::string run;
  const auto flush = [&] {
    require_plain(run, "question");
    content += run;
    run.clear();
  };
  for (const ProcessorPart& part : parts) {
    if (const auto* text = std::get_if<std::string>(&part)) {
      run += *text;
      continue;
    }
    flush();
    content.append(VisionTokenTexts::kVisionStart)
        .append(VisionTokenTexts::kImagePad)
        .append(VisionTokenTexts::kVisionEnd);
  }
  flush();
  return content;
}

}  // namespace

std::string chat_prompt(const ProcessorPrompt& prompt) {
  if (asks_nothing(prompt)) {
    throw Error(ErrorCode::kInput, "question: expected a text or an image, found neither");
  }
  require_plain(prompt.system, "system text");
  require_plain(prompt.reply_prefix, "opening of the reply");
  std::string text;
  if (!prompt.system.empty()) text += "<|im_start|>system\n" + prompt.system + "<|im_end|>\n";
  text += "<|im_start|>user\n" + content_of(prompt.parts) + "<|im_end|>\n<|im_start|>assistant\n";
  return text + prompt.reply_prefix;
}

std::vector<std::shared_ptr<const ProcessedImage>> images_of(const ProcessorPrompt& prompt) {
  std::vector<std::shared_ptr<const ProcessedImage>> images;
  for (const ProcessorPart& part : prompt.parts) {
    const auto* image = std::get_if<std::shared_ptr<const ProcessedImage>>(&part);
    if (image == nullptr) continue;
    if (*image == nullptr)
      throw Error(ErrorCode::kInternal, "prompt: expected a processed image, found none");
    images.push_back(*image);
  }
  return images;
}

}  // namespace corgi
