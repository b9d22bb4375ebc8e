// Reads the pictures that standard input names, one path a line, and writes for each a line of
// JSON:
// {"ms": 12.3, "lines": [{"text": "...", "confidence": 0.9, "quad": [[x, y] x 4]}]}, quads in
// pixels. For bench.py, which runs several engines by turns.
//
//   read_pictures ppocr|ppocr-fp32|tesseract THREADS
#include "app/threads.h"
#include "core/base/elapsed.h"
#include "core/base/json.h"
#include "core/evidence/ppocr_ocr.h"
#include "core/evidence/tesseract_ocr.h"
#include "core/image/decode.h"

#include <iostream>
#include <memory>
#include <string>

#include <QCoreApplication>

namespace corgi {
namespace {

std::unique_ptr<OcrEngine> make_engine(const std::string& name, int threads) {
  if (name == "tesseract") return std::make_unique<TesseractOcr>();
  PpocrOptions options;
  options.threads = threads;
  if (name == "ppocr-fp32") options.precision = PpocrPrecision::kFloat32;
  return std::make_unique<PpocrOcr>(options);
}

Json to_json(const OcrLine& line, const Image& image) {
  const Box& b = line.box;
  const TextQuad upright = {
      QuadPoint{b.x0, b.y0}, QuadPoint{b.x1, b.y0}, QuadPoint{b.x1, b.y1}, QuadPoint{b.x0, b.y1}};
  Json quad = Json::array();
  for (const QuadPoint& p : line.quad.value_or(upright)) {
    quad.push_back({p.x * image.width_px(), p.y * image.height_px()});
  }
  return {{"text", line.text}, {"confidence", line.confidence}, {"quad", quad}};
}

void read_picture(OcrEngine& engine, const std::string& path) {
  const Image image = decode_image(path);
  const auto start = Clock::now();
  const std::vector<OcrLine> lines = engine.read(image, {});
  Json answer = {{"ms", elapsed_ms(start)}, {"lines", Json::array()}};
  for (const OcrLine& line : lines) answer["lines"].push_back(to_json(line, image));
  std::cout << dump_json(answer) << std::endl;
}

int run(const std::string& engine_name, int threads) {
  set_library_threads(threads);
  const auto engine = make_engine(engine_name, threads);
  std::string path;
  while (std::getline(std::cin, path)) {
    try {
      read_picture(*engine, path);
    } catch (const Error& e) {
      std::cout << dump_json({{"error", e.what()}}) << std::endl;
    }
  }
  return 0;
}

}  // namespace
}  // namespace corgi

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  if (argc != 3) {
    std::cerr << "usage: read_pictures ppocr|ppocr-fp32|tesseract THREADS\n";
    return 2;
  }
  return corgi::run(argv[1], std::atoi(argv[2]));
}
