// The one error type of the program: a code that callers act on, and a message for people.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace corgi {

enum class ErrorCode {
  kInput,  // an argument can't be used: empty question, control tokens in the text, box of no area
  kIo,     // a file can't be read or written
  kImage,  // the file isn't an image, or is damaged
  kImageTooLarge,  // the image claims more pixels than the settings allow
  kTokenizer,      // tokenizer.json, vocab.json or merges.txt is damaged or of an unknown kind
  kModelFile,      // config.json or a safetensors file is damaged, or a tensor is missing, extra or
                   // misshaped
  kUnsupportedModel,  // a sound checkpoint of an architecture that this program doesn't run
  kPromptTooLong,     // the prompt doesn't fit the model's context
  kPrompts,           // a file of resources/prompts is damaged
  kOcr,               // the OCR engine can't start or failed
  kOutOfMemory,       // an allocation failed
  kDiskFull,          // there isn't room on the disk for what is to be written
  kNetwork,           // a server can't be reached, went silent, or the network is switched off
  kAccess,            // a server refused the key, or wants one
  kUnknownModel,      // no model of that name here or on the server
  kServerReply,       // a server answered something that can't be used
  kCancelled,         // the person stopped it
  kInternal,          // a defect of this program
};

// The code's name as the command line and JSON show it: "prompt_too_long". Thread-safe.
std::string_view to_string(ErrorCode code);
// kInternal for any other text.
ErrorCode error_code_from_string(std::string_view text);

// Thrown by everything in core. The message says what was expected, what was found, and where.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}

  ErrorCode code() const noexcept { return code_; }

 private:
  ErrorCode code_;
};

}  // namespace corgi
