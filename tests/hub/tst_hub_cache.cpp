// The layout that other programs share, and what is found in it and in plain folders.
#include "core/hub/found_models.h"
#include "core/hub/hub_cache.h"
#include "core/hub/model_check.h"
#include "core/hub/model_download.h"
#include "tests/hub/fake_hub.h"
#include "tests/support/expect_error.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

using namespace corgi;
using namespace corgi::testing;
namespace fs = std::filesystem;

namespace {

void write(const QString& path, const QByteArray& bytes) {
  QVERIFY(QDir().mkpath(QFileInfo(path).path()));
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(bytes);
}

QByteArray read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// "path" for folders and files, "path -> target" for links, sorted, locks left out.
QStringList layout_of(const QString& folder) {
  QStringList lines;
  QDirIterator it(folder,
                  QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                  QDirIterator::Subdirectories);
  while (it.hasNext()) {
    const QFileInfo info(it.next());
    const QString path = QDir(folder).relativeFilePath(info.filePath());
    if (path.startsWith(QLatin1String(".locks"))) continue;
    std::error_code ec;
    const fs::path target = fs::read_symlink(info.filePath().toStdString(), ec);
    lines << (ec ? path : path + QStringLiteral(" -> ") + QString::fromStdString(target.string()));
  }
  lines.sort();
  return lines;
}

// Two bytes each, behind the header and its length.
std::uint64_t bf16_values(const QByteArray& safetensors) {
  const auto header = qFromLittleEndian<quint64>(safetensors.constData());
  return (static_cast<std::uint64_t>(safetensors.size()) - 8 - header) / 2;
}

}  // namespace

class TestHubCache : public QObject {
  Q_OBJECT

 private:
  DownloadedModel pull() {
    DownloadOptions options;
    options.hub.endpoint = hub_.url();
    options.hub.cache_dir = folder_->path().toStdString();
    return download_model(options, id_, {}, {});
  }
  HubCache cache() const { return HubCache(folder_->path().toStdString()); }
  QString path(const QString& relative) const { return folder_->filePath(relative); }

  FakeHub hub_;
  std::unique_ptr<QTemporaryDir> folder_;
  const ModelId id_ = *ModelId::parse(FakeHub::kRepo);
  const QString repo_ = QStringLiteral("models--corgi--small-vl");

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  // data/huggingface_hub_layout.txt lists what huggingface_hub makes of the same repository.
  void layoutIsThatOfHuggingfaceHub() {
    pull();
    const QByteArray golden =
        read(QStringLiteral(CORGI_TEST_DATA_DIR "/huggingface_hub_layout.txt"));
    QVERIFY(!golden.isEmpty());
    QCOMPARE(layout_of(folder_->path()).join(QLatin1Char('\n')),
             QString::fromUtf8(golden).trimmed());
    QCOMPARE(read(path(repo_ + QStringLiteral("/refs/main"))), QByteArray(FakeHub::kCommit));
  }

  void modelsAreFound() {
    QVERIFY(find_models(cache(), {}).empty());
    const DownloadedModel model = pull();
    write(path(QStringLiteral("models--google--bert/refs/main")), QByteArray(40, 'a'));
    write(path(QStringLiteral("models--google--bert/snapshots/%1/config.json")
                   .arg(QString(40, QLatin1Char('a')))),
          "{\"model_type\":\"bert\"}");
    write(path(QStringLiteral("datasets--a--b/refs/main")), "x");
    write(path(QStringLiteral("models--broken")), "x");
    const std::vector<FoundModel> found = find_models(cache(), {});
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].name, std::string(FakeHub::kRepo));
    QCOMPARE(found[0].folder, model.folder);
    QVERIFY(found[0].in_cache && found[0].files.state == CheckpointState::kComplete);
    QCOMPARE(found[0].files.parameter_count,
             bf16_values(hub_.files().at(QStringLiteral("model.safetensors"))));
    QCOMPARE(locate_model(cache(), FakeHub::kRepo), model.folder);
    QCOMPARE(locate_model(cache(), std::string(FakeHub::kRepo) + "@" + FakeHub::kCommit),
             model.folder);
  }

  void incompleteModelsAreFoundAndNotUsed() {
    pull();
    const QString snapshot =
        path(repo_ + QStringLiteral("/snapshots/") + QLatin1String(FakeHub::kCommit));
    QVERIFY(QFile::remove(snapshot + QStringLiteral("/model.safetensors")));
    const std::vector<FoundModel> found = find_models(cache(), {});
    QVERIFY(found.at(0).files.state == CheckpointState::kIncomplete);
    QCOMPARE(found[0].files.problem, std::string("model.safetensors is missing"));
    EXPECT_ERROR(
        ErrorCode::kModelFile, "models pull corgi/small-vl", locate_model(cache(), FakeHub::kRepo));
  }

  void unfinishedDownloadsAreFound() {
    write(path(repo_ + QStringLiteral("/blobs/abc.incomplete")), "12345");
    const std::vector<FoundModel> found = find_models(cache(), {});
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].unfinished_bytes, std::uint64_t{5});
    QVERIFY(found[0].folder.empty() && found[0].files.state == CheckpointState::kIncomplete);
    EXPECT_ERROR(ErrorCode::kUnknownModel, "models pull", locate_model(cache(), FakeHub::kRepo));
    QVERIFY(cache().remove(id_));
    QVERIFY(find_models(cache(), {}).empty());
  }

  // A ref is text that somebody wrote.
  void refsCantLeaveTheFolder() {
    pull();
    for (const char* text : {"../../../../etc",
                             "",
                             "main",
                             "..",
                             "/etc",
                             "0123456789ABCDEF0123456789ABCDEF01234567"}) {
      write(path(repo_ + QStringLiteral("/refs/main")), text);
      QVERIFY2(!cache().snapshot(id_), text);
    }
    write(path(repo_ + QStringLiteral("/refs/main")), QByteArray(FakeHub::kCommit) + '\n');
    QVERIFY(cache().snapshot(id_));
  }

  void weightIndexesCantLeaveTheFolder() {
    const DownloadedModel model = pull();
    write(QString::fromStdString((model.folder / "model.safetensors.index.json").string()),
          "{\"weight_map\":{\"a\":\"../../../../../etc/passwd\"}}");
    QVERIFY(inspect_checkpoint(model.folder).state == CheckpointState::kIncomplete);
    EXPECT_ERROR(ErrorCode::kModelFile, "expected a file name", weight_file_names(model.folder));
  }

  void foldersAreFound() {
    const QTemporaryDir other;
    for (const auto& [name, bytes] : hub_.files())
      write(other.filePath(QStringLiteral("mine/") + name), bytes);
    write(other.filePath(QStringLiteral("zzz/config.json")), "{}");
    const fs::path mine = other.filePath(QStringLiteral("mine")).toStdString();
    for (const fs::path& asked : {mine, mine.parent_path()}) {
      const std::vector<FoundModel> found = find_models(cache(), {asked});
      QCOMPARE(found.size(), std::size_t{1});
      QCOMPARE(found[0].folder, mine);
      QVERIFY(!found[0].in_cache && found[0].files.state == CheckpointState::kComplete);
    }
    QCOMPARE(locate_model(cache(), mine.string()), mine);
    QVERIFY(find_models(cache(), {"/nowhere"}).empty());
    EXPECT_ERROR(ErrorCode::kIo, "/nowhere", locate_model(cache(), "/nowhere"));
  }

  void cutWeightsAreNoticed() {
    const DownloadedModel model = pull();
    const fs::path blob = fs::canonical(model.folder / "model.safetensors");
    fs::resize_file(blob, fs::file_size(blob) - 1);
    QVERIFY(inspect_checkpoint(model.folder).state == CheckpointState::kIncomplete);
    // The download notices the size, so a second pull mends it.
    QVERIFY(inspect_checkpoint(pull().folder).state == CheckpointState::kComplete);
  }

  void everyByteIsChecked() {
    const DownloadedModel model = pull();
    std::uint64_t read_bytes = 0;
    std::vector<CheckedFile> files = check_model(model.folder,
                                                 [&](std::uint64_t done, std::uint64_t total) {
                                                   read_bytes = done;
                                                   QVERIFY(done <= total);
                                                 },
                                                 {});
    QCOMPARE(read_bytes, model.bytes);
    for (const CheckedFile& file : files)
      QVERIFY2(file.state == FileState::kVerified, file.name.c_str());

    const fs::path blob = fs::canonical(model.folder / "tokenizer_config.json");
    QFile spoiled(QString::fromStdString(blob.string()));
    QVERIFY(spoiled.open(QIODevice::ReadWrite));
    spoiled.seek(10);
    spoiled.write("?");
    spoiled.close();
    files = check_model(model.folder, {}, {});
    int damaged = 0;
    for (const CheckedFile& file : files) {
      damaged += file.state == FileState::kDamaged;
      if (file.name == "tokenizer_config.json") QCOMPARE(file.place, blob);
    }
    QCOMPARE(damaged, 1);
    std::stop_source stopped;
    stopped.request_stop();
    EXPECT_ERROR(ErrorCode::kCancelled, "", check_model(model.folder, {}, stopped.get_token()));
    EXPECT_ERROR(ErrorCode::kIo, "/nowhere", check_model("/nowhere", {}, {}));
  }

  // huggingface_hub notes ETags beside files that it put into a plain folder.
  void plainFoldersAreCheckedByTheirNotes() {
    const QTemporaryDir other;
    for (const auto& [name, bytes] : hub_.files()) {
      write(other.filePath(name), bytes);
      if (name != QLatin1String("generation_config.json"))
        write(other.filePath(QStringLiteral(".cache/huggingface/download/%1.metadata").arg(name)),
              QByteArray(FakeHub::kCommit) + '\n' + git_sha1_of(bytes) + "\n1700000000.5\n");
    }
    for (const CheckedFile& file : check_model(other.path().toStdString(), {}, {}))
      QCOMPARE(std::string(to_string(file.state)),
               std::string(file.name == "generation_config.json" ? "unknown" : "verified"));
    write(other.filePath(QStringLiteral("config.json")),
          hub_.files().at(QStringLiteral("config.json")) + ' ');
    QVERIFY(check_model(other.path().toStdString(), {}, {})[1].state == FileState::kDamaged);
  }

  void removingTakesEverythingOfTheModelAndNothingElse() {
    const QTemporaryDir other;
    write(other.filePath(QStringLiteral("precious")), "x");
    pull();
    QVERIFY(QFile::link(other.path(), path(repo_ + QStringLiteral("/blobs/link"))));
    write(path(QStringLiteral("models--corgi--small-vl-2/refs/main")), "x");
    QVERIFY(cache().remove(id_));
    QVERIFY(!cache().remove(id_));
    QCOMPARE(QDir(folder_->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("models--corgi--small-vl-2")});
    QCOMPARE(QDir(path(QStringLiteral(".locks"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
             QStringList());
    QVERIFY(QFile::exists(other.filePath(QStringLiteral("precious"))));
  }
};

QTEST_GUILESS_MAIN(TestHubCache)
#include "tst_hub_cache.moc"
