// Reads regions of a picture from one reading of the whole, and again, magnified, where that isn't
// enough.
#pragma once

#include "core/base/lru_cache.h"
#include "core/evidence/ocr_engine.h"

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace corgi {

struct RegionOcrOptions {
  std::int64_t cache_bytes = 8 << 20;  // of lines kept, the least recently used go first
  // Text that is lower than this in the picture is read again, magnified.
  double readable_px = 14;
};

// Another engine with a memory: a picture is read once, however many regions, runs and threads ask.
// Thread-safe.
class RegionOcr final : public OcrEngine {
 public:
  explicit RegionOcr(std::shared_ptr<OcrEngine> reader, RegionOcrOptions options = {});

  std::string name() const override;
  // As the engine reads it, or remembered. Throws what the engine throws; failures and stops aren't
  // remembered.
  std::vector<OcrLine> read(const Image& image, std::stop_token stop) override;
  // The whole picture's lines that lie in `region`. The region is cut out, magnified and read by
  // itself when it has no line, lines that its edge cuts, or lines too low; the better reading
  // counts.
  std::vector<OcrLine> read_region(const Image& image,
                                   const Box& region,
                                   std::stop_token stop) override;

 private:
  using Lines = std::vector<OcrLine>;
  Lines read_magnified(const Image& image,
                       const Box& region,
                       const Lines& known,
                       const std::stop_token& stop);

  std::shared_ptr<OcrEngine> reader_;
  RegionOcrOptions options_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  LruCache<ImageHash, Lines> known_;
  std::set<ImageHash> being_read_;
};

}  // namespace corgi
