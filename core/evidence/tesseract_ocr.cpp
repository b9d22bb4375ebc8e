#include "core/evidence/tesseract_ocr.h"

#include "core/base/cancel.h"
#include "core/base/program_files.h"
#include "core/evidence/ocr_lines.h"
#include "core/evidence/tesseract_reader.h"
#include "core/evidence/text_ground.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <mutex>
#include <vector>

#include <opencv2/imgproc.hpp>

#include <QString>

namespace corgi {
namespace {

// Tesseract's network reads lines of about this height; smaller text is enlarged to it.
constexpr double kGoodLineHeightPx = 32;
constexpr double kSmallLineHeightPx = 20;
// A picture's short side before anything is known about its text.
constexpr double kFirstShortSidePx = 64;
constexpr double kMaxScale = 6;
// More pixels cost time and read no better: an A4 page at 300 dpi has 8.7 million.
constexpr double kMaxPixels = 16e6;
// A picture with a longer side may be a page with columns.
constexpr int kPageSidePx = 900;
// Below this a page's reading may be noise from a photo.
constexpr double kGoodPageConfidence = 0.7;
constexpr int kMaxPanels = 24;
// A crop that shows a sign and little else is read as that sign alone.
constexpr double kOnePanelShare = 0.25;

double within_limits(double scale, const cv::Size& size_px) {
  const double pixels = static_cast<double>(size_px.width) * size_px.height;
  return std::min({scale, kMaxScale, std::sqrt(kMaxPixels / pixels)});
}

// With a rim of its own edge: Tesseract misses glyphs that touch the border.
cv::Mat scaled(const cv::Mat& grey, double scale) {
  cv::Mat out;
  const int how = scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC;
  cv::resize(grey, out, cv::Size(), scale, scale, how);
  return out;
}

// Lines of `grey`, boxes relative to it, at one scale.
std::vector<OcrLine> read_scaled(TesseractReader& reader,
                                 const cv::Mat& grey,
                                 double scale,
                                 TextLayout layout,
                                 const std::stop_token& stop) {
  constexpr int kRimPx = 10;
  cv::Mat framed;
  cv::copyMakeBorder(
      scaled(grey, scale), framed, kRimPx, kRimPx, kRimPx, kRimPx, cv::BORDER_REPLICATE);
  std::vector<OcrLine> lines = reader.read(framed, layout, stop);
  const double w = framed.cols - 2 * kRimPx;
  const double h = framed.rows - 2 * kRimPx;
  for (OcrLine& line : lines) {
    line.box = normalized_box((line.box.x0 * framed.cols - kRimPx) / w,
                              (line.box.y0 * framed.rows - kRimPx) / h,
                              (line.box.x1 * framed.cols - kRimPx) / w,
                              (line.box.y1 * framed.rows - kRimPx) / h);
  }
  return lines;
}

double median_height_px(const std::vector<OcrLine>& lines, int rows) {
  std::vector<double> heights;
  for (const OcrLine& line : lines) heights.push_back(line.box.height() * rows);
  const auto half = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), half, heights.end());
  return *half;
}

// Reads `grey`, and once more enlarged when its text turns out small or can't be found at first.
std::vector<OcrLine> read_enlarging(TesseractReader& reader,
                                    const cv::Mat& grey,
                                    TextLayout layout,
                                    const std::stop_token& stop) {
  const double first =
      within_limits(std::max(1.0, kFirstShortSidePx / std::min(grey.rows, grey.cols)), grey.size());
  std::vector<OcrLine> lines = read_scaled(reader, grey, first, layout, stop);
  double second = 2 * first;
  if (!lines.empty()) {
    const double height_px = median_height_px(lines, grey.rows);
    if (height_px * first >= kSmallLineHeightPx || height_px <= 0) return lines;
    second = kGoodLineHeightPx / height_px;
  }
  second = within_limits(second, grey.size());
  if (second < 1.2 * first) return lines;
  std::vector<OcrLine> enlarged = read_scaled(reader, grey, second, layout, stop);
  return reading_score(enlarged) > reading_score(lines) ? enlarged : lines;
}

double mean_confidence(const std::vector<OcrLine>& lines) {
  double sum = 0;
  for (const OcrLine& line : lines) sum += line.confidence;
  return lines.empty() ? 0 : sum / static_cast<double>(lines.size());
}

// The picture as one surface: as a page first when it is large, and as scattered text.
std::vector<OcrLine> read_surface(TesseractReader& reader,
                                  const cv::Mat& grey,
                                  const std::stop_token& stop) {
  std::vector<OcrLine> page;
  if (std::max(grey.rows, grey.cols) >= kPageSidePx) {
    page = read_enlarging(reader, grey, TextLayout::kPage, stop);
    if (mean_confidence(page) >= kGoodPageConfidence) return page;
  }
  std::vector<OcrLine> sparse = read_enlarging(reader, grey, TextLayout::kSparse, stop);
  sort_in_reading_order(sparse);
  return reading_score(page) > reading_score(sparse) ? page : sparse;
}

Box box_of(const cv::Rect& rect, const cv::Mat& picture) {
  return normalized_box(static_cast<double>(rect.x) / picture.cols,
                        static_cast<double>(rect.y) / picture.rows,
                        static_cast<double>(rect.br().x) / picture.cols,
                        static_cast<double>(rect.br().y) / picture.rows);
}

// What the panels say, and where.
struct PanelReading {
  std::vector<OcrLine> lines;
  std::vector<cv::Rect> read_px;  // the panels that said something
};

PanelReading read_panels(TesseractReader& reader,
                         const cv::Mat& rgb,
                         double min_confidence,
                         const std::stop_token& stop) {
  PanelReading reading;
  for (const TextPanel& panel : find_text_panels(rgb, kMaxPanels)) {
    std::vector<OcrLine> found = without_noise(
        read_enlarging(reader, panel.grey, TextLayout::kSparse, stop), min_confidence);
    if (!found.empty()) reading.read_px.push_back(panel.rect_px);
    for (OcrLine& line : found) {
      line.box = placed(line.box, box_of(panel.rect_px, rgb));
      reading.lines.push_back(std::move(line));
    }
  }
  return reading;
}

std::vector<OcrLine> read_picture(TesseractReader& reader,
                                  const cv::Mat& rgb,
                                  double min_confidence,
                                  const std::stop_token& stop) {
  PanelReading panels = read_panels(reader, rgb, min_confidence, stop);
  const bool one_panel = !panels.read_px.empty() &&
                         panels.read_px.front().area() > kOnePanelShare * rgb.cols * rgb.rows;
  if (!one_panel) {
    SurfaceGrey surface = dark_on_light(rgb);
    // What was read is taken off, or it would be read again, worse and joined with its neighbours.
    for (const cv::Rect& rect : panels.read_px) surface.grey(rect).setTo(surface.ground);
    std::vector<OcrLine> rest =
        without_noise(read_surface(reader, surface.grey, stop), min_confidence);
    // A page's own order knows its columns; it is kept unless panels add to it.
    if (panels.lines.empty()) return rest;
    panels.lines.insert(panels.lines.end(), rest.begin(), rest.end());
  }
  sort_in_reading_order(panels.lines);
  return std::move(panels.lines);
}

bool has_languages(const std::filesystem::path& folder, const std::string& languages) {
  std::size_t from = 0;
  while (from <= languages.size()) {
    const std::size_t plus = std::min(languages.find('+', from), languages.size());
    const std::string file = languages.substr(from, plus - from) + ".traineddata";
    std::error_code ec;
    if (!std::filesystem::is_regular_file(folder / file, ec)) return false;
    from = plus + 1;
  }
  return true;
}

std::vector<std::filesystem::path> tessdata_folders(const TesseractOptions& options) {
  if (!options.data_dir.empty()) return {options.data_dir, options.data_dir / "tessdata"};
  std::vector<std::filesystem::path> folders;
  if (const char* prefix = std::getenv("TESSDATA_PREFIX"); prefix && *prefix) {
    folders.emplace_back(prefix);
    folders.push_back(std::filesystem::path(prefix) / "tessdata");
  }
  const std::vector<std::filesystem::path> shipped = program_folders("tessdata");
  folders.insert(folders.end(), shipped.begin(), shipped.end());
  for (const char* system : {"/usr/share/tesseract-ocr/5/tessdata",
                             "/usr/share/tessdata",
                             "/usr/share/tesseract/tessdata",
                             "/usr/local/share/tessdata",
                             "/opt/homebrew/share/tessdata"}) {
    folders.emplace_back(system);
  }
  return folders;
}

}  // namespace

std::filesystem::path find_tessdata(const TesseractOptions& options) {
  std::string looked;
  for (const std::filesystem::path& folder : tessdata_folders(options)) {
    if (has_languages(folder, options.languages)) return folder;
    looked += (looked.empty() ? "" : ", ") + folder.string();
  }
  throw Error(ErrorCode::kOcr,
              "Tesseract: expected the language data of \"" + options.languages +
                  "\" (as eng.traineddata), found none in " + looked);
}

// Idle readers wait here for the next call; loading one takes about 50 ms.
class TesseractOcr::ReaderPool {
 public:
  std::unique_ptr<TesseractReader> borrow(const TesseractOptions& options) {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        auto reader = std::move(idle_.back());
        idle_.pop_back();
        return reader;
      }
      if (data_dir_.empty()) data_dir_ = find_tessdata(options);
    }
    return std::make_unique<TesseractReader>(data_dir_, options.languages);
  }

  void give_back(std::unique_ptr<TesseractReader> reader) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(reader));
  }

 private:
  std::mutex mutex_;
  std::filesystem::path data_dir_;
  std::vector<std::unique_ptr<TesseractReader>> idle_;
};

TesseractOcr::TesseractOcr(TesseractOptions options)
    : options_(std::move(options)), readers_(std::make_unique<ReaderPool>()) {}

TesseractOcr::~TesseractOcr() = default;

std::string TesseractOcr::name() const {
  return "Tesseract (" + options_.languages + ")";
}

std::vector<OcrLine> TesseractOcr::read(const Image& image, std::stop_token stop) {
  if (image.empty()) throw Error(ErrorCode::kInput, "OCR: expected a picture, found an empty one");
  throw_if_stopped(stop);
  auto reader = readers_->borrow(options_);
  try {
    // OpenCV has no read-only view; nothing below writes to it.
    const cv::Mat rgb(image.height_px(),
                      image.width_px(),
                      CV_8UC3,
                      const_cast<std::uint8_t*>(image.rgb().data()),
                      static_cast<std::size_t>(image.stride_bytes()));
    std::vector<OcrLine> lines = read_picture(*reader, rgb, options_.min_confidence, stop);
    readers_->give_back(std::move(reader));
    return lines;
  } catch (const cv::Exception& e) {
    throw Error(ErrorCode::kOcr, "OCR: the picture can't be prepared: " + e.msg);
  } catch (const Error& e) {
    // A reader that was stopped is as good as before; one that failed isn't used again.
    if (e.code() == ErrorCode::kCancelled) readers_->give_back(std::move(reader));
    throw;
  }
}

}  // namespace corgi
