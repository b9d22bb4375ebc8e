#include "core/kernels/matrix_product.h"

#include "core/kernels/parallel_chunks.h"
#include "core/kernels/skinny_units.h"

#include <algorithm>

#include <ATen/Parallel.h>
#include <ATen/ops/empty.h>

namespace corgi {
namespace {

// Weight rows whose tiles over one strip stay in a core's second cache (256 KiB).
constexpr std::int64_t kMostPanelTiles = 16;
// Inputs of a strip: two row tiles over them stay in a core's first cache.
constexpr std::int64_t kStripTiles = 512 / kTileInputs;
// Activation rows whose sums over one panel are kept at once (512 KiB).
constexpr std::int64_t kMostRowTiles = 512 / kTileRows;
// So that no core is idle long while another ends its last panel.
constexpr std::int64_t kPanelsPerThread = 4;

std::int64_t pieces(std::int64_t n, std::int64_t size) {
  return (n + size - 1) / size;
}

class Product {
 public:
  Product(const at::Tensor& x, const TiledWeight& weight, const at::Tensor& bias)
      : kernels_(*matrix_kernels()),
        x_(x),
        weight_(weight),
        bias_(bias),
        row_tiles_(pieces(x.size(0), kTileRows)),
        k_tiles_(pieces(x.size(1), kTileInputs)),
        panel_tiles_(panel_tiles(weight.out_features)),
        rows_(at::empty({row_tiles_ * k_tiles_ * kTileNumbers}, x.options())),
        panels_(at::empty({at::get_num_threads(), panel_tiles_ * k_tiles_ * kTileNumbers},
                          x.options())),
        sums_(at::empty({at::get_num_threads(),
                         (std::min(row_tiles_, kMostRowTiles) + 1) / 2 * 2 * panel_tiles_ *
                             kTileRows * kTileRows},
                        x.options().dtype(at::kFloat))),
        out_(at::empty({x.size(0), weight.out_features}, x.options())) {}

  at::Tensor run() const {
    parallel_chunks(row_tiles_, [this](std::int64_t tile) { tile_rows(tile); });
    parallel_chunks(pieces(weight_.out_features, panel_tiles_ * kTileRows),
                    [this](std::int64_t panel) { multiply_panel(panel); });
    return out_;
  }

 private:
  static std::int64_t panel_tiles(std::int64_t out_features) {
    const std::int64_t tiles = pieces(out_features, kTileRows);
    const std::int64_t share = pieces(tiles, at::get_num_threads() * kPanelsPerThread);
    return std::min(kMostPanelTiles, (share + 1) / 2 * 2);
  }

  static Bf16Bits* bits(const at::Tensor& x) {
    return static_cast<Bf16Bits*>(x.mutable_data_ptr());
  }

  TileRange strip_inputs(std::int64_t strip) const {
    const std::int64_t first = strip * kStripTiles;
    return {first, std::min(kStripTiles, k_tiles_ - first)};
  }
  // One strip after another, the row tiles of each.
  Bf16Bits* row_tile(std::int64_t tile, const TileRange& inputs) const {
    return bits(rows_) + (inputs.first * row_tiles_ + tile * inputs.count) * kTileNumbers;
  }

  void tile_rows(std::int64_t tile) const {
    const std::int64_t first = tile * kTileRows;
    const StridedRows rows{bits(x_) + first * x_.stride(0),
                           x_.stride(0),
                           std::min<std::int64_t>(kTileRows, x_.size(0) - first),
                           x_.size(1)};
    for (std::int64_t strip = 0; strip * kStripTiles < k_tiles_; ++strip) {
      const TileRange inputs = strip_inputs(strip);
      kernels_.row_tiles(rows, inputs, row_tile(tile, inputs));
    }
  }

  void multiply_panel(std::int64_t panel) const {
    const int thread = at::get_thread_num();
    Bf16Bits* tiles = bits(panels_) + thread * panels_.size(1);
    float* sums = sums_.mutable_data_ptr<float>() + thread * sums_.size(1);
    for (std::int64_t first = 0; first < row_tiles_; first += kMostRowTiles) {
      for (std::int64_t strip = 0; strip * kStripTiles < k_tiles_; ++strip) {
        const TileRange inputs = strip_inputs(strip);
        Bf16Bits* weights = tiles + inputs.first * panel_tiles_ * kTileNumbers;
        if (first == 0) tile_weights(panel, inputs, weights);
        multiply_strip(panel, first, inputs, weights, sums);
      }
    }
  }

  void tile_weights(std::int64_t panel, const TileRange& inputs, Bf16Bits* to) const {
    const std::int64_t first = panel * panel_tiles_;
    const std::int64_t last = pieces(weight_.out_features, kTileRows);
    for (std::int64_t i = 0; i < panel_tiles_; ++i, to += inputs.count * kTileNumbers) {
      if (first + i < last) {
        weight_.tiles(first + i, inputs, to);
      } else {
        std::fill_n(to, inputs.count * kTileNumbers, Bf16Bits{0});
      }
    }
  }

  void multiply_strip(std::int64_t panel,
                      std::int64_t first_row_tile,
                      const TileRange& inputs,
                      const Bf16Bits* weights,
                      float* sums) const {
    const std::int64_t row = first_row_tile * kTileRows;
    const std::int64_t column = panel * panel_tiles_ * kTileRows;
    const std::int64_t n = weight_.out_features;
    const TileOutput output{bits(out_) + row * n + column,
                            n,
                            out_.size(0) - row,
                            n - column,
                            bias_.defined() ? bits(bias_) + column : nullptr};
    kernels_.multiply({row_tile(first_row_tile, inputs),
                       std::min(kMostRowTiles, row_tiles_ - first_row_tile),
                       weights,
                       panel_tiles_,
                       inputs.count,
                       sums,
                       inputs.first == 0,
                       inputs.first + inputs.count == k_tiles_ ? &output : nullptr});
  }

  const MatrixKernels& kernels_;
  const at::Tensor& x_;
  const TiledWeight& weight_;
  const at::Tensor& bias_;
  std::int64_t row_tiles_;
  std::int64_t k_tiles_;
  std::int64_t panel_tiles_;  // weight tiles of a panel, even
  at::Tensor rows_;           // [strip][row_tiles_][tiles of the strip] tiles
  at::Tensor panels_;         // a panel's tiles for each thread: [strip][panel_tiles_][...]
  at::Tensor sums_;           // for each thread
  at::Tensor out_;
};

}  // namespace

const MatrixKernels* matrix_kernels() {
#if defined(__x86_64__)
  if (best_isa() == Isa::kAmx) return &kAmxKernels;
#endif
  return nullptr;
}

at::Tensor matrix_product(const at::Tensor& x, const TiledWeight& weight, const at::Tensor& bias) {
  return Product(x, weight, bias).run();
}

}  // namespace corgi
