#include "core/evidence/tesseract_reader.h"

#include "core/base/cancel.h"

#include <algorithm>
#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>

namespace corgi {
namespace {

// Tesseract guesses the resolution from the text's size and says so on stderr when none is given.
constexpr int kResolutionDpi = 300;

// Leptonica's complaints about odd pictures would go to stderr, which belongs to the command line.
void silence_leptonica() {
  static const int before = setMsgSeverity(L_SEVERITY_NONE);
  static_cast<void>(before);
}

bool stop_asked(void* stop, int /*words*/) {
  return static_cast<const std::stop_token*>(stop)->stop_requested();
}

// Note [One thread per reading]
// Tesseract spreads the multiplications of a single line over four OpenMP threads. For lines this
// short the hand-over costs more than it saves (measured: 2.5 times the time), and the model's own
// threads wait for the cores meanwhile. Tesseract names its number of threads, so only a limit from
// outside holds it back: the environment's OMP_THREAD_LIMIT, too late once the program runs, or a
// team with a limit of its own.
int recognize_on_this_thread(tesseract::TessBaseAPI& api, tesseract::ETEXT_DESC& monitor) {
  int failed = 0;
#ifdef _OPENMP
#pragma omp teams num_teams(1) thread_limit(1)
#endif
  failed = api.Recognize(&monitor);
  return failed;
}

std::string without_line_end(const char* text) {
  std::string line(text ? text : "");
  const auto last = line.find_last_not_of(" \n\r\t");
  line.resize(last == std::string::npos ? 0 : last + 1);
  return line;
}

}  // namespace

TesseractReader::TesseractReader(const std::filesystem::path& data_dir,
                                 const std::string& languages)
    : api_(std::make_unique<tesseract::TessBaseAPI>()) {
  silence_leptonica();
  const std::vector<std::string> names = {"debug_file"};
  const std::vector<std::string> values = {"/dev/null"};
  const int failed = api_->Init(data_dir.string().c_str(),
                                languages.c_str(),
                                tesseract::OEM_LSTM_ONLY,
                                nullptr,
                                0,
                                &names,
                                &values,
                                false);
  if (failed) {
    throw Error(
        ErrorCode::kOcr,
        data_dir.string() + ": Tesseract can't load the language data of \"" + languages + "\"");
  }
}

TesseractReader::~TesseractReader() = default;

std::vector<OcrLine> TesseractReader::read(const cv::Mat& grey,
                                           TextLayout layout,
                                           const std::stop_token& stop) {
  throw_if_stopped(stop);
  api_->SetPageSegMode(layout == TextLayout::kPage ? tesseract::PSM_AUTO
                                                   : tesseract::PSM_SPARSE_TEXT);
  api_->SetImage(grey.data, grey.cols, grey.rows, 1, static_cast<int>(grey.step));
  api_->SetSourceResolution(kResolutionDpi);
  tesseract::ETEXT_DESC monitor;
  std::stop_token token = stop;
  monitor.cancel = stop_asked;
  monitor.cancel_this = &token;
  const int failed = recognize_on_this_thread(*api_, monitor);
  throw_if_stopped(stop);
  if (failed) {
    throw Error(ErrorCode::kOcr,
                "Tesseract failed on a picture of " + std::to_string(grey.cols) + "x" +
                    std::to_string(grey.rows) + " pixels");
  }
  std::vector<OcrLine> found = lines(grey.size());
  api_->Clear();
  return found;
}

std::vector<OcrLine> TesseractReader::lines(const cv::Size& size_px) {
  constexpr auto kLine = tesseract::RIL_TEXTLINE;
  std::vector<OcrLine> found;
  const std::unique_ptr<tesseract::ResultIterator> at(api_->GetIterator());
  if (!at || at->Empty(kLine)) return found;
  do {
    const std::unique_ptr<const char[]> text(at->GetUTF8Text(kLine));
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    if (!at->BoundingBox(kLine, &x0, &y0, &x1, &y1)) continue;
    OcrLine line;
    line.text = without_line_end(text.get());
    line.confidence = std::clamp(at->Confidence(kLine) / 100.0, 0.0, 1.0);
    line.box = normalized_box(static_cast<double>(x0) / size_px.width,
                              static_cast<double>(y0) / size_px.height,
                              static_cast<double>(x1) / size_px.width,
                              static_cast<double>(y1) / size_px.height);
    if (!line.text.empty()) found.push_back(std::move(line));
  } while (at->Next(kLine));
  return found;
}

}  // namespace corgi
