// The controller around the real pipeline, with a scripted engine below it.
#include "tests/gui/sample_run.h"
#include "tests/support/fake_engine.h"
#include "ui/panels/model_notice.h"
#include "ui/session/pipeline_controller.h"

#include <latch>
#include <thread>

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace corgi;

namespace {

BackendMaker makerOf(FakeEngine::Script script) {
  return [script = std::move(script)]() -> std::optional<Backend> {
    return Backend{std::make_shared<FakeEngine>(script), nullptr, Prompts::built_in()};
  };
}

// Never ready, as long as it lives.
class SlowToLoad final : public Engine {
 public:
  SlowToLoad() { info_.start(); }
  ~SlowToLoad() override {
    info_.setException(std::make_exception_ptr(Error(ErrorCode::kCancelled, "gone")));
    info_.finish();
  }
  QFuture<std::vector<Generation>> generate(GenerateRequest) override { return {}; }
  QFuture<ModelInfo> info() override { return info_.future(); }

 private:
  QPromise<ModelInfo> info_;
};

AskRequest directRequest(const QString& question) {
  return {test::coreImage(test::streetScene({64, 48})), question, Mode::kDirect};
}

// Writes until it is stopped.
std::vector<Generation> endless(const GenerateRequest& request) {
  while (!request.stop.stop_requested()) QThread::usleep(200);
  return {reply("so far", FinishReason::kCancelled)};
}

std::shared_ptr<const Result> resultOf(const QList<QVariant>& arguments) {
  return arguments[1].value<std::shared_ptr<const Result>>();
}

}  // namespace

class TestPipelineController : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void makesTheBackendBesideTheGuiThread() {
    std::latch may_go(1);
    QThread* made_on = nullptr;
    PipelineController controller(
        [&]() -> std::optional<Backend> {
          may_go.wait();
          made_on = QThread::currentThread();
          return Backend{std::make_shared<FakeEngine>(endless), nullptr, Prompts::built_in()};
        },
        {QStringLiteral("Qwen"), {}});
    QCOMPARE(controller.model().state, ModelState::kLoading);
    QCOMPARE(controller.model().message, QStringLiteral("Qwen"));
    may_go.count_down();
    QTRY_COMPARE(controller.model().state, ModelState::kReady);
    QVERIFY(made_on != thread());
    QCOMPARE(controller.model().info.name, std::string("fake"));
  }

  void anotherBackendTakesOver() {
    PipelineController controller(makerOf(endless), {});
    QTRY_COMPARE(controller.model().state, ModelState::kReady);
    QSignalSpy finished(&controller, &AskController::finished);
    controller.start(directRequest(QStringLiteral("Endless?")));
    QTest::qWait(30);
    controller.reload(makerOf(by_text([](const std::string&) { return "new"; })),
                      QStringLiteral("Other"));
    // The run ends first; the window never waits for it.
    QCOMPARE(controller.model().state, ModelState::kLoading);
    QCOMPARE(controller.model().message, QStringLiteral("Other"));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(resultOf(finished[0])->cancelled);
    QTRY_COMPARE(controller.model().state, ModelState::kReady);
    controller.start(directRequest(QStringLiteral("And now?")));
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(resultOf(finished[1])->answer, std::string("new"));
  }

  void theFirstLoadInFewerBitsTellsHowFarItIs() {
    const auto progress = std::make_shared<LoadProgress>();
    PipelineController controller(
        [&]() -> std::optional<Backend> {
          Backend backend{std::make_shared<SlowToLoad>(), nullptr, Prompts::built_in()};
          backend.source = QStringLiteral("/models/qwen");
          backend.progress = progress;
          return backend;
        },
        {QStringLiteral("Qwen"), {}});
    QTRY_COMPARE(controller.model().source, QStringLiteral("/models/qwen"));
    std::jthread([&] { Q_EMIT progress->quantized(0.4); }).join();
    QTRY_VERIFY(controller.model().quantized.has_value());
    QCOMPARE(*controller.model().quantized, 0.4);
    QCOMPARE(controller.model().message, QStringLiteral("Qwen"));
    Theme theme;
    ModelNotice notice(theme);
    notice.show(controller.model());
    QCOMPARE(notice.findChild<QProgressBar*>()->value(), 40);
    // What an older load tells is of no interest.
    controller.reload(makerOf(endless), QStringLiteral("Other"));
    std::jthread([&] { Q_EMIT progress->quantized(0.8); }).join();
    QTRY_COMPARE(controller.model().state, ModelState::kReady);
    QVERIFY(!controller.model().quantized && controller.model().source.isEmpty());
  }

  void aLoadThatWasOvertakenIsLetGo() {
    std::latch may_go(1);
    PipelineController controller(
        [&]() -> std::optional<Backend> {
          may_go.wait();
          return Backend{std::make_shared<FakeEngine>(endless), nullptr, Prompts::built_in()};
        },
        {});
    controller.reload([]() -> std::optional<Backend> { return std::nullopt; }, {});
    may_go.count_down();
    QTRY_COMPARE(controller.model().state, ModelState::kMissing);
    QTest::qWait(50);
    QCOMPARE(controller.model().state, ModelState::kMissing);
  }

  void noModelAndBrokenModelAreTold() {
    PipelineController missing([]() -> std::optional<Backend> { return std::nullopt; },
                               {{}, QStringLiteral("Get one.")});
    QTRY_COMPARE(missing.model().state, ModelState::kMissing);
    QCOMPARE(missing.model().message, QStringLiteral("Get one."));
    PipelineController broken(
        []() -> std::optional<Backend> { throw Error(ErrorCode::kUnsupportedModel, "llama"); }, {});
    QTRY_COMPARE(broken.model().state, ModelState::kFailed);
    QCOMPARE(broken.model().error, ErrorCode::kUnsupportedModel);
    QCOMPARE(broken.model().message, QStringLiteral("llama"));
  }

  void answersWithTheNumberOfItsRun() {
    PipelineController controller(makerOf(by_text([](const std::string&) { return "Yes."; })), {});
    QTRY_COMPARE(controller.model().state, ModelState::kReady);
    QSignalSpy finished(&controller, &AskController::finished);
    QSignalSpy events(&controller, &AskController::eventArrived);
    const RunId run = controller.start(directRequest(QStringLiteral("Open?")));
    QVERIFY(finished.isEmpty());
    QVERIFY(finished.wait());
    QCOMPARE(finished[0][0].toULongLong(), run);
    QCOMPARE(resultOf(finished[0])->answer, std::string("Yes."));
    QVERIFY(!events.isEmpty());
    for (const auto& event : events) QCOMPARE(event[0].toULongLong(), run);
  }

  void errorsKeepTheirCode() {
    PipelineController controller(makerOf([](const GenerateRequest&) -> std::vector<Generation> {
                                    throw Error(ErrorCode::kOutOfMemory, "3 GB");
                                  }),
                                  {});
    QTRY_COMPARE(controller.model().state, ModelState::kReady);
    QSignalSpy failed(&controller, &AskController::failed);
    controller.start(directRequest(QStringLiteral("Open?")));
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][1].value<ErrorCode>(), ErrorCode::kOutOfMemory);
    QCOMPARE(failed[0][2].toString(), QStringLiteral("3 GB"));
  }

  void stopEndsTheRun() {
    PipelineController controller(makerOf(endless), {});
    QTRY_COMPARE(controller.model().state, ModelState::kReady);
    QSignalSpy finished(&controller, &AskController::finished);
    controller.start(directRequest(QStringLiteral("Open?")));
    controller.stop();
    QVERIFY(finished.wait());
    QVERIFY(resultOf(finished[0])->cancelled);
  }

  // Each run ends once, in order, and only the last one is worked out.
  void aNewRunTakesThePlaceOfTheOneThatGoesOn() {
    PipelineController controller(makerOf([](const GenerateRequest& request) {
                                    return text_of(request.prompts[0]).find("third") !=
                                                   std::string::npos
                                               ? std::vector<Generation>{reply("Third.")}
                                               : endless(request);
                                  }),
                                  {});
    QTRY_COMPARE(controller.model().state, ModelState::kReady);
    QSignalSpy finished(&controller, &AskController::finished);
    const RunId first = controller.start(directRequest(QStringLiteral("first")));
    const RunId second = controller.start(directRequest(QStringLiteral("second")));
    const RunId third = controller.start(directRequest(QStringLiteral("third")));
    QVERIFY(finished.isEmpty());
    QTRY_COMPARE(finished.count(), 3);
    QHash<RunId, std::shared_ptr<const Result>> results;
    for (const auto& each : finished) results[each[0].toULongLong()] = resultOf(each);
    QVERIFY(results[first]->cancelled && results[second]->cancelled);
    QCOMPARE(results[third]->answer, std::string("Third."));
    QCOMPARE(finished.last()[0].toULongLong(), third);
  }

  void goingAwayMidRunIsSafe() {
    auto controller =
        std::make_unique<PipelineController>(makerOf(endless), PipelineController::Texts{});
    QTRY_COMPARE(controller->model().state, ModelState::kReady);
    controller->start(directRequest(QStringLiteral("Open?")));
    QTest::qWait(20);
    QElapsedTimer clock;
    clock.start();
    controller.reset();
    QVERIFY(clock.elapsed() < 1000);
    PipelineController still_loading(
        []() -> std::optional<Backend> {
          QThread::msleep(50);
          return std::nullopt;
        },
        {});
  }
};

QTEST_MAIN(TestPipelineController)
#include "tst_pipeline_controller.moc"
