// The matrix unit's registers and what its units do with them; included in each, in an anonymous
// namespace, behind matrix_kernels.h and immintrin.h.

constexpr int kTileBytesPerRow = 64;

// Eight tiles of 16 rows of 64 bytes while it lives; what libtorch set for itself comes back.
class TileSession {
 public:
  TileSession() {
    _tile_storeconfig(&before_);
    Config config;
    for (int tile = 0; tile < 8; ++tile) {
      config.bytes_per_row[tile] = kTileBytesPerRow;
      config.rows[tile] = 16;
    }
    _tile_loadconfig(&config);
  }
  ~TileSession() {
    if (before_.palette != 0) {
      _tile_loadconfig(&before_);
    } else {
      _tile_release();
    }
  }
  TileSession(const TileSession&) = delete;
  TileSession& operator=(const TileSession&) = delete;

 private:
  struct alignas(64) Config {
    std::uint8_t palette = 1;
    std::uint8_t start_row = 0;
    std::uint8_t reserved[14] = {};
    std::uint16_t bytes_per_row[16] = {};
    std::uint8_t rows[16] = {};
  };

  Config before_;
};

// The first `count` of a tile row's numbers, or all of them.
inline __mmask32 first_numbers(std::int64_t count) {
  if (count <= 0) return 0;
  return count >= kTileInputs ? ~__mmask32{0} : (__mmask32{1} << count) - 1;
}

// Where permutations find what shall lie side by side: number `first` + i, then `second` + i.
inline __m512i side_by_side(int first, int second) {
  const __m512i i = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  return _mm512_add_epi32(_mm512_mullo_epi32(i, _mm512_set1_epi32(0x10001)),
                          _mm512_set1_epi32(second << 16 | first));
}

// The sums of two row tiles times two weight tiles, which tiles 0 .. 3 hold meanwhile. All
// distances are in numbers.
struct FourSums {
  float* at;
  std::int64_t stride;  // between a tile's rows
  std::int64_t right;   // to the second weight tile's
  std::int64_t below;   // to the second row tile's

  static void zero() {
    _tile_zero(0);
    _tile_zero(1);
    _tile_zero(2);
    _tile_zero(3);
  }
  void load() const {
    _tile_loadd(0, at, bytes());
    _tile_loadd(1, at + right, bytes());
    _tile_loadd(2, at + below, bytes());
    _tile_loadd(3, at + below + right, bytes());
  }
  void store() const {
    _tile_stored(0, at, bytes());
    _tile_stored(1, at + right, bytes());
    _tile_stored(2, at + below, bytes());
    _tile_stored(3, at + below + right, bytes());
  }

 private:
  std::int64_t bytes() const { return stride * static_cast<std::int64_t>(sizeof(float)); }
};

enum class Weights { kStay, kPassBy };

// Tiles 0 .. 3 += two row tiles, their rows `row_bytes` apart, times two weight tiles, which stay
// in the first cache or only pass by it.
template <Weights W>
inline void add_products(const Bf16Bits* row0,
                         const Bf16Bits* row1,
                         std::int64_t row_bytes,
                         const Bf16Bits* weight0,
                         const Bf16Bits* weight1) {
  _tile_loadd(4, row0, row_bytes);
  if constexpr (W == Weights::kPassBy) {
    _tile_stream_loadd(6, weight0, kTileBytesPerRow);
  } else {
    _tile_loadd(6, weight0, kTileBytesPerRow);
  }
  _tile_dpbf16ps(0, 4, 6);
  if constexpr (W == Weights::kPassBy) {
    _tile_stream_loadd(7, weight1, kTileBytesPerRow);
  } else {
    _tile_loadd(7, weight1, kTileBytesPerRow);
  }
  _tile_dpbf16ps(1, 4, 7);
  _tile_loadd(5, row1, row_bytes);
  _tile_dpbf16ps(2, 5, 6);
  _tile_dpbf16ps(3, 5, 7);
}
