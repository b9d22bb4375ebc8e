#include "core/qwen3vl/streamed_weights.h"

#include "core/base/cancel.h"
#include "core/base/error.h"
#include "core/hub/size_text.h"
#include "core/kernels/huge_pages.h"
#include "core/kernels/quantized_linear.h"

#include <map>
#include <span>
#include <utility>

#include <ATen/ops/cat.h>

namespace corgi {
namespace {

const std::string kPrefix = "model.language_model.";

std::string data_name(const std::string& matrix) {
  return matrix + ".data";
}
std::string scales_name(const std::string& matrix) {
  return matrix + ".scales";
}

std::int64_t total_rows(const StreamedMatrix& matrix) {
  std::int64_t rows = 0;
  for (const MatrixName& part : matrix.parts) rows += part.out;
  return rows;
}

std::vector<LinearPart> take_parts(Checkpoint& checkpoint, const StreamedMatrix& matrix) {
  std::vector<LinearPart> parts;
  for (const MatrixName& m : matrix.parts) {
    parts.push_back({checkpoint.take(m.name + ".weight", {m.out, m.in}),
                     m.has_bias ? checkpoint.take(m.name + ".bias", {m.out}) : at::Tensor()});
  }
  return parts;
}

int bits_for(const StreamedMatrix& matrix, int bits) {
  return matrix.needs_eight_bits ? 8 : bits;
}

QuantizedWeight quantize_parts(Checkpoint& checkpoint, const StreamedMatrix& matrix, int bits) {
  std::vector<at::Tensor> weights;
  for (const MatrixName& m : matrix.parts)
    weights.push_back(checkpoint.view(m.name + ".weight", {m.out, m.in}));
  return quantize_weight(weights, bits_for(matrix, bits));
}

// A mapped tensor [blocks, ...] in memory of its own.
at::Tensor streamed_copy(const at::Tensor& mapped) {
  const at::Tensor rows = mapped.view({mapped.size(0), -1});
  return join_rows({&rows, 1}).view(mapped.sizes());
}

QuantizedWeight read_packed(const PackedWeights& file,
                            const StreamedMatrix& matrix,
                            int asked_bits) {
  const int bits = bits_for(matrix, asked_bits);
  const std::int64_t rows = total_rows(matrix);
  const std::int64_t inputs = matrix.parts.front().in;
  QuantizedWeight weight{bits, rows, inputs, {}, {}};
  const std::string data = data_name(matrix.name), scales = scales_name(matrix.name);
  weight.data = streamed_copy(file.take(data, packed_data_shape(bits, rows, inputs), at::kByte));
  weight.scales =
      streamed_copy(file.take(scales, packed_scales_shape(bits, rows, inputs), at::kBFloat16));
  file.release(data);
  file.release(scales);
  return weight;
}

at::Tensor take_bias(Checkpoint& checkpoint, const StreamedMatrix& matrix) {
  std::vector<at::Tensor> biases;
  for (const MatrixName& m : matrix.parts) {
    if (m.has_bias) biases.push_back(checkpoint.take(m.name + ".bias", {m.out}));
  }
  return biases.empty() ? at::Tensor() : at::cat(biases, 0);
}

// What of a file of quantised weights has been made so far.
struct PackedTensors {
  void add(const std::string& matrix, const QuantizedWeight& weight) {
    add(data_name(matrix), weight.data, TensorDtype::kUint8);
    add(scales_name(matrix), weight.scales, TensorDtype::kBfloat16);
  }
  void add(const std::string& name, const at::Tensor& tensor, TensorDtype dtype) {
    kept.push_back(tensor);
    views[name] = {dtype,
                   tensor.sizes().vec(),
                   {static_cast<const std::byte*>(tensor.const_data_ptr()), tensor.nbytes()}};
  }

  std::vector<at::Tensor> kept;
  std::map<std::string, TensorView> views;
};

std::vector<StreamedMatrix> all_streamed(const Qwen3VlConfig& config) {
  std::vector<StreamedMatrix> all{streamed_head(config.text, config.tie_word_embeddings)};
  for (std::int64_t i = 0; i < config.text.num_hidden_layers; ++i) {
    StreamedLayer layer = streamed_layer(config.text, i);
    for (StreamedMatrix* matrix : {&layer.qkv, &layer.o, &layer.gate_up, &layer.down})
      all.push_back(std::move(*matrix));
  }
  return all;
}

std::uint64_t product(const std::vector<std::int64_t>& shape) {
  std::uint64_t all = 1;
  for (const std::int64_t each : shape) all *= static_cast<std::uint64_t>(each);
  return all;
}

// Before minutes of work are done for nothing. A system that doesn't tell has room.
void require_room(const std::filesystem::path& path,
                  const std::vector<StreamedMatrix>& matrices,
                  int asked_bits) {
  constexpr std::uint64_t kHeaderBytes = 1 << 20;
  std::uint64_t need = kHeaderBytes;
  for (const StreamedMatrix& matrix : matrices) {
    const int bits = bits_for(matrix, asked_bits);
    const std::int64_t rows = total_rows(matrix), inputs = matrix.parts.front().in;
    need += product(packed_data_shape(bits, rows, inputs));
    need += 2 * product(packed_scales_shape(bits, rows, inputs));
  }
  std::error_code ec;
  const auto space = std::filesystem::space(path.parent_path(), ec);
  if (ec || space.available >= need) return;
  throw Error(ErrorCode::kDiskFull,
              path.string() + ": needs " + size_text(need) + " of the disk, found " +
                  size_text(space.available) + " free");
}

}  // namespace

StreamedLayer streamed_layer(const TextConfig& c, std::int64_t index) {
  const std::string name = kPrefix + "layers." + std::to_string(index) + ".";
  const std::int64_t q = c.num_attention_heads * c.head_dim;
  const std::int64_t kv = c.num_key_value_heads * c.head_dim;
  const std::int64_t hidden = c.hidden_size, inner = c.intermediate_size;
  const bool bias = c.attention_bias;
  return {{name + "qkv",
           {{name + "self_attn.q_proj", q, hidden, bias},
            {name + "self_attn.k_proj", kv, hidden, bias},
            {name + "self_attn.v_proj", kv, hidden, bias}}},
          {name + "o", {{name + "self_attn.o_proj", hidden, q, bias}}},
          {name + "gate_up",
           {{name + "mlp.gate_proj", inner, hidden, false},
            {name + "mlp.up_proj", inner, hidden, false}}},
          {name + "down", {{name + "mlp.down_proj", hidden, inner, false}}}};
}

StreamedMatrix streamed_head(const TextConfig& c, bool tied) {
  return {"head",
          {{tied ? kPrefix + "embed_tokens" : "lm_head", c.vocab_size, c.hidden_size, false}},
          /*needs_eight_bits=*/true};
}

std::unique_ptr<Linear> take_streamed(Checkpoint& checkpoint, const StreamedMatrix& matrix) {
  std::unique_ptr<Linear> linear;
  if (const int bits = checkpoint.placement().bits; bits == 0) {
    linear = make_streamed_linear(take_parts(checkpoint, matrix));
  } else {
    QuantizedWeight weight = checkpoint.packed() ? read_packed(*checkpoint.packed(), matrix, bits)
                                                 : quantize_parts(checkpoint, matrix, bits);
    for (const MatrixName& m : matrix.parts) checkpoint.view(m.name + ".weight", {m.out, m.in});
    linear = make_quantized_linear(std::move(weight), take_bias(checkpoint, matrix));
  }
  for (const MatrixName& m : matrix.parts) checkpoint.release(m.name + ".weight");
  return linear;
}

std::filesystem::path quantize_checkpoint(const std::filesystem::path& dir,
                                          int bits,
                                          const std::function<void(double)>& progress,
                                          const std::stop_token& stop) {
  const Qwen3VlConfig config = Qwen3VlConfig::load(dir / "config.json");
  Checkpoint checkpoint(dir, {});
  const std::vector<StreamedMatrix> matrices = all_streamed(config);
  const std::filesystem::path path = PackedWeights::path_in(dir, bits);
  require_room(path, matrices, bits);
  PackedTensors packed;
  for (const StreamedMatrix& matrix : matrices) {
    throw_if_stopped(stop);
    packed.add(matrix.name, quantize_parts(checkpoint, matrix, bits));
    for (const MatrixName& m : matrix.parts) checkpoint.release(m.name + ".weight");
    progress(static_cast<double>(packed.kept.size()) / 2 / static_cast<double>(matrices.size()));
  }
  std::filesystem::path unfinished = path;
  unfinished += ".part";
  try {
    write_safetensors(unfinished, packed.views, PackedWeights::metadata(checkpoint.fingerprint()));
    std::filesystem::rename(unfinished, path);
  } catch (const std::filesystem::filesystem_error& e) {
    throw Error(ErrorCode::kIo, e.what());
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(unfinished, ignored);
    throw;
  }
  return path;
}

}  // namespace corgi
