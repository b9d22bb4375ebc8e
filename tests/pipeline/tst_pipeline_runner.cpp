// The pipeline on its own thread, seen from the GUI's.
#include "core/pipeline/event_queue.h"
#include "core/pipeline/pipeline_runner.h"
#include "tests/support/fake_engine.h"
#include "tests/support/fake_ocr.h"
#include "tests/support/pictures.h"

#include <latch>

#include <QSignalSpy>
#include <QtTest>

namespace corgi {
namespace {

Question direct_question() {
  Question question;
  question.image = plain_image(8, 8);
  question.text = "What?";
  question.options.mode = Mode::kDirect;
  return question;
}

std::shared_ptr<Pipeline> pipeline_of(FakeEngine::Script script) {
  return std::make_shared<Pipeline>(
      std::make_shared<FakeEngine>(std::move(script)), nullptr, Prompts::built_in());
}

// Writes for ever, until it is stopped.
std::vector<Generation> endless(const GenerateRequest& request) {
  while (!request.stop.stop_requested()) {
    request.on_text(0, "la ");
    QThread::usleep(200);
  }
  return {reply("la la", FinishReason::kCancelled)};
}

}  // namespace

class TestPipelineRunner : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void an_answer_arrives_by_signals_on_this_thread() {
    PipelineRunner runner(pipeline_of(by_text([](const std::string&) { return "Yes."; })));
    QSignalSpy finished(&runner, &PipelineRunner::finished);
    QSignalSpy failed(&runner, &PipelineRunner::failed);
    std::string text;
    std::vector<std::size_t> kinds;
    connect(&runner, &PipelineRunner::eventArrived, this, [&](const PipelineEvent& event) {
      QCOMPARE(QThread::currentThread(), thread());
      kinds.push_back(event.index());
      if (const auto* e = std::get_if<TextStreamed>(&event)) text += e->text;
    });
    QVERIFY(!runner.isRunning());
    runner.start(direct_question());
    QVERIFY(runner.isRunning());
    QVERIFY(finished.wait());
    QVERIFY(!runner.isRunning());
    QCOMPARE(failed.count(), 0);
    QCOMPARE(text, std::string("Yes."));
    const auto result = finished[0][0].value<std::shared_ptr<const Result>>();
    QCOMPARE(result->answer, std::string("Yes."));
    QCOMPARE(kinds.front(), PipelineEvent(StageStarted{}).index());
    QCOMPARE(kinds.back(), PipelineEvent(StageFinished{}).index());
  }

  void a_failure_carries_code_and_message() {
    PipelineRunner runner(pipeline_of([](const GenerateRequest&) -> std::vector<Generation> {
      throw Error(ErrorCode::kPromptTooLong, "9,000 tokens");
    }));
    QSignalSpy failed(&runner, &PipelineRunner::failed);
    runner.start(direct_question());
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].toString(), QStringLiteral("prompt_too_long"));
    QCOMPARE(failed[0][1].toString(), QStringLiteral("9,000 tokens"));
    QVERIFY(!runner.isRunning());
    // The runner is as good as new.
    Question empty = direct_question();
    empty.text.clear();
    runner.start(empty);
    QVERIFY(failed.wait());
    QCOMPARE(failed[1][0].toString(), QStringLiteral("input"));
  }

  void a_stop_ends_with_finished_and_cancelled() {
    PipelineRunner runner(pipeline_of(endless));
    QSignalSpy finished(&runner, &PipelineRunner::finished);
    QSignalSpy events(&runner, &PipelineRunner::eventArrived);
    runner.stop();  // nothing runs
    runner.start(direct_question());
    runner.start(direct_question());  // ignored
    QTRY_VERIFY(events.count() >= 3);
    runner.stop();
    QVERIFY(finished.wait());
    QVERIFY(finished[0][0].value<std::shared_ptr<const Result>>()->cancelled);
    QTest::qWait(50);
    QCOMPARE(finished.count(), 1);
  }

  void text_is_joined_to_about_thirty_a_second() {
    PipelineRunner runner(pipeline_of(endless));
    int texts = 0;
    std::size_t bytes = 0;
    connect(&runner, &PipelineRunner::eventArrived, this, [&](const PipelineEvent& event) {
      if (const auto* e = std::get_if<TextStreamed>(&event)) {
        ++texts;
        bytes += e->text.size();
      }
    });
    QElapsedTimer timer;
    timer.start();
    runner.start(direct_question());
    QTest::qWait(600);
    runner.stop();
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    QVERIFY2(texts <= 32 * seconds + 2, qPrintable(QString::number(texts / seconds)));
    QVERIFY(texts >= 3);
    QVERIFY2(bytes > 10 * static_cast<std::size_t>(texts), qPrintable(QString::number(bytes)));
  }

  void the_next_question_may_start_when_one_finishes() {
    PipelineRunner runner(pipeline_of(by_text([](const std::string&) { return "Yes."; })));
    int finished = 0;
    connect(&runner, &PipelineRunner::finished, this, [&] {
      if (++finished < 3) runner.start(direct_question());
    });
    runner.start(direct_question());
    QTRY_COMPARE(finished, 3);
    QVERIFY(!runner.isRunning());
  }

  void the_destructor_stops_and_joins() {
    auto runner = std::make_unique<PipelineRunner>(pipeline_of(endless));
    QSignalSpy events(runner.get(), &PipelineRunner::eventArrived);
    runner->start(direct_question());
    QTRY_VERIFY(events.count() >= 1);
    runner.reset();
    const auto count = events.count();
    QTest::qWait(100);
    QCOMPARE(events.count(), count);
  }

  void a_receiver_may_delete_the_runner_data() {
    QTest::addColumn<bool>("at_event");
    QTest::newRow("at an event") << true;
    QTest::newRow("at the end") << false;
  }
  void a_receiver_may_delete_the_runner() {
    QFETCH(bool, at_event);
    auto* runner =
        new PipelineRunner(pipeline_of(by_text([](const std::string&) { return "Yes."; })));
    const QPointer<PipelineRunner> alive(runner);
    const auto remove = [runner] { delete runner; };
    if (at_event) {
      connect(runner, &PipelineRunner::eventArrived, this, remove);
    } else {
      connect(runner, &PipelineRunner::finished, this, remove);
    }
    runner->start(direct_question());
    QTRY_VERIFY(!alive);
  }

  void the_queue_joins_text_of_one_step_only() {
    EventQueue queue;
    QCOMPARE(queue.put(TextStreamed{Stage::kGrounding, 1, "a"}), EventQueue::Wake::kSoon);
    QCOMPARE(queue.put(TextStreamed{Stage::kGrounding, 2, "x"}), EventQueue::Wake::kAlreadyAsked);
    QCOMPARE(queue.put(TextStreamed{Stage::kGrounding, 1, "b"}), EventQueue::Wake::kAlreadyAsked);
    QCOMPARE(queue.put(StageFinished{Stage::kGrounding, 1}), EventQueue::Wake::kNow);
    QCOMPARE(queue.put(TextStreamed{Stage::kGrounding, 1, "c"}), EventQueue::Wake::kAlreadyAsked);
    const auto events = queue.take();
    QCOMPARE(events.size(), std::size_t(4));
    QCOMPARE(std::get<TextStreamed>(events[0]).text, std::string("ab"));
    QCOMPARE(std::get<TextStreamed>(events[1]).text, std::string("x"));
    QCOMPARE(std::get<TextStreamed>(events[3]).text, std::string("c"));
    QVERIFY(queue.take().empty());
    QCOMPARE(queue.put(TextStreamed{Stage::kGrounding, 1, "d"}), EventQueue::Wake::kSoon);
  }
};

}  // namespace corgi

QTEST_GUILESS_MAIN(corgi::TestPipelineRunner)
#include "tst_pipeline_runner.moc"
