// What is written comes back; killed writers, two writers, search, deletion, 10,000 questions.
#include "core/history/growing_result.h"
#include "core/history/history_store.h"
#include "core/history/image_copies.h"
#include "core/report/result_json.h"
#include "tests/history/history_samples.h"
#include "tests/report/sample_result.h"
#include "tests/support/expect_error.h"

#include <algorithm>
#include <csignal>
#include <random>

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;

namespace {

std::filesystem::path path_of(const QTemporaryDir& folder) {
  return folder.path().toStdString();
}

NewQuestion add(HistoryStore& store, const std::string& question, const std::string& answer) {
  static std::int64_t clock = 0;
  const NewQuestion added = new_question(question, ++clock);
  store.begin(added);
  Result result;
  result.question = question;
  result.answer = answer;
  result.image_hash = added.image.hash();
  store.finish(added.id, result, HistoryState::kDone);
  return added;
}

std::vector<std::string> found(HistoryStore& store, const std::string& text) {
  std::vector<std::string> questions;
  for (const HistoryEntry& entry : store.list({.text = text}).entries) {
    questions.push_back(entry.question);
  }
  return questions;
}

using Strings = std::vector<std::string>;

}  // namespace

class TestHistoryStore : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void a_finished_question_comes_back_whole() {
    const QTemporaryDir folder;
    const NewQuestion question = new_question("What is it?", 1234567);
    {
      HistoryStore store(path_of(folder));
      store.begin(question);
      store.finish(question.id, sample_result(), HistoryState::kDone);
    }
    HistoryStore store(path_of(folder));
    const HistoryRecord record = store.read(question.id);
    QCOMPARE(result_to_json(record.result), result_to_json(sample_result()));
    QCOMPARE(record.entry.asked_ms, std::int64_t{1234567});
    QCOMPARE(record.entry.state, HistoryState::kDone);
    QCOMPARE(record.entry.answer, std::string("STOP"));
    QCOMPARE(record.entry.question, std::string("What is it?"));
    QCOMPARE(record.entry.model_name, std::string("micro"));
    QCOMPARE(record.entry.image.path, std::string("/pictures/street.png"));
    QCOMPARE(record.entry.image.hash, question.image.hash().hex());
    QCOMPARE(record.entry.image.width_px, 64);
    QVERIFY(!record.entry.image.is_copy);
    QCOMPARE(record.entry.thumbnail.size(), QSize(64, 48));
    QVERIFY(record.live.text.empty());
    EXPECT_ERROR(ErrorCode::kInput, "no question", store.read("nobody"));
  }

  void a_failed_question_keeps_what_was_found() {
    const QTemporaryDir folder;
    HistoryStore store(path_of(folder));
    const NewQuestion question = new_question("What is it?");
    store.begin(question);
    GrowingResult growing(question);
    for (const PipelineEvent& event : run_events()) growing.apply(event);
    store.grow(question.id, growing.result(), growing.live());
    store.fail(question.id, "out_of_memory", "3 GB were needed");
    const HistoryRecord record = store.read(question.id);
    QCOMPARE(record.entry.state, HistoryState::kFailed);
    QCOMPARE(record.error_code, std::string("out_of_memory"));
    QCOMPARE(record.error_message, std::string("3 GB were needed"));
    QCOMPARE(record.result.steps.size(), std::size_t{1});
  }

  void a_killed_program_loses_nothing_that_was_on_screen() {
    const QTemporaryDir folder;
    QProcess child;
    child.start(QStringLiteral(CORGI_HISTORY_WRITER), {folder.path(), QStringLiteral("half")});
    QVERIFY(child.waitForReadyRead(20000));
    QCOMPARE(child.readLine().trimmed(), QByteArray("ready"));
    HistoryStore store(path_of(folder));
    // As long as it lives it is at work.
    QCOMPARE(store.list({}).entries.front().state, HistoryState::kRunning);
    QCOMPARE(::kill(static_cast<pid_t>(child.processId()), SIGKILL), 0);
    QVERIFY(child.waitForFinished());
    const HistoryPage page = store.list({});
    QCOMPARE(page.total, std::int64_t{1});
    QCOMPARE(page.entries.front().state, HistoryState::kInterrupted);
    const HistoryRecord record = store.read(page.entries.front().id);
    GrowingResult expected(new_question("What shop is this?"));
    for (const PipelineEvent& event : run_events()) expected.apply(event);
    QCOMPARE(record.result.thought, std::string("I need the sign."));
    QCOMPARE(record.result.steps.size(), std::size_t{1});
    QCOMPARE(record.result.steps[0].regions.size(), std::size_t{1});
    QCOMPARE(record.result.steps[0].verdict, Verdict::kSupported);
    QCOMPARE(record.result.evidence.at(0).text, std::string("BAKERY"));
    QCOMPARE(record.result.warnings, expected.result().warnings);
    QCOMPARE(record.result.exchanges.at(0).prompt, std::string("Which shop?"));
    QCOMPARE(record.result.exchanges.at(0).reply, std::string("A bakery."));
    QCOMPARE(record.result.timings.size(), std::size_t{5});
    QCOMPARE(record.live.text, std::string("It is a ba"));
    QCOMPARE(record.live.stage, Stage::kSynthesis);
    QCOMPARE(found(store, "bakery"), Strings{"What shop is this?"});
  }

  void fifty_kills_lose_no_stage_that_was_kept() {
    const QTemporaryDir folder;
    const std::vector<PipelineEvent> events = run_events();
    std::mt19937 random(20261125);
    std::int64_t questions = 0;
    for (int i = 0; i < 50; ++i) {
      const QString place = folder.filePath(QStringLiteral("history"));
      QDir(place).removeRecursively();
      QProcess child;
      child.start(QStringLiteral(CORGI_HISTORY_WRITER), {place, QStringLiteral("on")});
      QVERIFY(child.waitForReadyRead(20000));
      QTest::qSleep(static_cast<int>(random() % 120));
      QCOMPARE(::kill(static_cast<pid_t>(child.processId()), SIGKILL), 0);
      QVERIFY(child.waitForFinished());
      const QList<QByteArray> told = child.readAllStandardOutput().split('\n');
      QVERIFY(told.size() >= 2);
      // What stands behind the last line's end was never told whole.
      const QList<QByteArray> last = told[told.size() - 2].split(' ');
      const int number = last.at(0).toInt();
      const auto kept = static_cast<std::size_t>(last.at(1).toInt());

      HistoryStore store(path_of(folder) / "history");
      const HistoryPage page = store.list({.limit = 1000});
      QVERIFY(page.total >= number + 1);
      questions += page.total;
      const std::string asked = "question " + std::to_string(number);
      const auto entry = std::find_if(page.entries.begin(),
                                      page.entries.end(),
                                      [&](const HistoryEntry& e) { return e.question == asked; });
      QVERIFY(entry != page.entries.end());
      QVERIFY(entry->state != HistoryState::kRunning);
      const HistoryRecord record = store.read(entry->id);
      GrowingResult least(new_question(asked));
      for (std::size_t k = 0; k < kept; ++k) least.apply(events[k]);
      QVERIFY(record.result.timings.size() >= least.result().timings.size());
      QVERIFY(record.result.steps.size() >= least.result().steps.size());
      QVERIFY(record.result.evidence.size() >= least.result().evidence.size());
      if (!least.result().thought.empty()) {
        QCOMPARE(record.result.thought, least.result().thought);
      }
      for (const HistoryEntry& whole : page.entries) {
        if (whole.state == HistoryState::kDone) {
          QCOMPARE(store.read(whole.id).result.timings.size(), std::size_t{5});
        }
      }
    }
    QVERIFY(questions >= 50);
  }

  void two_programs_write_at_once() {
    const QTemporaryDir folder;
    HistoryStore store(path_of(folder));
    const std::int64_t before = store.data_version();
    constexpr int kEach = 60;
    QProcess children[2];
    for (QProcess& child : children) {
      child.start(QStringLiteral(CORGI_HISTORY_WRITER),
                  {folder.path(), QStringLiteral("many"), QString::number(kEach)});
    }
    for (int i = 0; i < kEach; ++i) add(store, "parent question " + std::to_string(i), "no");
    for (QProcess& child : children) {
      QVERIFY(child.waitForFinished(60000));
      QCOMPARE(child.exitCode(), 0);
    }
    QCOMPARE(store.list({}).total, std::int64_t{3 * kEach});
    QCOMPARE(store.list({.text = "child"}).total, std::int64_t{2 * kEach});
    QVERIFY(store.data_version() != before);
  }

  void search_finds_beginnings_of_words_in_any_order() {
    const QTemporaryDir folder;
    HistoryStore store(path_of(folder));
    add(store, "What does the sign say?", "STOP, and \"no entry\" below");
    add(store, "Wie heißt das Café?", "Müller");
    add(store, "招牌上写着什么?", "面包店");
    add(store, "How much is 100% wool_coat?", "50");
    QCOMPARE(found(store, "sign"), Strings{"What does the sign say?"});
    QCOMPARE(found(store, "ENTRY sig"), Strings{"What does the sign say?"});
    QCOMPARE(found(store, "ign"), Strings{});
    QCOMPARE(found(store, "cafe mull"), Strings{"Wie heißt das Café?"});
    QCOMPARE(found(store, "面包"), Strings{"招牌上写着什么?"});
    QCOMPARE(found(store, "写着"), Strings{"招牌上写着什么?"});
    QCOMPARE(found(store, "100%"), Strings{"How much is 100% wool_coat?"});
    // Characters that mean something to SQL or to the index.
    for (const char* text : {"\"", "'; DROP TABLE entry; --", "*", "a OR b", "NEAR(", "%", "\\"}) {
      store.list({.text = text});
    }
    QCOMPARE(found(store, "").size(), std::size_t{4});
    QCOMPARE(found(store, "street.png").size(), std::size_t{4});
  }

  void pages_are_newest_first() {
    const QTemporaryDir folder;
    HistoryStore store(path_of(folder));
    for (int i = 0; i < 5; ++i) add(store, std::to_string(i), "");
    const HistoryPage page = store.list({.offset = 1, .limit = 2});
    QCOMPARE(page.total, std::int64_t{5});
    QCOMPARE(page.entries.size(), std::size_t{2});
    QCOMPARE(page.entries[0].question, std::string("3"));
    QVERIFY(store.list({.offset = 9, .limit = 2}).entries.empty());
  }

  void removed_questions_come_back_until_they_are_purged() {
    const QTemporaryDir folder;
    HistoryStore store(path_of(folder));
    const NewQuestion kept = add(store, "kept", "a");
    const NewQuestion gone = add(store, "gone secretword", "b");
    store.remove({gone.id});
    QCOMPARE(found(store, ""), Strings{"kept"});
    store.purge(0);
    store.restore({gone.id});
    QCOMPARE(found(store, "secretword"), Strings{"gone secretword"});
    store.remove({gone.id});
    store.forget({gone.id, kept.id});
    store.purge(0);
    store.restore({gone.id});
    QCOMPARE(found(store, ""), Strings{"kept"});
    EXPECT_ERROR(ErrorCode::kInput, "no question", store.read(gone.id));
    // Nothing of it is left on the disk.
    for (const char* part : {"", "-wal"}) {
      QFile file(QString::fromStdString(HistoryStore::file_in(path_of(folder)).string()) +
                 QLatin1String(part));
      if (file.open(QIODevice::ReadOnly)) QVERIFY(!file.readAll().contains("secretword"));
    }
    // A run that goes on after its question was deleted does no harm.
    store.grow(gone.id, Result(), {});
    store.finish(gone.id, Result(), HistoryState::kDone);
  }

  void a_pasted_image_is_kept_and_goes_with_its_last_question() {
    const QTemporaryDir folder;
    HistoryStore store(path_of(folder));
    NewQuestion first = new_question("first");
    first.path.clear();
    first.image = plain_image(40, 30, 77);
    NewQuestion second = first;
    second.id = new_history_id();
    store.begin(first);
    store.begin(second);
    const HistoryImage image = store.read(first.id).entry.image;
    QVERIFY(image.is_copy);
    const QFileInfo copy(QString::fromStdString(image.path));
    QVERIFY(copy.exists());
    QCOMPARE(QImage(copy.filePath()).size(), QSize(40, 30));
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(!(copy.permissions() & others));
    store.remove({first.id});
    store.purge(QDateTime::currentMSecsSinceEpoch());
    QVERIFY(QFile::exists(copy.filePath()));
    store.remove({second.id});
    store.purge(QDateTime::currentMSecsSinceEpoch());
    QVERIFY(!QFile::exists(copy.filePath()));
    NewQuestion empty = first;
    empty.image = Image();
    EXPECT_ERROR(ErrorCode::kInput, "no image", store.begin(empty));
  }

  void only_the_owner_may_read_it() {
    const QTemporaryDir outer;
    const std::filesystem::path folder = path_of(outer) / "a" / "history";
    HistoryStore store(folder);
    add(store, "private", "");
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    for (const char* part : {"", "-wal", "-shm"}) {
      const QFileInfo file(QString::fromStdString(HistoryStore::file_in(folder).string()) +
                           QLatin1String(part));
      QVERIFY2(file.exists() && !(file.permissions() & others), part);
    }
    QVERIFY(!(QFileInfo(QString::fromStdString(folder.string())).permissions() & others));
  }

  void thumbnails_are_small_whatever_the_picture() {
    QCOMPARE(QImage::fromData(encoded_thumbnail(plain_image(4000, 500))).size(), QSize(192, 24));
    QCOMPARE(QImage::fromData(encoded_thumbnail(plain_image(3, 2))).size(), QSize(3, 2));
    QVERIFY(!QImage::fromData(encoded_thumbnail(plain_image(1, 9000))).isNull());
  }

  void ten_thousand_questions_stay_quick() {
    const QTemporaryDir folder;
    HistoryStore store(path_of(folder));
    constexpr int kCount = 10'000;
    // No measurement, which a busy machine would spoil: what reads every question takes longer.
    constexpr qint64 kMuchTooLongMs = 5000;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kCount; ++i) {
      add(store, "Where is the object number " + std::to_string(i) + " of the day?", "left");
    }
    qInfo("%d questions written in %lld ms", kCount, timer.elapsed());
    const auto quick = [&](const char* what, const HistoryQuery& query, std::int64_t total) {
      timer.restart();
      const HistoryPage page = store.list(query);
      const qint64 ms = timer.elapsed();
      qInfo("%s: %lld ms", what, ms);
      QCOMPARE(page.total, total);
      QVERIFY2(ms < kMuchTooLongMs, what);
    };
    quick("the first page", {}, kCount);
    quick("the last page", {.offset = 9900}, kCount);
    quick("a rare word", {.text = "9876"}, 1);
    quick("a word in all", {.text = "obj"}, kCount);
    timer.restart();
    store.read(store.list({.text = "777"}).entries.front().id);
    QVERIFY(timer.elapsed() < kMuchTooLongMs);
    timer.restart();
    HistoryStore second(path_of(folder));
    qInfo("opened in %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 2000);
  }
};

QTEST_GUILESS_MAIN(TestHistoryStore)
#include "tst_history_store.moc"
