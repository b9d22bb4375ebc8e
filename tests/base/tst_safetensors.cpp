// safetensors files: round trip, and every way in which a header can lie.
#include "core/base/json.h"
#include "core/base/safetensors.h"
#include "tests/support/expect_error.h"

#include <cstring>
#include <fstream>
#include <random>

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;

class TestSafetensors : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void roundTrip() {
    const std::vector<float> a{1.5F, -2, 3};
    const std::vector<std::uint8_t> b{7, 8, 9, 10};
    const std::map<std::string, TensorView> tensors{
        {"a", {TensorDtype::kFloat32, {3}, std::as_bytes(std::span(a))}},
        {"b", {TensorDtype::kUint8, {2, 2}, std::as_bytes(std::span(b))}},
        {"empty", {TensorDtype::kInt64, {0, 4}, {}}},
    };
    write_safetensors(path(), tensors, {{"prompt", "世界"}});
    const SafetensorsFile file(path());
    QCOMPARE(file.tensors().size(), std::size_t{3});
    QCOMPARE(file.metadata().at("prompt"), std::string("世界"));
    QCOMPARE(file.tensor("b").shape, (std::vector<std::int64_t>{2, 2}));
    QCOMPARE(std::memcmp(file.tensor("a").bytes.data(), a.data(), 12), 0);
    QCOMPARE(file.tensor("empty").bytes.size(), std::size_t{0});
    EXPECT_ERROR(ErrorCode::kModelFile, "tensor c is missing", file.tensor("c"));
  }

  void refusesHeaders_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const char* header, const char* part) {
      QTest::newRow(name) << QByteArray(header) << part;
    };
    row("not JSON", "{\"a\": ", "not valid JSON");
    row("list", "[]", "expected a JSON object");
    row("entry is no object", R"({"a": 1})", "expected a JSON object");
    row("unknown dtype",
        R"({"a": {"dtype": "F8", "shape": [8], "data_offsets": [0, 8]}})",
        "unknown dtype \"F8\"");
    row("no dtype", R"({"a": {"shape": [8], "data_offsets": [0, 8]}})", "dtype");
    row("beyond the file",
        R"({"a": {"dtype": "U8", "shape": [9], "data_offsets": [0, 9]}})",
        "beyond");
    row("huge offset",
        R"({"a": {"dtype": "U8", "shape": [8], "data_offsets": [0, 18446744073709551615]}})",
        "beyond");
    row("backwards", R"({"a": {"dtype": "U8", "shape": [8], "data_offsets": [8, 0]}})", "beyond");
    row("negative offset",
        R"({"a": {"dtype": "U8", "shape": [8], "data_offsets": [-8, 0]}})",
        "data_offsets");
    row("fractional offset",
        R"({"a": {"dtype": "U8", "shape": [8], "data_offsets": [0, 8.0]}})",
        "data_offsets");
    row("one offset",
        R"({"a": {"dtype": "U8", "shape": [8], "data_offsets": [0]}})",
        "data_offsets");
    row("negative size",
        R"({"a": {"dtype": "U8", "shape": [-8], "data_offsets": [0, 8]}})",
        "shape");
    row("overflow",
        R"({"a": {"dtype": "F32", "shape": [4294967296, 4294967296], "data_offsets": [0, 8]}})",
        "counted");
    row("shape lies",
        R"({"a": {"dtype": "F32", "shape": [3], "data_offsets": [0, 8]}})",
        "ask for 12 bytes");
    row("too many dimensions",
        R"({"a": {"dtype": "U8", "shape": [1,1,1,1,1,1,1,1,8], "data_offsets": [0, 8]}})",
        "dimensions");
    row("overlap",
        R"({"a": {"dtype": "U8", "shape": [6], "data_offsets": [0, 6]}, "b": {"dtype": "U8", "shape": [4], "data_offsets": [4, 8]}})",
        "overlap");
    row("gap", R"({"a": {"dtype": "U8", "shape": [4], "data_offsets": [4, 8]}})", "gap");
    row("bytes that nobody owns",
        R"({"a": {"dtype": "U8", "shape": [4], "data_offsets": [0, 4]}})",
        "expected 4 bytes of data");
    row("not UTF-8", "{\"\xff\xfe\": 1}", "not valid JSON");
  }
  void refusesHeaders() {
    QFETCH(QByteArray, header);
    QFETCH(QString, part);
    write(static_cast<std::uint64_t>(header.size()), header + QByteArray(8, 'x'));
    EXPECT_ERROR(ErrorCode::kModelFile, part.toStdString(), SafetensorsFile(path()));
  }

  void refusesLengths_data() {
    QTest::addColumn<quint64>("length");
    QTest::newRow("beyond the file") << quint64(1000);
    QTest::newRow("huge") << quint64(0xffffffffffffffffULL);
    QTest::newRow("above the limit") << quint64(200'000'000);
  }
  void refusesLengths() {
    QFETCH(quint64, length);
    write(length, "{}");
    EXPECT_ERROR(ErrorCode::kModelFile, "header claims", SafetensorsFile(path()));
  }

  void refusesTinyFiles() {
    EXPECT_ERROR(ErrorCode::kIo, "can't be opened", SafetensorsFile("no such file"));
    for (int n = 0; n < 8; ++n) {
      std::ofstream(path(), std::ios::binary) << std::string(static_cast<std::size_t>(n), 'x');
      EXPECT_ERROR(ErrorCode::kModelFile, "expected at least 8 bytes", SafetensorsFile(path()));
    }
  }

  // Any damage gives a file that is read or an Error, never anything else.
  void survivesRandomDamage() {
    const std::vector<float> a(64, 1.F);
    write_safetensors(path(), {{"a", {TensorDtype::kFloat32, {64}, std::as_bytes(std::span(a))}}});
    std::ifstream in(path(), std::ios::binary);
    const std::string sound((std::istreambuf_iterator<char>(in)), {});
    std::mt19937 random(1);
    int refused = 0;
    for (int i = 0; i < 400; ++i) {
      std::string damaged = sound;
      for (int flips = 0; flips < 3; ++flips) damaged[random() % 96] = static_cast<char>(random());
      damaged.resize(random() % 4 == 0 ? random() % damaged.size() : damaged.size());
      std::ofstream(path(), std::ios::binary | std::ios::trunc) << damaged;
      try {
        const SafetensorsFile file(path());
        for (const auto& [name, view] : file.tensors())
          QVERIFY(view.bytes.size() <= damaged.size());
      } catch (const Error&) {
        ++refused;
      }
    }
    QVERIFY(refused > 200);
  }

 private:
  std::filesystem::path path() const {
    return dir_.filePath(QStringLiteral("x.safetensors")).toStdString();
  }
  void write(std::uint64_t length, const QByteArray& rest) const {
    std::ofstream out(path(), std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(&length), sizeof(length))
        .write(rest.data(), rest.size());
  }

  QTemporaryDir dir_;
};

QTEST_GUILESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
