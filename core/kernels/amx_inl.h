// The matrix unit's registers, and masks for rows that end inside a tile; included in each AMX
// unit, in an anonymous namespace, behind immintrin.h.

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
