// The matrices that decoding reads from end to end for every token: joined, laid out for that, and
// quantised where that was asked for.
#pragma once

#include "core/kernels/linear.h"
#include "core/qwen3vl/checkpoint.h"
#include "core/qwen3vl/config.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace corgi {

struct MatrixName {
  std::string name;  // without ".weight"
  std::int64_t out;
  std::int64_t in;
  bool has_bias;
};

// Matrices that take the same input, as one.
struct StreamedMatrix {
  std::string name;  // what it is called among quantised weights
  std::vector<MatrixName> parts;
  // Takes 8 bits where others take 4: the scores of all tokens depend on the head directly.
  bool needs_eight_bits = false;
};

struct StreamedLayer {
  StreamedMatrix qkv;
  StreamedMatrix o;
  StreamedMatrix gate_up;
  StreamedMatrix down;
};

StreamedLayer streamed_layer(const TextConfig& config, std::int64_t index);
// With a tied head that is the embedding.
StreamedMatrix streamed_head(const TextConfig& config, bool tied);

// Takes every part. With a quantised placement the weights come from the file of quantised weights
// where there is one for this checkpoint, else they are quantised now. Throws what
// Checkpoint::take throws.
std::unique_ptr<Linear> take_streamed(Checkpoint& checkpoint, const StreamedMatrix& matrix);

// Writes the file that later loads with these bits read: <dir>/corgi.int8.safetensors or
// corgi.int4.safetensors. Returns its path. `progress` hears the share that is done, 0 .. 1. Throws
// what Checkpoint and write_safetensors throw, Error{kDiskFull} before anything is done when it
// wouldn't fit, Error{kCancelled} when stopped; nothing is left behind then.
std::filesystem::path quantize_checkpoint(const std::filesystem::path& dir,
                                          int bits,
                                          const std::function<void(double)>& progress,
                                          const std::stop_token& stop);

}  // namespace corgi
