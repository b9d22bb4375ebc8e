#include "core/engine/kept_quantized.h"

#include "core/base/log.h"
#include "core/hub/checkpoint_files.h"
#include "core/qwen3vl/streamed_weights.h"

#include <filesystem>

namespace corgi {
namespace {

namespace fs = std::filesystem;

std::uint64_t weight_bytes(const fs::path& dir) {
  std::uint64_t bytes = 0;
  for (const std::string& name : weight_file_names(dir)) {
    std::error_code ec;
    const auto size = fs::file_size(dir / name, ec);
    if (!ec) bytes += size;
  }
  return bytes;
}

bool is_kept(const fs::path& dir, int bits) {
  std::error_code ec;
  if (!fs::exists(PackedWeights::path_in(dir, bits), ec)) return false;
  try {
    return PackedWeights::open(dir, bits, Checkpoint(dir, {}).fingerprint()).has_value();
  } catch (const Error& e) {
    // Damaged: it is made anew.
    qCWarning(engine_log) << e.what();
    return false;
  }
}

}  // namespace

void keep_quantized(const LocalEngineOptions& options, int bits, const std::stop_token& stop) {
  const fs::path& dir = options.model_dir;
  if (weight_bytes(dir) < options.keep_quantized_from_bytes || is_kept(dir, bits)) return;
  try {
    quantize_checkpoint(
        dir,
        bits,
        [&](double share) {
          if (options.on_quantizing) options.on_quantizing(share);
        },
        stop);
  } catch (const Error& e) {
    if (e.code() != ErrorCode::kIo && e.code() != ErrorCode::kDiskFull) throw;
    qCWarning(engine_log) << "quantised weights can't be kept:" << e.what();
  }
}

}  // namespace corgi
