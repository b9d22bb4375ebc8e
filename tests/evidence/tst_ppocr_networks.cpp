// PP-OCRv6's networks against what ONNX Runtime gives on the files they were converted from. The
// converted weights are fp16, hence the tolerances.
#include "core/evidence/ppocr_detection_network.h"
#include "core/evidence/ppocr_pixels.h"
#include "core/evidence/ppocr_recognition_network.h"
#include "tests/support/expect_error.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <ATen/ops/randn.h>
#include <ATen/ops/softmax.h>
#include <c10/core/InferenceMode.h>
#include <opencv2/core.hpp>

#include <QTemporaryDir>
#include <QtTest>

namespace corgi {
namespace {

namespace fs = std::filesystem;

const fs::path kWeights = fs::path(CORGI_SOURCE_DIR) / "resources" / "ocr";

struct Way {
  at::ScalarType dtype;
  PpocrKernels kernels;
};

template <typename Network>
Network load(const char* file, Way way) {
  PpocrWeights weights(kWeights / file);
  return Network(PpocrBuild{weights, way.dtype, way.kernels});
}

template <typename T>
const T* values(const TensorView& view) {
  return reinterpret_cast<const T*>(view.bytes.data());
}

at::Tensor blob_of(const TensorView& rgb) {
  const cv::Mat picture(static_cast<int>(rgb.shape[0]),
                        static_cast<int>(rgb.shape[1]),
                        CV_8UC3,
                        const_cast<std::byte*>(rgb.bytes.data()));
  at::Tensor blob = ppocr_blank(1, picture.rows, picture.cols);
  ppocr_write(picture, blob, 0);
  return blob;
}

// The steps that stand for a character: a step earlier or later is the same text.
std::vector<CtcStep> characters(const std::vector<CtcStep>& steps) {
  std::vector<CtcStep> kept;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].label != 0 && (i == 0 || steps[i].label != steps[i - 1].label))
      kept.push_back(steps[i]);
  }
  return kept;
}

double largest(const at::Tensor& difference) {
  return difference.abs().max().item<double>();
}

}  // namespace

class TestPpocrNetworks : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void ways_data() {
    QTest::addColumn<int>("dtype");
    QTest::addColumn<int>("kernels");
    QTest::addColumn<double>("tolerance");
    const auto row = [](const char* name, at::ScalarType dtype, PpocrKernels kernels, double t) {
      QTest::newRow(name) << static_cast<int>(dtype) << static_cast<int>(kernels) << t;
    };
    row("fp32 by libtorch alone", at::kFloat, PpocrKernels::kPortable, 0.01);
    row("fp32", at::kFloat, best_ppocr_kernels(), 0.01);
    row("bf16", at::kBFloat16, best_ppocr_kernels(), 0.15);
  }

  void detection_data() { ways_data(); }
  void detection() {
    QFETCH(double, tolerance);
    const auto network = load<PpocrDetectionNetwork>("detection.safetensors", way());
    const TensorView& expected = golden_.tensor("detect.map");
    const at::Tensor map = network.forward(blob_of(golden_.tensor("detect.rgb"))).contiguous();
    QCOMPARE(map.numel(), expected.shape[0] * expected.shape[1]);
    const float* found = map.const_data_ptr<float>();
    double sum = 0;
    int texts = 0;
    for (std::int64_t i = 0; i < map.numel(); ++i) {
      const float wanted = values<float>(expected)[i];
      sum += std::abs(found[i] - wanted);
      texts += wanted > 0.3F;
      QVERIFY2(std::abs(found[i] - wanted) < 3 * tolerance, qPrintable(QString::number(i)));
    }
    QVERIFY(sum / static_cast<double>(map.numel()) < tolerance / 10);
    QVERIFY(texts > 500);
  }

  void recognition_data() { ways_data(); }
  void recognition() {
    QFETCH(double, tolerance);
    const auto network = load<PpocrRecognitionNetwork>("recognition.safetensors", way());
    const auto lines = network.forward(blob_of(golden_.tensor("line.rgb")));
    QCOMPARE(lines.size(), std::size_t{1});
    const TensorView& labels = golden_.tensor("line.labels");
    std::vector<CtcStep> wanted;
    for (std::int64_t i = 0; i < labels.shape[0]; ++i) {
      wanted.push_back({values<std::int32_t>(labels)[i],
                        values<float>(golden_.tensor("line.probabilities"))[i]});
    }
    QCOMPARE(lines[0].size(), wanted.size());
    const std::vector<CtcStep> expected = characters(wanted);
    const std::vector<CtcStep> found = characters(lines[0]);
    QCOMPARE(found.size(), expected.size());
    QVERIFY(found.size() > 15);
    for (std::size_t i = 0; i < found.size(); ++i) {
      QCOMPARE(found[i].label, expected[i].label);
      QVERIFY(std::abs(found[i].probability - expected[i].probability) < tolerance);
    }
  }

  // The chosen labels are the logits' largest, their probabilities the softmax's.
  void steps_are_the_softmax() {
    const auto network = load<PpocrRecognitionNetwork>("recognition.safetensors",
                                                       {at::kFloat, best_ppocr_kernels()});
    at::Tensor blob = ppocr_blank(3, 48, 320);
    const c10::InferenceMode guard;
    blob.copy_(at::randn({3, 3, 48, 320}).clamp_(-1, 1));
    const at::Tensor probabilities = at::softmax(network.logits(blob), 2);
    const auto lines = network.forward(blob);
    QCOMPARE(lines.size(), std::size_t{3});
    for (std::int64_t n = 0; n < 3; ++n) {
      for (std::int64_t t = 0; t < 40; ++t) {
        const CtcStep& step = lines[static_cast<std::size_t>(n)][static_cast<std::size_t>(t)];
        const at::Tensor row = probabilities[n][t];
        QVERIFY(row[step.label].item<float>() > row.max().item<float>() - 1e-5F);
        if (step.probability > 0)
          QVERIFY(std::abs(step.probability - row[step.label].item<float>()) < 1e-4);
      }
    }
  }

  // A line reads the same alone and beside others of its width.
  void a_batch_equals_its_lines() {
    const auto network = load<PpocrRecognitionNetwork>("recognition.safetensors",
                                                       {at::kFloat, best_ppocr_kernels()});
    at::Tensor blob = ppocr_blank(4, 48, 96);
    const c10::InferenceMode guard;
    blob.copy_(at::randn({4, 3, 48, 96}).clamp_(-1, 1));
    const at::Tensor together = network.logits(blob);
    for (std::int64_t n = 0; n < 4; ++n) {
      QVERIFY(largest(together[n].sub(network.logits(blob.narrow(0, n, 1))[0])) < 1e-3);
    }
  }

  void any_size_data() {
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("width");
    QTest::newRow("smallest") << 32 << 32;
    QTest::newRow("flat") << 32 << 512;
    QTest::newRow("tall") << 384 << 64;
  }
  void any_size() {
    QFETCH(int, height);
    QFETCH(int, width);
    const Way usual{at::kFloat, best_ppocr_kernels()};
    const Way portable{at::kFloat, PpocrKernels::kPortable};
    at::Tensor blob = ppocr_blank(1, height, width);
    const c10::InferenceMode guard;
    blob.copy_(at::randn({1, 3, height, width}).clamp_(-1, 1));
    const at::Tensor a = load<PpocrDetectionNetwork>("detection.safetensors", usual).forward(blob);
    const at::Tensor b =
        load<PpocrDetectionNetwork>("detection.safetensors", portable).forward(blob);
    QCOMPARE(a.sizes().vec(), (std::vector<std::int64_t>{1, height, width}));
    QVERIFY(largest(a.sub(b)) < 1e-3);
  }

  void pixels() {
    const cv::Mat rgb(2, 3, CV_8UC3, cv::Scalar(255, 0, 51));
    at::Tensor blob = ppocr_blank(2, 4, 8);
    ppocr_write(rgb, blob, 1);
    QCOMPARE(blob[0].abs().sum().item<float>(), 0.F);
    QVERIFY(std::abs(blob[1][0][1][2].item<float>() - (51 / 127.5F - 1)) < 1e-6);
    QCOMPARE(blob[1][1][0][0].item<float>(), -1.F);
    QCOMPARE(blob[1][2][0][0].item<float>(), 1.F);
    QCOMPARE(blob[1][2][2][0].item<float>(), 0.F);
  }

  void wrong_files() {
    EXPECT_ERROR(ErrorCode::kModelFile,
                 "stem.first.weight",
                 load<PpocrDetectionNetwork>("recognition.safetensors",
                                             {at::kFloat, PpocrKernels::kPortable}));
    EXPECT_ERROR(ErrorCode::kIo, "nowhere", PpocrWeights(kWeights / "nowhere.safetensors"));
  }

  void wrong_tensors() {
    QTemporaryDir folder;
    const fs::path file = folder.path().toStdString() + "/w.safetensors";
    const std::vector<std::uint16_t> fine = {0x3C00, 0x3C00};
    const std::vector<std::uint16_t> infinite = {0x3C00, 0x7C00};
    const std::vector<float> floats = {1, 2};
    const auto bytes = [](const auto& v) { return std::as_bytes(std::span(v)); };
    write_safetensors(file,
                      {{"fine", {TensorDtype::kFloat16, {2}, bytes(fine)}},
                       {"infinite", {TensorDtype::kFloat16, {2}, bytes(infinite)}},
                       {"wide", {TensorDtype::kFloat32, {2}, bytes(floats)}}});
    PpocrWeights weights(file);
    QCOMPARE(weights.take("fine", {2}, at::kFloat).sum().item<float>(), 2.F);
    EXPECT_ERROR(ErrorCode::kModelFile,
                 "expected shape [1, 2], found [2]",
                 weights.take("fine", {1, 2}, at::kFloat));
    EXPECT_ERROR(ErrorCode::kModelFile, "isn't finite", weights.take("infinite", {2}, at::kFloat));
    EXPECT_ERROR(ErrorCode::kModelFile, "expected F16", weights.take("wide", {2}, at::kFloat));
    EXPECT_ERROR(ErrorCode::kModelFile, "missing", weights.take("missing", {2}, at::kFloat));
    EXPECT_ERROR(ErrorCode::kModelFile, "is no part of the network", weights.expect_all_taken());
  }

 private:
  Way way() const {
    QFETCH(int, dtype);
    QFETCH(int, kernels);
    return {static_cast<at::ScalarType>(dtype), static_cast<PpocrKernels>(kernels)};
  }

  SafetensorsFile golden_{fs::path(CORGI_TEST_DATA_DIR) / "ppocr" / "networks.safetensors"};
};

}  // namespace corgi

QTEST_GUILESS_MAIN(corgi::TestPpocrNetworks)
#include "tst_ppocr_networks.moc"
