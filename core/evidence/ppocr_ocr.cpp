#include "core/evidence/ppocr_ocr.h"

#include "core/base/cancel.h"
#include "core/base/log.h"
#include "core/base/program_files.h"
#include "core/evidence/ppocr_detection_network.h"
#include "core/evidence/ppocr_detector.h"
#include "core/evidence/ppocr_recognition_network.h"
#include "core/evidence/ppocr_recognizer.h"
#include "core/evidence/ppocr_threads.h"
#include "core/evidence/text_crop.h"
#include "core/evidence/turned_lines.h"

#include <cstdlib>
#include <mutex>
#include <new>
#include <utility>

#include <c10/util/Exception.h>
#include <opencv2/core.hpp>

namespace corgi {
namespace {

namespace fs = std::filesystem;

constexpr const char* kDetection = "detection.safetensors";
constexpr const char* kRecognition = "recognition.safetensors";
constexpr const char* kCharacters = "characters.txt";
// The first label is "nothing", the last the space.
constexpr std::size_t kCharacterRows = PpocrRecognitionNetwork::kLabels - 2;

bool multiplies_bf16() {
#if defined(__x86_64__) && defined(__GNUC__)
  return __builtin_cpu_supports("avx512bf16") != 0;
#else
  return false;
#endif
}

at::ScalarType scalar_type(PpocrPrecision precision, PpocrKernels kernels) {
  const bool bf16 =
      precision == PpocrPrecision::kBfloat16 ||
      (precision == PpocrPrecision::kAuto && kernels == PpocrKernels::kOneDnn && multiplies_bf16());
  return bf16 ? at::kBFloat16 : at::kFloat;
}

bool holds_networks(const fs::path& folder) {
  std::error_code ec;
  for (const char* file : {kDetection, kRecognition, kCharacters}) {
    if (!fs::is_regular_file(folder / file, ec)) return false;
  }
  return true;
}

std::vector<fs::path> data_folders(const PpocrOptions& options) {
  if (!options.data_dir.empty()) return {options.data_dir};
  if (const char* named = std::getenv("CORGI_OCR_DIR"); named && *named) return {named};
  return program_folders("ocr");
}

// libtorch and OpenCV speak in exceptions of their own; beyond this wall there is only Error.
[[noreturn]] void rethrow_as_ocr_error() {
  try {
    throw;
  } catch (const Error& e) {
    const bool file = e.code() == ErrorCode::kIo || e.code() == ErrorCode::kModelFile;
    if (file) throw Error(ErrorCode::kOcr, std::string("PP-OCR's files: ") + e.what());
    throw;
  } catch (const c10::OutOfMemoryError&) {
    throw Error(ErrorCode::kOutOfMemory, "there isn't enough memory to read this picture");
  } catch (const c10::Error& e) {
    const std::string message = e.what_without_backtrace();
    const bool memory = message.find("can't allocate memory") != std::string::npos;
    throw Error(memory ? ErrorCode::kOutOfMemory : ErrorCode::kOcr, "PP-OCR: " + message);
  } catch (const cv::Exception& e) {
    const bool memory = e.code == cv::Error::StsNoMem;
    throw Error(memory ? ErrorCode::kOutOfMemory : ErrorCode::kOcr, "PP-OCR: " + e.msg);
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::kOutOfMemory, "there isn't enough memory to read this picture");
  } catch (const std::exception& e) {
    throw Error(ErrorCode::kOcr, std::string("PP-OCR: ") + e.what());
  }
}

TextQuad normalized(const PixelQuad& quad, const cv::Size& size) {
  TextQuad result;
  for (std::size_t i = 0; i < quad.size(); ++i) {
    result[i] = {static_cast<double>(quad[i].x) / size.width,
                 static_cast<double>(quad[i].y) / size.height};
  }
  return result;
}

}  // namespace

class PpocrOcr::Networks {
 public:
  Networks(const fs::path& folder, PpocrPrecision precision)
      : Networks(folder, best_ppocr_kernels(), precision) {}

  std::vector<OcrLine> read(const cv::Mat& rgb,
                            double min_confidence,
                            const std::stop_token& stop) const {
    const std::vector<PixelQuad> quads = detector_->detect(rgb, stop);
    std::vector<cv::Mat> crops;
    for (const PixelQuad& quad : quads) crops.push_back(text_crop(rgb, quad));
    const std::vector<LineReading> read = read_both_ways(*recognizer_, crops, stop);
    std::vector<OcrLine> lines;
    for (const std::size_t i : reading_order(quads, read)) {
      const CtcText& text = read[i].text;
      if (text.text.empty() || text.confidence < min_confidence) continue;
      const TextQuad quad = normalized(from_its_beginning(quads[i], read[i]), rgb.size());
      lines.push_back({bounds(quad), text.text, text.confidence, quad});
    }
    return lines;
  }

 private:
  Networks(const fs::path& folder, PpocrKernels kernels, PpocrPrecision precision) {
    const at::ScalarType dtype = scalar_type(precision, kernels);
    PpocrWeights detection(folder / kDetection);
    PpocrWeights recognition(folder / kRecognition);
    detector_.emplace(
        std::make_unique<PpocrDetectionNetwork>(PpocrBuild{detection, dtype, kernels}));
    recognizer_.emplace(
        std::make_unique<PpocrRecognitionNetwork>(PpocrBuild{recognition, dtype, kernels}),
        CtcCharacters(folder / kCharacters, kCharacterRows));
  }

  std::optional<PpocrDetector> detector_;
  std::optional<PpocrRecognizer> recognizer_;
};

struct PpocrOcr::Shared {
  std::mutex mutex;
  std::shared_ptr<const Networks> networks;
};

PpocrOcr::PpocrOcr(PpocrOptions options)
    : options_(std::move(options)), shared_(std::make_unique<Shared>()) {}

PpocrOcr::~PpocrOcr() = default;

std::string PpocrOcr::name() const {
  return "PP-OCRv6";
}

std::shared_ptr<const PpocrOcr::Networks> PpocrOcr::networks() {
  const std::lock_guard lock(shared_->mutex);
  if (!shared_->networks) {
    shared_->networks =
        std::make_shared<const Networks>(find_ppocr_data(options_), options_.precision);
  }
  return shared_->networks;
}

std::vector<OcrLine> PpocrOcr::read(const Image& image, std::stop_token stop) {
  if (image.empty()) throw Error(ErrorCode::kInput, "OCR: expected a picture, found an empty one");
  throw_if_stopped(stop);
  try {
    const TorchThreads threads(options_.threads);
    // OpenCV has no read-only view; nothing below writes to it.
    const cv::Mat rgb(image.height_px(),
                      image.width_px(),
                      CV_8UC3,
                      const_cast<std::uint8_t*>(image.rgb().data()),
                      static_cast<std::size_t>(image.stride_bytes()));
    return networks()->read(rgb, options_.min_confidence, stop);
  } catch (...) {
    rethrow_as_ocr_error();
  }
}

fs::path find_ppocr_data(const PpocrOptions& options) {
  std::string looked;
  for (const fs::path& folder : data_folders(options)) {
    if (holds_networks(folder)) return folder;
    looked += (looked.empty() ? "" : ", ") + folder.string();
  }
  throw Error(ErrorCode::kOcr,
              std::string("PP-OCR: expected ") + kDetection + ", " + kRecognition + " and " +
                  kCharacters + ", found none in " + (looked.empty() ? "any folder" : looked));
}

}  // namespace corgi
