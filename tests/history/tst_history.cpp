// The history beside the GUI thread: signals, recovery, removal, two of them at once.
#include "core/history/history.h"
#include "core/history/history_store.h"
#include "tests/history/history_samples.h"
#include "tests/report/sample_result.h"

#include <csignal>

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;

namespace {

std::filesystem::path path_of(const QTemporaryDir& folder) {
  return folder.path().toStdString();
}

HistoryPage listed(History& history, const HistoryQuery& query = {}) {
  HistoryPage result;
  bool done = false;
  const quint64 request = history.list(query);
  QObject context;
  QObject::connect(&history, &History::listed, &context, [&](quint64 r, const HistoryPage& page) {
    if (r != request) return;
    result = page;
    done = true;
  });
  if (!QTest::qWaitFor([&] { return done; }, 10000)) qCritical("no list");
  return result;
}

std::shared_ptr<const HistoryRecord> opened(History& history, const HistoryId& id) {
  std::shared_ptr<const HistoryRecord> result;
  QObject context;
  QObject::connect(
      &history, &History::opened, &context, [&](std::shared_ptr<const HistoryRecord> record) {
        result = record;
      });
  history.open(id);
  if (!QTest::qWaitFor([&] { return result != nullptr; }, 10000)) qCritical("not opened");
  return result;
}

}  // namespace

class TestHistory : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void a_run_is_written_as_it_grows() {
    const QTemporaryDir folder;
    History history(path_of(folder));
    QSignalSpy changed(&history, &History::changed);
    const NewQuestion question = new_question("What shop is this?");
    history.begin(question);
    for (const PipelineEvent& event : run_events()) history.record(question.id, event);
    QCOMPARE(listed(history).entries.front().state, HistoryState::kRunning);
    const auto half = opened(history, question.id);
    QVERIFY(half);
    QCOMPARE(half->result.evidence.size(), std::size_t{1});
    QCOMPARE(half->live.text, std::string("It is a ba"));
    QTRY_VERIFY(!changed.isEmpty());
    history.finish(question.id, std::make_shared<Result>([] {
                     Result result = sample_result();
                     result.cancelled = false;
                     return result;
                   }()));
    const auto whole = opened(history, question.id);
    QCOMPARE(whole->entry.state, HistoryState::kDone);
    QCOMPARE(whole->result.answer, std::string("STOP"));
    // Late events of a run that ended change nothing.
    history.record(question.id, ThoughtReady{"late"});
    QCOMPARE(opened(history, question.id)->result.thought, std::string("I look."));
  }

  void a_stop_before_the_first_word_keeps_the_question() {
    const QTemporaryDir folder;
    History history(path_of(folder));
    const NewQuestion question = new_question("Never asked?");
    history.begin(question);
    Result nothing;
    nothing.cancelled = true;
    history.finish(question.id, std::make_shared<const Result>(nothing));
    const auto record = opened(history, question.id);
    QCOMPARE(record->entry.state, HistoryState::kStopped);
    QCOMPARE(record->result.question, std::string("Never asked?"));
  }

  void a_failure_is_kept() {
    const QTemporaryDir folder;
    History history(path_of(folder));
    const NewQuestion question = new_question("Too large?");
    history.begin(question);
    history.fail(question.id, ErrorCode::kOutOfMemory, QStringLiteral("no memory"));
    const auto record = opened(history, question.id);
    QCOMPARE(record->entry.state, HistoryState::kFailed);
    QCOMPARE(record->error_code, std::string("out_of_memory"));
  }

  void a_damaged_file_is_set_aside_and_told() {
    const QTemporaryDir folder;
    {
      QFile file(QString::fromStdString(HistoryStore::file_in(path_of(folder)).string()));
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(QByteArray(9000, 'x'));
    }
    History history(path_of(folder));
    QSignalSpy failed(&history, &History::setAside);
    QTRY_COMPARE(failed.size(), 1);
    const QString aside = failed[0][0].toString().section(QLatin1Char('\n'), -1);
    QCOMPARE(QFileInfo(aside).size(), 9000);
    history.begin(new_question("goes on"));
    QCOMPARE(listed(history).total, std::int64_t{1});
  }

  void an_unusable_folder_is_told_and_nothing_crashes() {
    const QTemporaryDir folder;
    QFile taken(folder.filePath(QStringLiteral("taken")));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    History history(path_of(folder) / "taken");
    QSignalSpy failed(&history, &History::failed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<ErrorCode>(), ErrorCode::kIo);
    history.begin(new_question("lost"));
    history.open("lost");
    history.remove({"lost"});
  }

  void removal_can_be_undone_until_it_is_forgotten() {
    const QTemporaryDir folder;
    const NewQuestion question = new_question("gone");
    {
      History history(path_of(folder));
      history.add(question, std::make_shared<const Result>(sample_result()));
      history.remove({question.id});
      QCOMPARE(listed(history).total, std::int64_t{0});
      history.restore({question.id});
      QCOMPARE(listed(history).total, std::int64_t{1});
      history.remove({question.id});
      history.forgetRemoved();
      history.restore({question.id});
      QCOMPARE(listed(history).total, std::int64_t{0});
      history.add(new_question("last"), std::make_shared<const Result>(sample_result()));
      history.remove({listed(history).entries.front().id});
    }
    // What was removed when the program ended doesn't come back.
    HistoryStore store(path_of(folder));
    QCOMPARE(store.list({}).total, std::int64_t{0});
  }

  void another_program_is_noticed() {
    const QTemporaryDir folder;
    History history(path_of(folder));
    QCOMPARE(listed(history).total, std::int64_t{0});
    QSignalSpy changed(&history, &History::changed);
    QProcess child;
    child.start(QStringLiteral(CORGI_HISTORY_WRITER),
                {folder.path(), QStringLiteral("many"), QStringLiteral("3")});
    QVERIFY(child.waitForFinished(20000));
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 8000);
    QCOMPARE(listed(history).total, std::int64_t{3});
  }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
