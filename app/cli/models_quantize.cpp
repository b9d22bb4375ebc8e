#include "app/cli/models_quantize.h"

#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/transfer_line.h"
#include "core/qwen3vl/streamed_weights.h"

#include <string>

#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

namespace corgi {
namespace {

std::filesystem::path quantize(const std::filesystem::path& folder,
                               int bits,
                               const std::stop_token& stop) {
  const c10::InferenceMode guard;
  TransferLine line;
  try {
    const auto progress = [&line](double share) { line.tell("quantising", share); };
    std::filesystem::path path = quantize_checkpoint(folder, bits, progress, stop);
    line.finish();
    return path;
  } catch (const c10::Error& e) {
    line.finish();
    throw Error(ErrorCode::kInternal, e.what_without_backtrace());
  } catch (...) {
    line.finish();
    throw;
  }
}

}  // namespace

int quantization_bits(const Arguments& arguments) {
  const std::string bits = arguments.value("--bits").value_or("");
  if (bits == "8") return 8;
  if (bits == "4") return 4;
  throw UsageError(bits.empty() ? "give --bits 8 or --bits 4"
                                : "--bits: expected 8 or 4, found '" + bits + "'");
}

int quantize_model(const Arguments& arguments,
                   const std::filesystem::path& folder,
                   int bits,
                   const std::stop_token& stop) {
  const std::filesystem::path path = quantize(folder, bits, stop);
  if (arguments.has("--json")) {
    print_json(
        {{"file", path.string()}, {"bits", bits}, {"bytes", std::filesystem::file_size(path)}});
  } else {
    print_line(path.string());
  }
  return kExitSuccess;
}

}  // namespace corgi
