#include "tests/gui/desk_scenes.h"

#include "tests/gui/desk_fixture.h"
#include "ui/settings/settings_dialog.h"

#include <QDateTime>
#include <QFileDialog>
#include <QMenu>

namespace corgi::test {
namespace {

struct DeskScene {
  const char* name;
  std::function<QWidget*(DeskFixture&)> arrange;
};

void addEarlier(DeskFixture& f) {
  const qint64 now = QDateTime::currentMSecsSinceEpoch();
  const struct {
    const char* question;
    const char* answer;
    HistoryState state;
    QSize size;
    qint64 hours;
  } earlier[] = {
      {"How many windows are on the first floor?",
       "Three windows.",
       HistoryState::kDone,
       {300, 400},
       3},
      {"What is written on the awning, and in which colour?",
       "It reads BAKERY in white letters on red.",
       HistoryState::kDone,
       {640, 480},
       26},
      {"Is anybody sitting on the bench?", "", HistoryState::kInterrupted, {500, 240}, 30},
      {"Which way does the arrow point?",
       "To the left, towards the station.",
       HistoryState::kDone,
       {420, 420},
       100}};
  for (const auto& each : earlier) {
    NewQuestion question;
    question.id = new_history_id();
    question.asked_ms = now - each.hours * 3'600'000;
    question.question = each.question;
    question.mode = each.hours > 50 ? Mode::kFast : Mode::kThorough;
    question.image = coreImage(streetScene(each.size));
    question.path = "/pictures/street.png";
    question.name = "street.png";
    Result result = sampleRun().result;
    result.question = each.question;
    result.answer = each.answer;
    result.cancelled = each.state != HistoryState::kDone;
    f.desk.history().add(question, std::make_shared<const Result>(result));
  }
}

QWidget* withHistory(DeskFixture& f) {
  f.window.resize(1480, 860);
  f.dock("historyDock")->show();
  addEarlier(f);
  f.openPicture();
  f.answer(QString::fromStdString(sampleRun().question));
  if (!QTest::qWaitFor([&] { return f.rows() == 5; }, 5000)) qWarning("no history");
  f.clickRow(0);
  return &f.window;
}

QWidget* settingsPage(DeskFixture& f, int page) {
  auto* dialog = new SettingsDialog(f.theme, Settings(), &f.window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  const std::vector<RunSample> samples(3, *sample_of(tracedResult()));
  dialog->setAtHand({{1024, 768}, Mode::kThorough, readyModel(), run_costs(samples)});
  dialog->findChild<QTabWidget*>()->setCurrentIndex(page);
  dialog->open();
  return dialog;
}

QWidget* advancedSettings(DeskFixture& f) {
  QWidget* dialog = settingsPage(f, 2);
  dialog->findChild<Fold*>()->setOpen(true);
  return dialog;
}

// `answered` questions of nine are done; 0: nothing has begun.
QWidget* batchWindow(DeskFixture& f, int answered) {
  QTest::keyClick(&f.window, Qt::Key_B, Qt::ControlModifier);
  BatchWindow* window = nullptr;
  for (QWidget* widget : QApplication::topLevelWidgets()) {
    if (auto* found = qobject_cast<BatchWindow*>(widget)) window = found;
  }
  QStringList paths;
  for (const char* name : {"high_street.png", "market.png", "station.png"}) {
    paths.append(f.pictureFile(QLatin1String(name), {320, 240}));
  }
  window->addPaths(paths);
  if (!QTest::qWaitFor([&] { return window->images().size() == 3; }, 5000)) qWarning("no images");
  window->findChild<QPlainTextEdit*>()->setPlainText(
      QStringLiteral("Is the shop open?\nWhat does the sign over the window say?\nIs a bicycle "
                     "standing there?"));
  if (answered > 0) {
    QTest::mouseClick(window->findChild<QPushButton*>(QStringLiteral("batchBegin")),
                      Qt::LeftButton);
  }
  for (int i = 0; i < answered; ++i) {
    const auto asked = static_cast<std::size_t>(i) + 1;
    if (!QTest::qWaitFor([&] { return f.controller.requests().size() == asked; }, 5000)) break;
    QTest::qWait(300 + 50 * i);
    f.controller.finish(tracedResult());
  }
  return window;
}

QWidget* historyMenu(DeskFixture& f) {
  withHistory(f);
  const QPoint at = f.list()->visualRect(f.list()->model()->index(2, 0)).center();
  f.clickRow(2, Qt::ControlModifier);
  Q_EMIT f.list()->customContextMenuRequested(at);
  return f.earlier()->findChild<QMenu*>();
}

// `count` of five questions.
QWidget* deletedFromHistory(DeskFixture& f, int count) {
  withHistory(f);
  f.list()->setFocus();
  f.list()->setCurrentIndex(f.list()->model()->index(0, 0));
  for (int i = 1; i < count; ++i) QTest::keyClick(f.list(), Qt::Key_Down, Qt::ShiftModifier);
  QTest::keyClick(f.list(), Qt::Key_Delete);
  if (!QTest::qWaitFor([&] { return f.rows() == 5 - count; }, 5000)) qWarning("not deleted");
  return &f.window;
}

QWidget* exportDialog(DeskFixture& f) {
  withHistory(f);
  f.window.findChild<QAction*>(QStringLiteral("export.markdown"))->trigger();
  return f.window.findChild<QFileDialog*>();
}

QWidget* exported(DeskFixture& f) {
  QTest::keyClick(exportDialog(f)->findChild<QLineEdit*>(), Qt::Key_Return);
  if (!QTest::qWaitFor([&] { return f.message()->isVisible(); }, 5000)) qWarning("not saved");
  return &f.window;
}

// A command's keys while they are being changed; `keys` are what the person presses.
QWidget* changingKeys(DeskFixture& f, const QString& command, const QKeySequence& keys) {
  auto* dialog = qobject_cast<SettingsDialog*>(settingsPage(f, 0));
  dialog->setCommands(f.window.shortcuts().table().commands());
  dialog->showShortcuts();
  auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("shortcutList"));
  for (int i = 0; i < list->topLevelItemCount(); ++i) {
    if (list->topLevelItem(i)->data(0, Qt::UserRole) == command) {
      list->setCurrentItem(list->topLevelItem(i));
    }
  }
  if (keys.isEmpty()) return dialog;
  auto* field = dialog->findChild<KeyField*>();
  field->setFocus();
  QTest::keyClick(field, keys[0].key(), keys[0].keyboardModifiers());
  return dialog;
}

QWidget* compareWindow(DeskFixture& f) {
  f.openPicture();
  f.answer(QString::fromStdString(sampleRun().question));
  QTest::keyClick(&f.window, Qt::Key_D, Qt::ControlModifier);
  Result fast = tracedResult();
  fast.mode = Mode::kFast;
  fast.answer = "Yes, it is open. Bread costs 2.50.";
  fast.steps.resize(2);
  fast.timings = {{Stage::kReasoning, 0, 6100}};
  QTest::qWait(50);
  f.controller.finish(fast);
  QTest::qWait(50);
  Result direct = tracedResult();
  direct.mode = Mode::kDirect;
  direct.answer = "Yes, the bakery is open and a loaf costs 3.20.";
  direct.explanation.clear();
  direct.steps.clear();
  direct.timings = {{Stage::kSynthesis, 0, 1900}};
  f.controller.finish(direct);
  QWidget* shown = nullptr;
  for (QWidget* widget : QApplication::topLevelWidgets()) {
    if (qobject_cast<CompareWindow*>(widget)) shown = widget;
  }
  return shown;
}

// Two models on this machine, and one that answers for now.
class TwoModels : public ModelLender {
 public:
  explicit TwoModels(FakeController& controller)
      : ModelLender(&controller), controller_(controller) {}
  std::vector<Answerer> answerers() const override {
    return {{QStringLiteral("2b"), QStringLiteral("Qwen3-VL 2B Instruct")},
            {QStringLiteral("4b"), QStringLiteral("Qwen3-VL 4B Instruct")}};
  }
  void look() override {}
  QString loaded() const override { return controller_.model().source; }
  void lend(const QString& id) override {
    ModelStatus status;
    status.source = id;
    controller_.setModel(status);
  }
  void giveBack() override {}

 private:
  FakeController& controller_;
};

// Before, or with one answer there and the other model being asked.
QWidget* compareModelsWindow(DeskFixture& f, bool begun) {
  f.openPicture();
  f.question()->setPlainText(QString::fromStdString(sampleRun().question));
  ModelStatus own = readyModel();
  own.source = QStringLiteral("2b");
  f.controller.setModel(own);
  f.desk.setModelLender(*new TwoModels(f.controller));
  QTest::keyClick(&f.window, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
  CompareWindow* shown = nullptr;
  for (QWidget* widget : QApplication::topLevelWidgets()) {
    if (auto* found = qobject_cast<CompareWindow*>(widget)) shown = found;
  }
  if (!begun) return shown;
  QTest::mouseClick(shown->findChild<QPushButton*>(QStringLiteral("compareBegin")), Qt::LeftButton);
  QTest::qWait(50);
  f.controller.finish(tracedResult());
  QTest::qWait(50);
  own.source = QStringLiteral("4b");
  f.controller.setModel(own);
  for (const PipelineEvent& event : sampleRun().events) {
    f.controller.play(event);
    if (std::holds_alternative<EvidenceReady>(event)) break;
  }
  return shown;
}

std::vector<DeskScene> scenes() {
  return {
      {"20-history", withHistory},
      {"21-history-empty",
       [](DeskFixture& f) -> QWidget* {
         f.window.resize(1480, 860);
         f.dock("historyDock")->show();
         return &f.window;
       }},
      {"22-history-undo",
       [](DeskFixture& f) -> QWidget* {
         withHistory(f);
         QTest::qWait(300);
         f.earlier()->searchField()->setText(QStringLiteral("the"));
         QTest::qWait(300);
         f.list()->setFocus();
         f.list()->setCurrentIndex(f.list()->model()->index(1, 0));
         f.earlier()->removeSelected();
         return &f.window;
       }},
      {"22-history-menu", historyMenu},
      {"22-history-deleted", [](DeskFixture& f) { return deletedFromHistory(f, 2); }},
      {"22-history-all-deleted", [](DeskFixture& f) { return deletedFromHistory(f, 5); }},
      {"24-settings-model", [](DeskFixture& f) { return settingsPage(f, 0); }},
      {"25-settings-image", [](DeskFixture& f) { return settingsPage(f, 1); }},
      {"25-settings-method", [](DeskFixture& f) { return settingsPage(f, 2); }},
      {"25-settings-method-advanced", advancedSettings},
      {"26-settings-wording", [](DeskFixture& f) { return settingsPage(f, 3); }},
      {"26-settings-memory", [](DeskFixture& f) { return settingsPage(f, 4); }},
      {"26-settings-program", [](DeskFixture& f) { return settingsPage(f, 5); }},
      {"26-settings-keys",
       [](DeskFixture& f) { return changingKeys(f, QStringLiteral("view.fit"), {}); }},
      {"26-settings-keys-changed",
       [](DeskFixture& f) {
         return changingKeys(f, QStringLiteral("view.fit"), QKeySequence(Qt::Key_F9));
       }},
      {"26-settings-keys-taken",
       [](DeskFixture& f) {
         return changingKeys(f, QStringLiteral("view.fit"), QKeySequence(Qt::CTRL | Qt::Key_D));
       }},
      {"26-settings-keys-refused",
       [](DeskFixture& f) {
         return changingKeys(f, QStringLiteral("view.fit"), QKeySequence(Qt::Key_G));
       }},
      {"27-batch-new", [](DeskFixture& f) { return batchWindow(f, 0); }},
      {"28-batch-running", [](DeskFixture& f) { return batchWindow(f, 5); }},
      {"29-compare", compareWindow},
      {"30-compare-models", [](DeskFixture& f) { return compareModelsWindow(f, false); }},
      {"31-compare-models-running", [](DeskFixture& f) { return compareModelsWindow(f, true); }},
      {"34-export-markdown", exportDialog},
      {"35-exported", exported},
      {"32-help",
       [](DeskFixture& f) -> QWidget* {
         QTest::keyClick(&f.window, Qt::Key_F1);
         auto* help = f.window.findChild<QWidget*>(QStringLiteral("helpWindow"));
         help->findChild<QLineEdit*>(QStringLiteral("helpSearch"))
             ->setText(QStringLiteral("places"));
         return help;
       }},
      {"33-help-keys",
       [](DeskFixture& f) -> QWidget* {
         QTest::keyClick(&f.window, Qt::Key_F1, Qt::ControlModifier);
         return f.window.findChild<QWidget*>(QStringLiteral("helpWindow"));
       }},
      {"23-trace", [](DeskFixture& f) -> QWidget* {
         withHistory(f);
         f.dock("historyDock")->hide();
         f.dock("traceDock")->show();
         f.window.resizeDocks({f.dock("traceDock")}, {300}, Qt::Vertical);
         return &f.window;
       }}};
}

}  // namespace

QStringList deskSceneNames() {
  QStringList names;
  for (const DeskScene& scene : scenes()) names.append(QLatin1String(scene.name));
  return names;
}

void withDeskScene(const QString& name,
                   ThemeChoice theme,
                   const std::function<void(QWidget& window)>& look) {
  for (const DeskScene& scene : scenes()) {
    if (name != QLatin1String(scene.name)) continue;
    DeskFixture f;
    f.theme.setChoice(theme);
    look(*scene.arrange(f));
  }
}

}  // namespace corgi::test
