// A window with everything around it: history, trace, exports.
#pragma once

#include "tests/gui/window_fixture.h"
#include "ui/desk/desk.h"

namespace corgi::test {

// sampleRun() with what was said between program and model.
inline Result tracedResult() {
  Result result = sampleRun().result;
  result.exchanges = {{Stage::kReasoning,
                       0,
                       "<|image_pad|>Think about the bakery.",
                       "I need the sign.",
                       FinishReason::kStop,
                       801,
                       96,
                       {12, 900, 700, 1488}},
                      {Stage::kGrounding,
                       2,
                       "<|image_pad|>Where is the chalkboard?",
                       "[{bbox_2d: [797, 660, 932, 885]}]",
                       FinishReason::kLength,
                       812,
                       31,
                       {0, 0, 150, 900}},
                      {Stage::kSynthesis,
                       0,
                       "<|image_pad|>Answer from the evidence.",
                       "Yes, it is open.",
                       FinishReason::kStop,
                       990,
                       40,
                       {0, 0, 400, 1600}}};
  result.exchanges.front().image_tokens = 768;
  result.exchanges.front().cache = {0, 1, 0, 1, 0, 1, 0};
  result.exchanges.front().peak_bytes = 5'400'000'000;
  result.cache = {4, 1, 4, 1, 3, 1, 900};
  result.model.name = "Qwen3-VL-2B-Instruct";
  result.seed = 7;
  return result;
}

class DeskFixture : public WindowFixture {
 public:
  DeskFixture()
      : desk(window, theme, controller, (folder() + QStringLiteral("/history")).toStdString()) {}

  // Asks `text` and plays the sample run to its end.
  void answer(const QString& text) {
    question()->setFocus();
    question()->setPlainText(text);
    QTest::keyClick(question(), Qt::Key_Return);
    const SampleRun run = sampleRun();
    for (const PipelineEvent& event : run.events) controller.play(event);
    Result result = tracedResult();
    result.question = text.toStdString();
    controller.finish(result);
    QCoreApplication::processEvents();
  }
  QDockWidget* dock(const char* name) {
    return window.findChild<QDockWidget*>(QLatin1String(name));
  }
  HistoryPanel* earlier() { return window.findChild<HistoryPanel*>(); }
  QListView* list() { return earlier()->list(); }
  int rows() { return earlier()->model().rowCount(); }
  QString rowText(int row) { return list()->model()->index(row, 0).data().toString(); }
  void clickRow(int row, Qt::KeyboardModifiers modifiers = {}) {
    const QPoint at = list()->visualRect(list()->model()->index(row, 0)).center();
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, modifiers, at);
  }

  Desk desk;
};

}  // namespace corgi::test
