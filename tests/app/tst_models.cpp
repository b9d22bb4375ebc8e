// `corgi models` against a hub on the loopback, and models by their names.
#include "tests/app/program.h"
#include "tests/hub/fake_hub.h"

#include <random>

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace corgi_test;
using corgi::testing::FakeHub;
using corgi::testing::StubReply;
using corgi::testing::StubRequest;

namespace {

const QString kId = QLatin1String(FakeHub::kRepo);

QStringList models(const char* action, QStringList more = {}) {
  return QStringList{QStringLiteral("models"), QLatin1String(action)} + more;
}

bool is_weights(const StubRequest& request) {
  return request.method == "GET" && request.target.startsWith("/model.safetensors");
}

}  // namespace

class TestModels : public QObject {
  Q_OBJECT

 private:
  FakeHub hub_;
  std::unique_ptr<QTemporaryDir> cache_;

  QString blob(qint64 least_bytes) const {
    QDirIterator it(cache_->path(), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (it.hasNext()) {
      if (QFileInfo(it.next()).size() >= least_bytes) return it.filePath();
    }
    return {};
  }

 private Q_SLOTS:
  void init() {
    cache_ = std::make_unique<QTemporaryDir>();
    hub_.set_fault({});
    qputenv("HF_HUB_CACHE", cache_->path().toUtf8());
    qputenv("HF_ENDPOINT", hub_.url().toString().toUtf8());
    qputenv("HF_TOKEN", "hf_secret");
    qunsetenv("HF_HUB_OFFLINE");
    qunsetenv("CORGI_MODEL");
  }

  void a_model_is_pulled_listed_used_verified_and_removed() {
    const Run pulled = run_corgi(models("pull", {kId}));
    QVERIFY2(pulled.exit_code == 0, pulled.err);
    QVERIFY(pulled.out.startsWith(cache_->path().toUtf8()));
    QVERIFY2(pulled.err.contains("100 %"), pulled.err);
    QVERIFY(!pulled.err.contains("hf_secret"));

    const QJsonObject list = json_line(run_corgi(models("list", {QStringLiteral("--json")})).out);
    const QJsonObject model = list[QStringLiteral("models")].toArray()[0].toObject();
    QCOMPARE(model[QStringLiteral("name")].toString(), kId);
    QCOMPARE(model[QStringLiteral("state")].toString(), QStringLiteral("complete"));
    QVERIFY(
        model[QStringLiteral("memory")][QStringLiteral("bf16")][QStringLiteral("fits")].toBool());
    QCOMPARE(list[QStringLiteral("available")].toArray().size(), 6);
    QVERIFY(run_corgi(models("list")).out.startsWith("corgi/small-vl\tcomplete\t4 MB\t"));

    qputenv("HF_HUB_OFFLINE", "1");
    const QStringList line =
        words("generate --prompt hi --max-new-tokens 3 --temperature 0 --model");
    const Run by_name = run_corgi(line + QStringList{kId});
    QVERIFY2(by_name.exit_code == 0, by_name.err);
    QCOMPARE(by_name.out, run_corgi(line + QStringList{micro_checkpoint()}).out);
    QCOMPARE(run_corgi_with(QStringLiteral("CORGI_MODEL"), kId, line.mid(0, line.size() - 1)).out,
             by_name.out);

    QVERIFY(run_corgi(models("verify", {kId})).out.contains("model.safetensors\tverified\n"));
    QCOMPARE(run_corgi(models("remove", {kId})).exit_code, 0);
    const Run gone = run_corgi(line + QStringList{kId, QStringLiteral("--json")});
    QCOMPARE(gone.exit_code, 1);
    QCOMPARE(json_line(gone.out)[QStringLiteral("error")][QStringLiteral("code")].toString(),
             QStringLiteral("unknown_model"));
    QVERIFY2(gone.err.contains("corgi models pull corgi/small-vl"), gone.err);
  }

  void a_revision_is_removed_alone() {
    QCOMPARE(run_corgi(models("pull", {kId})).exit_code, 0);
    const QString commit(40, QLatin1Char('0'));
    QCOMPARE(run_corgi(models("remove", {kId + QLatin1Char('@') + commit})).exit_code, 1);
    QCOMPARE(run_corgi(models("verify", {kId})).exit_code, 0);
    QCOMPARE(run_corgi(models("remove", {kId + QStringLiteral("@main")})).exit_code, 0);
    QCOMPARE(run_corgi(models("verify", {kId})).exit_code, 1);
  }

  void a_killed_download_is_gone_on_with() {
    hub_.set_fault([](const StubRequest& request, StubReply& reply) {
      if (is_weights(request)) reply.piece_delay_ms = 30;
    });
    const std::size_t before = hub_.storage_requests().size();
    const auto process = start_corgi(models("pull", {kId}));
    QTRY_VERIFY_WITH_TIMEOUT(!blob(500'000).isEmpty(), 20'000);
    process->kill();
    QVERIFY(process->waitForFinished());
    QVERIFY(blob(500'000).endsWith(QLatin1String(".incomplete")));
    QVERIFY(run_corgi(models("list")).out.startsWith("corgi/small-vl\tincomplete"));
    QCOMPARE(run_corgi(words("generate --prompt hi --model") + QStringList{kId}).exit_code, 1);

    hub_.set_fault({});
    const Run again = run_corgi(models("pull", {kId, QStringLiteral("--json")}));
    QVERIFY2(again.exit_code == 0, again.err);
    bool resumed = false;
    const auto requests = hub_.storage_requests();
    for (std::size_t i = before; i < requests.size(); ++i)
      resumed |= requests[i].header("range").startsWith("bytes=");
    QVERIFY(resumed);
    QCOMPARE(run_corgi(models("verify", {kId})).exit_code, 0);
  }

  void kills_at_any_moment_leave_no_orphan() {
    hub_.set_fault([](const StubRequest& request, StubReply& reply) {
      if (is_weights(request)) reply.piece_delay_ms = 30;
    });
    std::mt19937 random(20261125);
    for (int i = 0; i < 12; ++i) {
      const auto process = start_corgi(models("pull", {kId}));
      // Every other time at the start, when little is on the disk.
      if (i % 2 != 0) QTRY_VERIFY_WITH_TIMEOUT(!blob(100'000).isEmpty(), 20'000);
      QTest::qSleep(static_cast<int>(random() % 300));
      process->kill();
      QVERIFY(process->waitForFinished());
      QCOMPARE(run_corgi(models("list")).exit_code, 0);
    }
    hub_.set_fault({});
    const Run whole = run_corgi(models("pull", {kId}));
    QVERIFY2(whole.exit_code == 0, whole.err);
    QCOMPARE(run_corgi(models("verify", {kId})).exit_code, 0);
    QDirIterator files(cache_->path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
      QVERIFY2(!files.next().contains(QLatin1String("incomplete")), qPrintable(files.filePath()));
  }

  void an_interrupt_keeps_what_arrived() {
    hub_.set_fault([](const StubRequest& request, StubReply& reply) {
      if (is_weights(request)) reply.piece_delay_ms = 30;
    });
    const auto process = start_corgi(models("pull", {kId}));
    QTRY_VERIFY_WITH_TIMEOUT(!blob(500'000).isEmpty(), 20'000);
    QCOMPARE(interrupt(*process).exit_code, 130);
    QVERIFY(!blob(500'000).isEmpty());
  }

  void damage_is_found_and_repaired() {
    QCOMPARE(run_corgi(models("pull", {kId})).exit_code, 0);
    QFile file(blob(1'000'000));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(1'000'000);
    file.write("damage");
    file.close();
    const Run found = run_corgi(models("verify", {kId, QStringLiteral("--json")}));
    QCOMPARE(found.exit_code, 1);
    QVERIFY(!json_line(found.out)[QStringLiteral("sound")].toBool(true));
    const Run repaired = run_corgi(models("verify", {kId, QStringLiteral("--repair")}));
    QVERIFY2(repaired.exit_code == 0, repaired.err);
    const Run own = run_corgi(models("verify", {micro_checkpoint(), QStringLiteral("--repair")}));
    QCOMPARE(own.exit_code, 0);
  }

  void failures_tell_what_to_do_data() {
    QTest::addColumn<QStringList>("line");
    QTest::addColumn<int>("exit_code");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("nothing") << words("models") << 2 << QByteArray("list [DIR...]");
    QTest::newRow("unknown action") << words("models fetch") << 2 << QByteArray("'fetch'");
    QTest::newRow("no id") << words("models pull") << 2 << QByteArray();
    QTest::newRow("no such form") << words("models pull ../x") << 2 << QByteArray("'../x'");
    QTest::newRow("not on the hub")
        << words("models pull corgi/none") << 1 << QByteArray("doesn't have it");
    QTest::newRow("not here") << words("models remove corgi/none") << 1 << QByteArray("isn't in");
    QTest::newRow("a folder") << words("models remove .") << 1 << QByteArray("yourself");
    QTest::newRow("no bits") << words("models quantize corgi/none") << 2
                             << QByteArray("--bits 8 or --bits 4");
    QTest::newRow("other bits") << words("models quantize corgi/none --bits 5") << 2
                                << QByteArray("expected 8 or 4, found '5'");
    QTest::newRow("nothing to quantise")
        << words("models quantize corgi/none --bits 8") << 1 << QByteArray("neither a folder nor");
  }
  void failures_tell_what_to_do() {
    QFETCH(QStringList, line);
    QFETCH(int, exit_code);
    QFETCH(QByteArray, part);
    const Run run = run_corgi(line);
    QCOMPARE(run.exit_code, exit_code);
    QVERIFY2(run.err.contains(part), run.err);
  }

  void a_model_is_quantised_once() {
    const QTemporaryDir folder;
    const QString model = copy_of_micro(folder.path());
    const QStringList ask =
        words("generate --prompt hi --max-new-tokens 4 --temperature 0 --dtype int8 --model") +
        QStringList{model};
    const Run before = run_corgi(ask);
    QVERIFY2(before.exit_code == 0, before.err);
    // Too small to be kept without being asked to.
    const QString file = model + QStringLiteral("/corgi.int8.safetensors");
    QVERIFY(!QFile::exists(file));
    const Run made = run_corgi(words("models quantize --bits 8") + QStringList{model});
    QVERIFY2(made.exit_code == 0, made.err);
    QCOMPARE(made.out, file.toUtf8() + '\n');
    QVERIFY2(made.err.contains("quantising: 100 %"), made.err);
    QVERIFY(QFile::exists(file));
    QCOMPARE(run_corgi(ask).out, before.out);

    const QJsonObject told =
        json_line(run_corgi(words("models quantize --bits 4 --json") + QStringList{model}).out);
    const QString other = model + QStringLiteral("/corgi.int4.safetensors");
    QCOMPARE(told[QStringLiteral("file")].toString(), other);
    QCOMPARE(told[QStringLiteral("bits")].toInt(), 4);
    QCOMPARE(told[QStringLiteral("bytes")].toInteger(), QFileInfo(other).size());
    QVERIFY(QFileInfo(other).size() < QFileInfo(file).size());
    QCOMPARE(QDir(model).entryList({QStringLiteral("*.part")}).size(), 0);
  }

  void a_full_disk_is_told_before_the_work() {
    const QTemporaryDir folder;
    const QString model = copy_of_micro(folder.path());
    const QString config = model + QStringLiteral("/config.json");
    QJsonObject json = QJsonDocument::fromJson(read_file(config)).object();
    QJsonObject text = json[QStringLiteral("text_config")].toObject();
    // More than any disk holds.
    for (const char* size : {"hidden_size", "intermediate_size"}) {
      text[QLatin1String(size)] = 131072;
    }
    text[QStringLiteral("num_hidden_layers")] = 1024;
    json[QStringLiteral("text_config")] = text;
    QJsonObject vision = json[QStringLiteral("vision_config")].toObject();
    vision[QStringLiteral("out_hidden_size")] = 131072;
    json[QStringLiteral("vision_config")] = vision;
    write_file(config, QJsonDocument(json).toJson());
    const Run run = run_corgi(words("models quantize --bits 8") + QStringList{model});
    QCOMPARE(run.exit_code, 1);
    QVERIFY2(run.err.contains("of the disk"), run.err);
  }

  void what_there_is_to_get() {
    const QByteArray out = run_corgi(models("list", {QStringLiteral("--available")})).out;
    QCOMPARE(out.count('\n'), 6);
    QVERIFY2(out.startsWith("Qwen/Qwen3-VL-2B-Instruct\t4.3 GB\tint4: "), out);
    QVERIFY2(out.contains("\tbf16: 5.1 GB of memory"), out);
  }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
