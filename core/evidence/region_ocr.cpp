#include "core/evidence/region_ocr.h"

#include "core/base/cancel.h"
#include "core/base/elapsed.h"
#include "core/evidence/ocr_lines.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <opencv2/imgproc.hpp>

namespace corgi {
namespace {

// A line belongs to a region that has more of it than this.
constexpr double kInside = 0.5;
// Of a line that its region cuts, at least this much lies outside.
constexpr double kCutOff = 0.15;
// Nothing new is to be found in what is nearly the whole picture.
constexpr double kNearlyAll = 0.8;
constexpr double kGoodLinePx = 32;
constexpr double kMaxScale = 4;
constexpr double kMaxSidePx = 1600;

double shared(const Box& a, const Box& b) {
  const double w = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
  const double h = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return w > 0 && h > 0 ? w * h : 0;
}

// How much of the line lies in the region, 0..1.
double share_within(const OcrLine& line, const Box& region) {
  return line.box.area() > 0 ? shared(line.box, region) / line.box.area() : 0;
}

double lowest_px(const std::vector<OcrLine>& lines, const Image& image) {
  double lowest = 1e9;
  for (const OcrLine& line : lines) {
    // Upright text's height, and a downward line's width.
    lowest = std::min(
        {lowest, line.box.height() * image.height_px(), line.box.width() * image.width_px()});
  }
  return lowest;
}

std::int64_t size_of(const std::vector<OcrLine>& lines) {
  std::size_t bytes = sizeof(std::vector<OcrLine>);
  for (const OcrLine& line : lines) bytes += sizeof(line) + line.text.capacity();
  return static_cast<std::int64_t>(bytes);
}

Image magnified(const Image& image, double scale) {
  const cv::Mat rgb(image.height_px(),
                    image.width_px(),
                    CV_8UC3,
                    const_cast<std::uint8_t*>(image.rgb().data()),
                    static_cast<std::size_t>(image.stride_bytes()));
  cv::Mat large;
  cv::resize(rgb, large, {}, scale, scale, cv::INTER_CUBIC);
  const auto* first = large.ptr<std::uint8_t>();
  return Image(large.cols, large.rows, std::vector<std::uint8_t>(first, first + large.total() * 3));
}

}  // namespace

RegionOcr::RegionOcr(std::shared_ptr<OcrEngine> reader, RegionOcrOptions options)
    : reader_(std::move(reader)), options_(options), known_(options.cache_bytes) {}

std::string RegionOcr::name() const {
  return reader_->name();
}

std::vector<OcrLine> RegionOcr::read(const Image& image, std::stop_token stop) {
  const ImageHash key = image.hash();
  {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, stop, [&] { return !being_read_.contains(key); });
    throw_if_stopped(stop);
    if (const auto* entry = known_.find(key)) return *entry->value;
    being_read_.insert(key);
  }
  // Who waits reads by itself when this one fails or is stopped.
  const auto done = [&](const std::shared_ptr<const Lines>& lines, double cost_ms) {
    {
      const std::lock_guard lock(mutex_);
      being_read_.erase(key);
      if (lines) known_.insert(key, {lines, cost_ms}, size_of(*lines));
    }
    changed_.notify_all();
  };
  try {
    const auto start = Clock::now();
    const auto lines = std::make_shared<const Lines>(reader_->read(image, std::move(stop)));
    done(lines, elapsed_ms(start));
    return *lines;
  } catch (...) {
    done(nullptr, 0);
    throw;
  }
}

std::vector<OcrLine> RegionOcr::read_region(const Image& image,
                                            const Box& region,
                                            std::stop_token stop) {
  const Lines whole = read(image, stop);
  Lines inside;
  bool cut = false;
  for (const OcrLine& line : whole) {
    const double share = share_within(line, region);
    cut |= share > kCutOff && share < 1 - kCutOff;
    if (share > kInside) inside.push_back(line);
  }
  const bool readable = !inside.empty() && lowest_px(inside, image) >= options_.readable_px;
  if ((readable && !cut) || region.area() > kNearlyAll) return inside;
  Lines closer = read_magnified(image, region, inside, stop);
  // A cut line's text goes beyond the region; only the region's own reading tells what is in it.
  return cut || reading_score(closer) >= reading_score(inside) ? closer : inside;
}

std::vector<OcrLine> RegionOcr::read_magnified(const Image& image,
                                               const Box& region,
                                               const Lines& known,
                                               const std::stop_token& stop) {
  const Image crop = image.crop(region);
  const double wanted = known.empty() ? kMaxScale : kGoodLinePx / lowest_px(known, image);
  const double room = kMaxSidePx / std::max(crop.width_px(), crop.height_px());
  const double scale = std::min({wanted, kMaxScale, room});
  Lines lines = reader_->read(scale > 1 ? magnified(crop, scale) : crop, stop);
  const Box part = on_pixels(region, image, crop);
  for (OcrLine& line : lines) line = placed_line(line, part);
  return lines;
}

}  // namespace corgi
