// Names, settings, the index, hashes, progress and the catalogue: no network.
#include "core/base/machine_memory.h"
#include "core/hub/blob_hash.h"
#include "core/hub/catalogue.h"
#include "core/hub/hub_settings.h"
#include "core/hub/model_id.h"
#include "core/hub/progress_meter.h"
#include "core/hub/repo_index.h"
#include "tests/support/expect_error.h"
#include "tests/support/json_text.h"

#include <algorithm>

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;

namespace {

const WeightFormat& format(std::string_view name) {
  return *std::ranges::find(kWeightFormats, name, &WeightFormat::name);
}

class Variables {
 public:
  ~Variables() {
    for (const char* name : kNames) qunsetenv(name);
  }
  Variables() {
    for (const char* name : kNames) qunsetenv(name);
  }
  void set(const char* name, const QString& value) { qputenv(name, value.toUtf8()); }

 private:
  static constexpr const char* kNames[] = {"HF_HUB_CACHE",
                                           "HUGGINGFACE_HUB_CACHE",
                                           "HF_HOME",
                                           "XDG_CACHE_HOME",
                                           "HF_ENDPOINT",
                                           "HF_TOKEN",
                                           "HUGGING_FACE_HUB_TOKEN",
                                           "HF_TOKEN_PATH",
                                           "HF_HUB_OFFLINE",
                                           "TRANSFORMERS_OFFLINE"};
};

void write(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(bytes);
}

std::string index_of(const char* text) {
  return json_text(text).toStdString();
}

}  // namespace

class TestHubValues : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cacheFolderFollowsTheEnvironment() {
    Variables variables;
    const auto cache = [] {
      return QString::fromStdString(HubSettings::from_environment().cache_dir.string());
    };
    QCOMPARE(cache(), QDir::homePath() + QStringLiteral("/.cache/huggingface/hub"));
    variables.set("XDG_CACHE_HOME", QStringLiteral("/x"));
    QCOMPARE(cache(), QStringLiteral("/x/huggingface/hub"));
    variables.set("HF_HOME", QStringLiteral("~/hf"));
    QCOMPARE(cache(), QDir::homePath() + QStringLiteral("/hf/hub"));
    variables.set("HF_HUB_CACHE", QStringLiteral("/c"));
    QCOMPARE(cache(), QStringLiteral("/c"));
  }

  void tokenAndHubFollowTheEnvironment() {
    Variables variables;
    const QTemporaryDir home;
    variables.set("HF_HOME", home.path());
    QCOMPARE(HubSettings::from_environment().token, QByteArray());
    write(home.filePath(QStringLiteral("token")), "hf_file\n");
    QCOMPARE(HubSettings::from_environment().token, QByteArray("hf_file"));
    variables.set("HF_TOKEN", QStringLiteral(" hf_var "));
    QCOMPARE(HubSettings::from_environment().token, QByteArray("hf_var"));
    // It would end the header that it is sent in.
    variables.set("HF_TOKEN", QStringLiteral("a\r\nX-Evil: 1"));
    QCOMPARE(HubSettings::from_environment().token, QByteArray("hf_file"));

    QCOMPARE(HubSettings::from_environment().endpoint,
             QUrl(QStringLiteral("https://huggingface.co")));
    variables.set("HF_ENDPOINT", QStringLiteral("http://localhost:1/hub/"));
    QCOMPARE(HubSettings::from_environment().endpoint,
             QUrl(QStringLiteral("http://localhost:1/hub")));
    for (const char* bad : {"localhost", "file:///etc", "ftp://a", "https://"}) {
      variables.set("HF_ENDPOINT", QLatin1String(bad));
      EXPECT_ERROR(ErrorCode::kInput, "HF_ENDPOINT", HubSettings::from_environment());
    }
    variables.set("HF_ENDPOINT", {});
    QVERIFY(!HubSettings::from_environment().offline);
    variables.set("HF_HUB_OFFLINE", QStringLiteral("1"));
    QVERIFY(HubSettings::from_environment().offline);
  }

  void idsAreSafe() {
    const auto id = ModelId::parse("Qwen/Qwen3-VL-2B-Instruct@refs/pr/1");
    QVERIFY(id);
    QCOMPARE(id->repo, std::string("Qwen/Qwen3-VL-2B-Instruct"));
    QCOMPARE(id->revision, std::string("refs/pr/1"));
    QCOMPARE(id->text(), std::string("Qwen/Qwen3-VL-2B-Instruct@refs/pr/1"));
    QCOMPARE(ModelId::parse("a/b")->text(), std::string("a/b"));
    for (const char* bad :
         {"",       "a",      "/",      "a/",     "/b",     "a/b/c", "../b",        "a/..",
          "./b",    "a/.b",   "a--c/b", "a/b--c", "-a/b",   "a/b@",  "a/b@../x",    "a/b@x/../y",
          "a/b@/x", "a/b@x/", "a b/c",  "a/b\n",  "a\\b/c", "a/b?c", "a/b@.hidden", "\xc3\xa9/b"}) {
      QVERIFY2(!ModelId::parse(bad), bad);
    }
    QVERIFY(!ModelId::parse(std::string(97, 'a') + "/b"));
  }

  void indexIsRead() {
    const RepoIndex index = parse_repo_index(
        index_of("{`sha`:`0123456789abcdef0123456789abcdef01234567`,`private`:false,`siblings`:"
                 "[{`rfilename`:`config.json`,`size`:3},{`rfilename`:`a/"
                 "b.json`},{`rfilename`:`config.json`}]}"),
        "hub");
    QCOMPARE(index.files, (std::vector<std::string>{"config.json", "a/b.json"}));
  }

  void indexCantLeaveItsFolder() {
    for (const char* path : {"../x",
                             "a/../../x",
                             "/etc/passwd",
                             "a//b",
                             "a/./b",
                             "",
                             ".",
                             "C:/x",
                             "a\\\\..\\\\x",
                             "a\\u0000b",
                             "a/",
                             "nul\\n"}) {
      const std::string text =
          index_of("{`sha`:`0123456789abcdef0123456789abcdef01234567`,`siblings`:[{`rfilename`:`") +
          path + index_of("`}]}");
      EXPECT_ERROR(ErrorCode::kServerReply, "inside the repository", parse_repo_index(text, "hub"));
    }
    QVERIFY(!is_safe_path(std::string(201, 'a')));
    QVERIFY(is_safe_path("..a/b..c/.gitattributes"));
  }

  void senselessIndexesAreRefused() {
    for (const char* text :
         {"",
          "[]",
          "{}",
          "<html>",
          "{`sha`:`main`,`siblings`:[]}",
          "{`sha`:`../../../../../../../../../../../../etc/pw`,`siblings`:[]}",
          "{`sha`:`0123456789abcdef0123456789abcdef01234567`}",
          "{`sha`:`0123456789abcdef0123456789abcdef01234567`,`siblings`:[1]}",
          "{`sha`:`0123456789abcdef0123456789abcdef01234567`,`siblings`:[{`rfilename`:7}]}"}) {
      EXPECT_ERROR(ErrorCode::kServerReply, "hub", parse_repo_index(index_of(text), "hub"));
    }
  }

  void picklesAndCodeAreNotFetched() {
    for (const char* path : {"config.json",
                             "model-00001-of-00002.safetensors",
                             "merges.txt",
                             "chat_template.jinja",
                             "README.md",
                             "LICENSE"})
      QVERIFY2(is_wanted_file(path), path);
    for (const char* path : {"pytorch_model.bin",
                             "model.pt",
                             "a.pkl",
                             "a.ckpt",
                             "modeling.py",
                             ".gitattributes",
                             "x.gguf",
                             "a.safetensors.bin",
                             "picture.png"})
      QVERIFY2(!is_wanted_file(path), path);
  }

  // `git hash-object` and `sha256sum` of the same bytes.
  void hashesAreThoseOfGitAndSha256() {
    const auto matches = [](const char* etag, const QByteArray& bytes) {
      BlobHash hash(etag, static_cast<std::uint64_t>(bytes.size()));
      hash.add(bytes.left(2));
      hash.add(bytes.mid(2));
      return hash.matches();
    };
    QVERIFY(matches("ce013625030ba8dba906f756967f9e9ca394464a", "hello\n"));
    QVERIFY(!matches("ce013625030ba8dba906f756967f9e9ca394464a", "hellO\n"));
    QVERIFY(matches("5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03", "hello\n"));
    QVERIFY(!matches("5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03", "hello"));
    QVERIFY(!BlobHash("5891B5", 1).can_tell());
    QVERIFY(matches("anything-else", "hello\n"));
  }

  void progressTellsSpeedAndTimeLeft() {
    std::vector<DownloadProgress> told;
    ProgressMeter meter([&](const DownloadProgress& progress) { told.push_back(progress); });
    meter.start({1'000'000, 500'000});
    meter.set(0, 200'000);  // an earlier run's
    const auto start = Clock::now();
    meter.at(start);
    meter.set(0, 300'000);
    meter.set(1, 100'000);
    meter.set(1, 300'000);
    const DownloadProgress later = meter.at(start + std::chrono::seconds(3));
    QCOMPARE(later.bytes_done, std::uint64_t{600'000});
    QCOMPARE(later.bytes_total, std::uint64_t{1'500'000});
    QVERIFY2(std::abs(later.bytes_per_second - 100'000) < 2000,
             qPrintable(QString::number(later.bytes_per_second)));
    QVERIFY(std::abs(*later.seconds_left - 9) < 0.5);
    // Nothing came for a while.
    const DownloadProgress stalled = meter.at(start + std::chrono::seconds(20));
    QCOMPARE(meter.at(start + std::chrono::seconds(30)).bytes_per_second, 0.0);
    QVERIFY(stalled.bytes_per_second < later.bytes_per_second);
    meter.set(0, 1'000'000);
    meter.set(1, 500'000);
    meter.finish();
    QCOMPARE(told.front().files_total, 2);
    QCOMPARE(told.back().files_done, 2);
    QVERIFY(told.back().phase == DownloadPhase::kDone);
  }

  void catalogueTellsWhatModelsTake() {
    QCOMPARE(catalogue().size(), std::size_t{6});
    const CatalogueModel* model = find_in_catalogue("Qwen/Qwen3-VL-2B-Instruct");
    QVERIFY(model && !find_in_catalogue("Qwen/Qwen3-VL-2B"));
    for (const CatalogueModel& each : catalogue()) {
      QVERIFY(ModelId::parse(each.id));
      QCOMPARE(each.licence, std::string_view("Apache-2.0"));
      QVERIFY(memory_needed(each, format("bf16")) > download_bytes(each));
      for (std::size_t i = 1; i < kWeightFormats.size(); ++i) {
        QVERIFY(memory_needed(each, kWeightFormats[i]) >
                memory_needed(each, kWeightFormats[i - 1]));
      }
    }
    // 4.4 to 4.6 GB were measured with pictures of up to 768 tokens; the estimate is for more.
    const std::uint64_t bf16 = memory_needed(*model, format("bf16"));
    QVERIFY(bf16 > 4'600'000'000 && bf16 < 5'600'000'000);
    QCOMPARE(memory_needed(model->parameter_count, format("bf16")), bf16);
    QVERIFY(machine_memory() > 100'000'000);
  }
};

QTEST_GUILESS_MAIN(TestHubValues)
#include "tst_hub_values.moc"
