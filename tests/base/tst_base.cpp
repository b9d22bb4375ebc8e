// Boxes, JSON objects, freed memory, the least-recently-used cache and log levels.
#include "core/base/box.h"
#include "core/base/freed_memory.h"
#include "core/base/json.h"
#include "core/base/log.h"
#include "core/base/lru_cache.h"
#include "core/base/program_files.h"
#include "tests/support/expect_error.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <memory>
#include <set>
#include <vector>

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;

namespace {

// The sanitizers' allocator keeps freed blocks to find their late use.
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kTrims = false;
#else
constexpr bool kTrims = true;
#endif

// Of this process; 0 where the system doesn't tell.
std::uint64_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");  // in pages: all, then resident
  std::uint64_t all = 0, resident = 0;
  statm >> all >> resident;
  return resident * 4096;
}

}  // namespace

class TestBase : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void boxesAreOrderedAndClamped() {
    QCOMPARE(normalized_box(0.8, 1.5, -0.2, 0.25), (Box{0, 0.25, 0.8, 1}));
    QCOMPARE(grown({0.4, 0.4, 0.6, 0.5}, 0.5).x0, 0.3);
    QCOMPARE(grown(kWholeImage, 0.5), kWholeImage);
  }

  void intersectionOverUnion() {
    const Box a{0, 0, 0.5, 0.5};
    QCOMPARE(iou(a, a), 1.0);
    QVERIFY(std::abs(iou(a, {0.25, 0, 0.75, 0.5}) - 1.0 / 3) < 1e-12);
    QCOMPARE(iou(a, {0.5, 0, 1, 0.5}), 0.0);
    QCOMPARE(iou({}, {}), 0.0);
  }

  void jsonNamesWhatItRefuses() {
    const Json json = {
        {"n", 7}, {"f", 1.5}, {"s", "x"}, {"b", true}, {"nothing", nullptr}, {"list", {1}}};
    const JsonObject o(json, "file.json", ErrorCode::kModelFile);
    QCOMPARE(o.integer("n", 0, 7), 7);
    QCOMPARE(o.number("f", 0, 2), 1.5);
    QCOMPARE(o.integer_or("nothing", 3, 0, 9), 3);
    QCOMPARE(o.string_or("absent", "y"), std::string("y"));
    QVERIFY(o.boolean("b") && !o.has("nothing"));
    EXPECT_ERROR(ErrorCode::kModelFile,
                 "file.json: n: expected a whole number from 0 to 6, found 7",
                 o.integer("n", 0, 6));
    EXPECT_ERROR(ErrorCode::kModelFile, "f: expected a whole number", o.integer("f", 0, 6));
    EXPECT_ERROR(ErrorCode::kModelFile, "key \"absent\" is missing", o.string("absent"));
    EXPECT_ERROR(ErrorCode::kModelFile, "s: expected a list", o.array("s"));
    EXPECT_ERROR(ErrorCode::kModelFile, "list: expected a JSON object", o.object("list"));
    EXPECT_ERROR(ErrorCode::kModelFile, "s: expected true or false", o.boolean("s"));
    EXPECT_ERROR(ErrorCode::kModelFile, "f: expected a number from", o.number("f", 2, 3));
  }

  void jsonFilesAreBounded() {
    QTemporaryDir dir;
    const std::filesystem::path path = dir.filePath(QStringLiteral("x.json")).toStdString();
    EXPECT_ERROR(ErrorCode::kIo, "can't be read", read_json_file(path, 10, ErrorCode::kPrompts));
    std::ofstream(path) << "[1,2,3,4,5,6]";
    EXPECT_ERROR(ErrorCode::kPrompts,
                 "expected at most 10 bytes",
                 read_json_file(path, 10, ErrorCode::kPrompts));
    EXPECT_ERROR(ErrorCode::kPrompts,
                 "nests deeper",
                 parse_json(std::string(100000, '['), "x", ErrorCode::kPrompts));
    QCOMPARE(dump_json(Json("\xff")), std::string("\"\xef\xbf\xbd\""));
  }

  void cacheDropsTheLeastRecentlyUsed() {
    LruCache<int, int> cache(10);
    const auto put = [&](int key, int bytes) {
      cache.insert(key, {std::make_shared<int>(key), 1.0}, bytes);
    };
    put(1, 4);
    put(2, 4);
    QVERIFY(cache.find(1));
    put(3, 4);
    QVERIFY(cache.find(1) && !cache.find(2) && cache.find(3));
    QCOMPARE(cache.used_bytes(), 8);
    put(4, 11);
    QVERIFY(!cache.find(4));
    put(1, 9);
    QCOMPARE(cache.size(), std::size_t{1});
    QCOMPARE(cache.used_bytes(), 9);
  }

  void cacheKeepsToANewBudgetAtOnce() {
    LruCache<int, int> cache(10);
    for (int key = 1; key <= 3; ++key) cache.insert(key, {std::make_shared<int>(key), 1.0}, 3);
    cache.set_budget(7);
    QVERIFY(!cache.find(1) && cache.find(2) && cache.find(3));
    cache.set_budget(0);
    QCOMPARE(cache.used_bytes(), 0);
    cache.set_budget(3);
    cache.insert(4, {std::make_shared<int>(4), 1.0}, 3);
    QVERIFY(cache.find(4));
  }

  void everyCodeHasItsOwnName() {
    std::set<std::string_view> names;
    const int n = static_cast<int>(ErrorCode::kInternal) + 1;
    for (int i = 0; i < n; ++i) names.insert(to_string(static_cast<ErrorCode>(i)));
    QCOMPARE(names.size(), static_cast<std::size_t>(n));
  }

  void logLevelComesFromTheEnvironment() {
    qputenv("CORGI_LOG_LEVEL", "debug");
    QCOMPARE(log_level_from_environment(), LogLevel::kDebug);
    qputenv("CORGI_LOG_LEVEL", "nonsense");
    QCOMPARE(log_level_from_environment(), LogLevel::kWarning);
    qunsetenv("CORGI_LOG_LEVEL");
    configure_logging(LogLevel::kError);
    QVERIFY(!engine_log().isWarningEnabled() && engine_log().isCriticalEnabled());
    configure_logging(LogLevel::kDebug);
    QVERIFY(engine_log().isDebugEnabled());
    configure_logging(LogLevel::kWarning);
    QVERIFY(!engine_log().isInfoEnabled() && engine_log().isWarningEnabled());
    QVERIFY(!QLoggingCategory::defaultCategory()->isWarningEnabled());
    qInstallMessageHandler(nullptr);
  }

  // A disabled statement must not even evaluate what it would print.
  void disabledLoggingFormatsNothing() {
    configure_logging(LogLevel::kWarning);
    int evaluated = 0;
    const auto expensive = [&] { return ++evaluated; };
    qCDebug(engine_log) << expensive();
    QCOMPARE(evaluated, 0);
    qInstallMessageHandler(nullptr);
  }

  void freedMemoryGoesBackToTheSystem() {
    constexpr std::size_t kBlocks = 1024;
    constexpr std::size_t kBlockBytes = 64 << 10;  // small enough to come from the heap
    std::vector<std::unique_ptr<char[]>> blocks;
    for (std::size_t i = 0; i < kBlocks; ++i) {
      blocks.push_back(std::make_unique<char[]>(kBlockBytes));
      std::fill_n(blocks.back().get(), kBlockBytes, char(i));
    }
    // What is still used above them keeps the heap from shrinking by itself.
    const std::unique_ptr<char[]> above = std::move(blocks.back());
    blocks.clear();
    const std::uint64_t before = resident_bytes();
    return_freed_memory();
    const std::uint64_t after = resident_bytes();
    if (kTrims)
      QVERIFY2(after + kBlocks * kBlockBytes * 3 / 4 < before,
               qPrintable(QStringLiteral("%1 of %2 bytes are still held").arg(after).arg(before)));
    QCOMPARE(above[0], char(kBlocks - 1));
  }

  // Beside the program, in an installation's share, in a macOS bundle, then up the source tree.
  void programFoldersBeginBesideTheProgram() {
    const std::filesystem::path program(QCoreApplication::applicationDirPath().toStdString());
    const auto folders = program_folders("ocr");
    QVERIFY(folders.size() > 3);
    QCOMPARE(folders[0].string(), (program / "ocr").string());
    QCOMPARE(folders[1].string(), (program.parent_path() / "share/corgi/ocr").string());
    QCOMPARE(folders[2].string(), (program.parent_path() / "Resources/ocr").string());
    const auto in_source = std::ranges::find_if(folders, [](const std::filesystem::path& folder) {
      return std::filesystem::is_regular_file(folder / "detection.safetensors");
    });
    QVERIFY(in_source != folders.end());
    QVERIFY(in_source->string().ends_with("resources/ocr"));
  }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
