#include "core/base/error.h"

namespace corgi {

std::string_view to_string(ErrorCode code) {
  switch (code) {
    case ErrorCode::kInput:
      return "input";
    case ErrorCode::kIo:
      return "io";
    case ErrorCode::kImage:
      return "image";
    case ErrorCode::kImageTooLarge:
      return "image_too_large";
    case ErrorCode::kTokenizer:
      return "tokenizer";
    case ErrorCode::kModelFile:
      return "model_file";
    case ErrorCode::kUnsupportedModel:
      return "unsupported_model";
    case ErrorCode::kPromptTooLong:
      return "prompt_too_long";
    case ErrorCode::kPrompts:
      return "prompts";
    case ErrorCode::kOcr:
      return "ocr";
    case ErrorCode::kOutOfMemory:
      return "out_of_memory";
    case ErrorCode::kDiskFull:
      return "disk_full";
    case ErrorCode::kNetwork:
      return "network";
    case ErrorCode::kAccess:
      return "access";
    case ErrorCode::kUnknownModel:
      return "unknown_model";
    case ErrorCode::kServerReply:
      return "server_reply";
    case ErrorCode::kCancelled:
      return "cancelled";
    case ErrorCode::kInternal:
      return "internal";
  }
  return "internal";
}

ErrorCode error_code_from_string(std::string_view text) {
  for (int i = 0; i < static_cast<int>(ErrorCode::kInternal); ++i) {
    const auto code = static_cast<ErrorCode>(i);
    if (text == to_string(code)) return code;
  }
  return ErrorCode::kInternal;
}

}  // namespace corgi
