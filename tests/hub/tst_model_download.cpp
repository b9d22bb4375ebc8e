// Downloads from a hub that misbehaves in every way we could think of.
#include "core/base/elapsed.h"
#include "core/hub/checkpoint_files.h"
#include "core/hub/hub_cache.h"
#include "core/hub/model_download.h"
#include "tests/hub/fake_hub.h"
#include "tests/support/expect_error.h"

#include <thread>

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;
using namespace corgi::testing;
using std::chrono::milliseconds;

namespace {

const QString kWeights = QStringLiteral("model.safetensors");

bool is_get_of_weights(const StubRequest& request) {
  return request.method == "GET" && request.target.startsWith("/model.safetensors");
}

}  // namespace

class TestModelDownload : public QObject {
  Q_OBJECT

 private:
  DownloadOptions options(const FakeHub& hub) const {
    DownloadOptions options;
    options.hub.endpoint = hub.url();
    options.hub.token = "hf_secret";
    options.hub.cache_dir = cache_->path().toStdString();
    options.retry.first_delay = milliseconds(5);
    options.retry.longest_delay = milliseconds(20);
    options.retry.longest_retry_after = milliseconds(2000);
    options.silence_timeout = milliseconds(500);
    return options;
  }

  DownloadedModel pull(const FakeHub& hub, std::stop_token stop = {}) {
    return download_model(
        options(hub), id_, [this](const DownloadProgress& p) { progress_.push_back(p); }, stop);
  }

  // Every file is what the hub has, and nothing unfinished is left.
  void verifyComplete(const FakeHub& hub, const DownloadedModel& model) {
    QCOMPARE(model.commit, std::string(FakeHub::kCommit));
    for (const auto& [name, bytes] : hub.files()) {
      QFile file(QString::fromStdString((model.folder / name.toStdString()).string()));
      QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
      QVERIFY2(file.readAll() == bytes, qPrintable(name));
    }
    QCOMPARE(HubCache(options(hub).hub.cache_dir).unfinished_bytes(id_), std::uint64_t{0});
    QVERIFY(inspect_checkpoint(model.folder).state == CheckpointState::kComplete);
  }

  QString part() const {
    QDirIterator it(cache_->path(),
                    {QStringLiteral("*.incomplete")},
                    QDir::Files,
                    QDirIterator::Subdirectories);
    return it.hasNext() ? it.next() : QString();
  }
  bool nothingToUse(const FakeHub& hub) const {
    return !HubCache(options(hub).hub.cache_dir).snapshot(id_);
  }

  std::unique_ptr<QTemporaryDir> cache_;
  std::vector<DownloadProgress> progress_;
  const ModelId id_ = *ModelId::parse(FakeHub::kRepo);

 private Q_SLOTS:
  void init() {
    cache_ = std::make_unique<QTemporaryDir>();
    progress_.clear();
  }

  void wholeModelArrives() {
    FakeHub hub;
    verifyComplete(hub, pull(hub));
    QCOMPARE(progress_.back().bytes_done, progress_.back().bytes_total);
    QCOMPARE(progress_.back().files_done, static_cast<int>(hub.files().size()));
    // A second time nothing but descriptions are asked for.
    const int before = hub.count("GET", "");
    verifyComplete(hub, pull(hub));
    QCOMPARE(hub.count("GET", ""), before + 1);
  }

  void tokenStaysWithTheHub() {
    FakeHub hub;
    pull(hub);
    QVERIFY(!hub.storage_requests().empty());
    for (const StubRequest& request : hub.hub_requests())
      QCOMPARE(request.header("authorization"), QByteArray("Bearer hf_secret"));
    for (const StubRequest& request : hub.storage_requests())
      QCOMPARE(request.header("authorization"), QByteArray());
  }

  void cutConnectionsAreGoneOnWith() {
    FakeHub hub;
    std::atomic<int> cuts = 0;
    hub.set_fault([&](const StubRequest& request, StubReply& reply) {
      if (is_get_of_weights(request) && cuts++ < 7) reply.cut_after = 200'000;
    });
    verifyComplete(hub, pull(hub));
    // Progress was made each time, so that many cuts don't end it.
    // A request that meets a connection just cut is sent once more.
    QVERIFY(hub.count("GET", "model.safetensors?signature=x") >= 8);
    // A cut may take bytes with it that were on their way, so it isn't known where each begins.
    std::set<qint64> starts;
    for (const StubRequest& request : hub.storage_requests()) {
      const QByteArray range = request.header("range");
      if (is_get_of_weights(request) && !range.isEmpty())
        starts.insert(range.mid(6).chopped(1).toLongLong());
    }
    QVERIFY(starts.size() >= 2);
    QVERIFY(*starts.begin() > 0 && *starts.rbegin() <= 1'400'000);
  }

  void killedRunsAreGoneOnWith() {
    FakeHub hub;
    hub.set_fault([](const StubRequest& request, StubReply& reply) {
      if (is_get_of_weights(request)) reply.piece_delay_ms = 5;
    });
    std::stop_source source;
    std::jthread stopper([&] {
      while (hub.storage_requests().empty()) std::this_thread::sleep_for(milliseconds(5));
      std::this_thread::sleep_for(milliseconds(150));
      source.request_stop();
    });
    EXPECT_ERROR(ErrorCode::kCancelled, "", pull(hub, source.get_token()));
    stopper.join();
    QVERIFY(nothingToUse(hub));
    QVERIFY(!part().isEmpty());
    hub.set_fault({});
    verifyComplete(hub, pull(hub));
    QByteArray last;
    for (const StubRequest& request : hub.storage_requests()) {
      if (is_get_of_weights(request)) last = request.header("range");
    }
    QVERIFY2(last.startsWith("bytes=") && last != "bytes=0-", last);
  }

  void pausedPartsThatWereSpoiledAreFetchedAgain() {
    FakeHub hub;
    hub.set_fault([](const StubRequest& request, StubReply& reply) {
      if (is_get_of_weights(request)) reply.cut_after = 1'000'000;
    });
    DownloadOptions impatient = options(hub);
    impatient.retry.attempts = 1;
    EXPECT_ERROR(ErrorCode::kNetwork, "", download_model(impatient, id_, {}, {}));
    QFile file(part());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(5000);
    file.write("spoiled");
    file.close();
    hub.set_fault({});
    verifyComplete(hub, pull(hub));
  }

  void serversWithoutRangesStartOver() {
    FakeHub hub;
    std::atomic<int> cuts = 0;
    hub.set_fault([&](const StubRequest& request, StubReply& reply) {
      if (!is_get_of_weights(request)) return;
      reply = StubReply();
      reply.body = hub.files().at(kWeights);
      if (cuts++ < 2) reply.cut_after = 500'000;
    });
    verifyComplete(hub, pull(hub));
    QVERIFY2(cuts.load() >= 3, qPrintable(QString::number(cuts.load())));
  }

  // Without ranges and with the same cut every time there is no progress.
  void hopelessServersAreGivenUp() {
    FakeHub hub;
    hub.set_fault([&](const StubRequest& request, StubReply& reply) {
      if (!is_get_of_weights(request)) return;
      reply = StubReply();
      reply.body = hub.files().at(kWeights);
      reply.cut_after = 500'000;
    });
    EXPECT_ERROR(ErrorCode::kNetwork, "model.safetensors", pull(hub));
    QVERIFY(nothingToUse(hub));
    // A cut lets a few bytes more or less through, and every byte further counts as a new start.
    const int asked = hub.count("GET", "model.safetensors?signature=x");
    QVERIFY2(asked <= 15, qPrintable(QString::number(asked)));
  }

  void silentServersAreAskedAgain() {
    FakeHub hub;
    std::atomic<int> silences = 0;
    hub.set_fault([&](const StubRequest& request, StubReply& reply) {
      if (is_get_of_weights(request) && silences++ < 1) reply.never_answers = true;
    });
    verifyComplete(hub, pull(hub));
    QCOMPARE(silences.load(), 2);
  }

  void slowServersAreWaitedFor() {
    FakeHub hub;
    hub.set_fault([](const StubRequest& request, StubReply& reply) {
      if (is_get_of_weights(request)) reply.piece_delay_ms = 20;
    });
    verifyComplete(hub, pull(hub));
    bool any_speed = false;
    for (const DownloadProgress& p : progress_)
      any_speed |= p.bytes_per_second > 0 && p.seconds_left.has_value();
    QVERIFY(any_speed);
  }

  void wrongBytesAreFetchedAgain() {
    FakeHub hub;
    std::atomic<int> times = 0;
    hub.set_fault([&](const StubRequest& request, StubReply& reply) {
      if (is_get_of_weights(request) && times++ < 2) reply.body[100'000] = reply.body[100'000] ^ 1;
    });
    verifyComplete(hub, pull(hub));
    QCOMPARE(times.load(), 3);
  }

  void wrongBytesAreNeverUsed_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("large") << QByteArray("model.safetensors?signature=x");
    QTest::newRow("small") << QByteArray("/preprocessor_config.json");
  }
  void wrongBytesAreNeverUsed() {
    QFETCH(QByteArray, file);
    FakeHub hub;
    hub.set_fault([&](const StubRequest& request, StubReply& reply) {
      if (request.method == "GET" && request.target.endsWith(file)) reply.body[50] = '~';
    });
    EXPECT_ERROR(ErrorCode::kModelFile, "damaged 3 times", pull(hub));
    QVERIFY(nothingToUse(hub));
    QCOMPARE(hub.count("GET", file), 3);
  }

  void statusesHaveTheirOwnErrors_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<int>("code");
    QTest::newRow("401") << 401 << QByteArray() << int(ErrorCode::kAccess);
    QTest::newRow("403 gated") << 403 << QByteArray("GatedRepo") << int(ErrorCode::kAccess);
    QTest::newRow("401 no such model")
        << 401 << QByteArray("RepoNotFound") << int(ErrorCode::kUnknownModel);
    QTest::newRow("404") << 404 << QByteArray() << int(ErrorCode::kUnknownModel);
    QTest::newRow("400") << 400 << QByteArray() << int(ErrorCode::kServerReply);
    QTest::newRow("503") << 503 << QByteArray() << int(ErrorCode::kNetwork);
  }
  void statusesHaveTheirOwnErrors() {
    QFETCH(int, status);
    QFETCH(QByteArray, reason);
    QFETCH(int, code);
    for (const QByteArray where : {"/api/models/", "/resolve/", "/model.safetensors?"}) {
      FakeHub hub;
      hub.set_fault([&](const StubRequest& request, StubReply& reply) {
        if (!request.target.contains(where)) return;
        reply = StubReply();
        reply.status = status;
        if (!reason.isEmpty()) reply.headers.emplace_back("X-Error-Code", reason);
      });
      const QByteArray number = QByteArray::number(status);
      const auto failed = static_cast<ErrorCode>(code);
      EXPECT_ERROR(failed, number.constData(), pull(hub));
      QVERIFY(nothingToUse(hub));
      if (failed == ErrorCode::kAccess) EXPECT_ERROR(failed, "HF_TOKEN", pull(hub));
    }
  }

  void busyHubsAreWaitedFor() {
    FakeHub hub;
    std::atomic<int> indexes = 0;
    std::atomic<int> weights = 0;
    hub.set_fault([&](const StubRequest& request, StubReply& reply) {
      const bool first_index = request.target.startsWith("/api/") && indexes++ == 0;
      const bool first_weights = is_get_of_weights(request) && weights++ == 0;
      if (!first_index && !first_weights) return;
      reply = StubReply();
      reply.status = 429;
      reply.headers.emplace_back("Retry-After", "0.4");
    });
    const auto start = Clock::now();
    verifyComplete(hub, pull(hub));
    QVERIFY(elapsed_ms(start) >= 800);
    QCOMPARE(weights.load(), 2);
  }

  void movedModelsAreFound() {
    FakeHub hub;
    hub.set_fault([&](const StubRequest& request, StubReply& reply) {
      if (request.target.contains("/old/")) return;
      if (request.target.startsWith("/api/models/corgi") && !request.target.contains("?moved")) {
        reply = StubReply();
        reply.status = 307;
        reply.headers.emplace_back("Location", request.target + "?moved");
      } else if (request.target.contains("?moved")) {
        StubRequest asked = request;
        reply.status = 200;
        reply.body = QByteArray("{\"sha\":\"") + FakeHub::kCommit +
                     "\",\"siblings\":[{\"rfilename\":\"config.json\"}]}";
      }
    });
    EXPECT_ERROR(ErrorCode::kModelFile, "is missing", pull(hub));
    QCOMPARE(hub.count("GET", "/revision/main?moved"), 1);
  }

  void endlessRedirectsEnd() {
    FakeHub hub;
    std::atomic<int> number = 0;
    hub.set_fault([&](const StubRequest&, StubReply& reply) {
      reply = StubReply();
      reply.status = 302;
      reply.headers.emplace_back("Location", "/again" + QByteArray::number(++number));
    });
    EXPECT_ERROR(ErrorCode::kServerReply, "redirects", pull(hub));
    QVERIFY(number < 12);
  }

  void pathsCantLeaveTheFolder() {
    std::map<QString, QByteArray> files = micro_checkpoint_files();
    files[QStringLiteral("../../../evil.json")] = "{}";
    FakeHub hub(files);
    EXPECT_ERROR(ErrorCode::kServerReply, "evil.json", pull(hub));
    QVERIFY(nothingToUse(hub));
    QCOMPARE(QDir(cache_->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList());
  }

  void etagsCantLeaveTheFolder() {
    FakeHub hub;
    hub.set_fault([](const StubRequest& request, StubReply& reply) {
      if (request.method == "HEAD" && request.target.endsWith("merges.txt"))
        reply.headers = {{"ETag", "\"../../../evil\""}, {"Content-Length", "3"}};
      if (request.method == "HEAD" && request.target.endsWith("config.json"))
        reply.headers = {{"ETag", "\"..\""}, {"Content-Length", "3"}};
    });
    EXPECT_ERROR(ErrorCode::kServerReply, "ETag", pull(hub));
  }

  void lyingSizesAreNoticed_data() {
    QTest::addColumn<QByteArray>("size");
    QTest::addColumn<int>("code");
    QTest::newRow("absurd") << QByteArray("9000000000000000000") << int(ErrorCode::kDiskFull);
    QTest::newRow("beyond numbers")
        << QByteArray("99999999999999999999999") << int(ErrorCode::kServerReply);
    QTest::newRow("negative") << QByteArray("-5") << int(ErrorCode::kServerReply);
    QTest::newRow("too short") << QByteArray("1000") << int(ErrorCode::kModelFile);
    QTest::newRow("too long") << QByteArray("4000000") << int(ErrorCode::kModelFile);
  }
  void lyingSizesAreNoticed() {
    QFETCH(QByteArray, size);
    QFETCH(int, code);
    FakeHub hub;
    hub.set_fault([&](const StubRequest&, StubReply& reply) {
      for (auto& [name, value] : reply.headers) {
        if (name == "X-Linked-Size" && value.size() == 7) value = size;
      }
    });
    EXPECT_ERROR(static_cast<ErrorCode>(code), "", pull(hub));
    QVERIFY(nothingToUse(hub));
  }

  void endlessBodiesAreCut() {
    FakeHub hub;
    hub.set_fault([](const StubRequest& request, StubReply& reply) {
      if (!is_get_of_weights(request)) return;
      reply.pieces.assign(100, QByteArray(200'000, 'x'));
      reply.piece_delay_ms = 1;
    });
    EXPECT_ERROR(ErrorCode::kModelFile, "more bytes", pull(hub));
  }

  void severalFilesAtOnce() {
    std::map<QString, QByteArray> files = micro_checkpoint_files();
    for (int i = 0; i < 6; ++i)
      files[QStringLiteral("extra%1.json").arg(i)] = QByteArray(200'000, char('a' + i));
    FakeHub hub(files);
    hub.set_fault([](const StubRequest& request, StubReply& reply) {
      if (request.target.contains("?signature")) reply.delay_ms = 50;
    });
    verifyComplete(hub, pull(hub));
    QCOMPARE(hub.most_at_once(), 4);
  }

  void othersModelsAreRefusedBeforeTheirWeights() {
    std::map<QString, QByteArray> files = micro_checkpoint_files();
    files[QStringLiteral("config.json")] = "{\"model_type\":\"llama\"}";
    FakeHub hub(files);
    EXPECT_ERROR(ErrorCode::kUnsupportedModel, "llama", pull(hub));
    QVERIFY(hub.storage_requests().empty());
    files.erase(QStringLiteral("config.json"));
    FakeHub bare(files);
    EXPECT_ERROR(ErrorCode::kUnsupportedModel, "config.json", pull(bare));
  }

  void offlineAsksNothing() {
    FakeHub hub;
    DownloadOptions offline = options(hub);
    offline.hub.offline = true;
    EXPECT_ERROR(ErrorCode::kNetwork, "HF_HUB_OFFLINE", download_model(offline, id_, {}, {}));
    QVERIFY(hub.hub_requests().empty());
    pull(hub);
    const std::size_t asked = hub.hub_requests().size();
    verifyComplete(hub, download_model(offline, id_, {}, {}));
    QCOMPARE(hub.hub_requests().size(), asked);
  }

  void twoAtTheSameTimeShareTheWork() {
    FakeHub hub;
    hub.set_fault([](const StubRequest& request, StubReply& reply) {
      if (is_get_of_weights(request)) reply.delay_ms = 200;
    });
    std::jthread other([&] { download_model(options(hub), id_, {}, {}); });
    verifyComplete(hub, download_model(options(hub), id_, {}, {}));
    other.join();
    QCOMPARE(hub.count("GET", "model.safetensors?signature=x"), 1);
  }

  void unwritableCachesAreToldOf() {
    FakeHub hub;
    DownloadOptions nowhere = options(hub);
    nowhere.hub.cache_dir = "/proc/corgi";
    EXPECT_ERROR(ErrorCode::kIo, "/proc/corgi", download_model(nowhere, id_, {}, {}));
  }
};

QTEST_GUILESS_MAIN(TestModelDownload)
#include "tst_model_download.moc"
