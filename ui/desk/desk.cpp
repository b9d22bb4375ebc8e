#include "ui/desk/desk.h"

#include "ui/desk/export_menu.h"
#include "ui/main_window/file_menu.h"
#include "ui/main_window/menu_action.h"
#include "ui/main_window/question_menu.h"
#include "ui/main_window/view_menu.h"
#include "ui/panels/icon_button.h"

#include <QHBoxLayout>

namespace corgi {
namespace {

constexpr int kHistoryWidth = 290;
constexpr int kTraceHeight = 260;
// Narrower windows keep their room for image and answer.
constexpr int kRoomForHistory = 1200;

// The style's own has a button that no theme reaches.
QWidget* titleBar(QDockWidget* dock, const Theme& theme, const QString& title) {
  auto* bar = new QWidget;
  bar->setObjectName(QStringLiteral("dockTitle"));
  bar->setAttribute(Qt::WA_StyledBackground);
  auto* name = new QLabel(title);
  name->setFont(theme.scaledFont(1.0, QFont::DemiBold));
  auto* close = new IconButton(theme, QStringLiteral("close"), Desk::tr("Close this panel"));
  QObject::connect(close, &QToolButton::clicked, dock, &QWidget::close);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(14, 5, 6, 5);
  row->addWidget(name, 1);
  row->addWidget(close);
  return bar;
}

}  // namespace

Desk::Desk(MainWindow& window,
           Theme& theme,
           AskController& controller,
           const std::filesystem::path& history_folder)
    : window_(window),
      theme_(theme),
      history_(history_folder),
      recorder_(controller, window.session(), history_, [this] { return picturePath(); }),
      reopener_(history_, window.session()),
      batch_(controller, window.session(), history_, history_folder / "batch.json"),
      batch_window_(std::make_unique<BatchWindow>(theme, batch_, history_)),
      compare_(controller, window.session(), history_),
      compare_window_(
          std::make_unique<CompareWindow>(theme, compare_, [this] { return currentQuestion(); })),
      earlier_(new HistoryPanel(theme, history_)),
      trace_(new TracePanel(theme, window.session())),
      history_dock_(makeDock(earlier_, QStringLiteral("historyDock"), tr("Earlier questions"))),
      trace_dock_(makeDock(trace_, QStringLiteral("traceDock"), tr("Exchanges with the model"))) {
  addToggle(history_dock_, QStringLiteral("view.history"), QKeySequence(Qt::CTRL | Qt::Key_H));
  addToggle(trace_dock_, QStringLiteral("view.trace"), QKeySequence(Qt::CTRL | Qt::Key_T));
  // Only a dock that isn't in the window yet tells whether it was restored.
  if (!window_.restoreDockWidget(history_dock_)) {
    window_.addDockWidget(Qt::LeftDockWidgetArea, history_dock_);
    window_.resizeDocks({history_dock_}, {kHistoryWidth}, Qt::Horizontal);
    history_dock_->setVisible(window_.width() >= kRoomForHistory);
  }
  if (!window_.restoreDockWidget(trace_dock_)) {
    window_.addDockWidget(Qt::BottomDockWidgetArea, trace_dock_);
    window_.resizeDocks({trace_dock_}, {kTraceHeight}, Qt::Vertical);
    trace_dock_->hide();
  }
  connectHistory();
  addExports();
  addBatch();
  addCompare();
  window_.shortcuts().adopt();
}

Desk::~Desk() {
  // They refer to the history and the session.
  delete history_dock_;
  delete trace_dock_;
}

QDockWidget* Desk::makeDock(QWidget* content, const QString& id, const QString& title) {
  auto* dock = new QDockWidget(title, &window_);
  dock->setObjectName(id);
  dock->setWidget(content);
  dock->setTitleBarWidget(titleBar(dock, theme_, title));
  dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
  return dock;
}

void Desk::addToggle(QDockWidget* dock, const QString& id, const QKeySequence& keys) {
  QAction* toggle = dock->toggleViewAction();
  toggle->setObjectName(id);
  toggle->setShortcut(keys);
  if (auto* menu = window_.findChild<ViewMenu*>()) menu->addAction(toggle);
}

void Desk::addExports() {
  auto* file = window_.findChild<FileMenu*>();
  auto* message = window_.findChild<MessageBar*>();
  auto* exports = new ExportMenu(
      window_.session(), [this] { return picturePath(); }, file);
  connect(exports, &ExportMenu::saved, message, [message](const QString& path) {
    message->showNotice(tr("Saved: %1").arg(path));
  });
  connect(exports, &ExportMenu::failed, message, [message](ErrorCode code, const QString& details) {
    message->showError(code, tr("Export"), details);
  });
  // Above the separator before Quit.
  const QList<QAction*> entries = file->actions();
  file->insertMenu(entries.size() >= 2 ? entries[entries.size() - 2] : nullptr, exports);
}

void Desk::addBatch() {
  auto* file = window_.findChild<FileMenu*>();
  QAction* entry = addMenuAction(
      file, QStringLiteral("file.batch"), tr("&Many images…"), QKeySequence(Qt::CTRL | Qt::Key_B));
  const QList<QAction*> entries = file->actions();
  file->insertAction(entries[1], entry);
  connect(entry, &QAction::triggered, batch_window_.get(), [this] {
    batch_window_->show();
    batch_window_->raise();
    batch_window_->activateWindow();
  });
  connect(
      batch_window_.get(), &BatchWindow::openRequested, &reopener_, [this](const std::string& id) {
        reopener_.open(id);
        window_.raise();
        window_.activateWindow();
      });
  batch_.loadPlan();
}

void Desk::addCompare() {
  auto* menu = window_.findChild<QuestionMenu*>();
  QAction* entry = addMenuAction(menu,
                                 QStringLiteral("question.compare"),
                                 tr("&Compare the ways of answering"),
                                 QKeySequence(Qt::CTRL | Qt::Key_D));
  connect(menu, &QMenu::aboutToShow, entry, [this, entry] {
    entry->setEnabled(compare_.isActive() ||
                      (compare_.canCompareModes() && !currentQuestion().text.trimmed().isEmpty()));
  });
  // A shortcut doesn't open the menu; what can't begin does nothing.
  connect(menu, &QMenu::aboutToHide, entry, [entry] { entry->setEnabled(true); });
  connect(entry, &QAction::triggered, compare_window_.get(), &CompareWindow::compareModes);
}

void Desk::setModelLender(ModelLender& lender) {
  compare_.setLender(&lender);
  QAction* entry = addMenuAction(window_.findChild<QuestionMenu*>(),
                                 QStringLiteral("question.compare_models"),
                                 tr("Compare two &models…"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
  connect(entry, &QAction::triggered, compare_window_.get(), &CompareWindow::chooseModels);
  window_.shortcuts().adopt();
}

CompareWindow::Question Desk::currentQuestion() const {
  return {window_.findChild<QuestionField*>()->toPlainText(),
          picturePath(),
          window_.findChild<ModeChooser*>()->mode()};
}

void Desk::connectHistory() {
  auto* message = window_.findChild<MessageBar*>();
  connect(earlier_, &HistoryPanel::openRequested, &reopener_, &HistoryReopener::open);
  connect(
      &reopener_,
      &HistoryReopener::pictureReady,
      this,
      [this](
          std::shared_ptr<const ImagePyramid> picture, const QString& name, const QString& path) {
        reopened_picture_ = picture;
        reopened_path_ = path;
        window_.showPicture(std::move(picture), name);
      });
  connect(
      &reopener_, &HistoryReopener::reopened, &window_, [this](const QString& question, Mode mode) {
        window_.findChild<QuestionField*>()->setPlainText(question);
        window_.findChild<ModeChooser*>()->setMode(mode);
      });
  connect(&reopener_, &HistoryReopener::noticed, message, &MessageBar::showNotice);
  connect(&reopener_,
          &HistoryReopener::failedBefore,
          message,
          [message](ErrorCode code, const QString& details) {
            message->showError(code, tr("This question ended with an error"), details);
          });
  connect(&history_, &History::failed, message, [message](ErrorCode code, const QString& details) {
    message->showError(code, tr("Earlier questions"), details);
  });
  connect(&history_, &History::setAside, message, [message](const QString& details) {
    message->showNotice(tr("The list of earlier questions couldn't be read and was set aside; "
                           "nothing is deleted. A new list begins. It is now here: %1")
                            .arg(details.section(QLatin1Char('\n'), -1)));
  });
}

QString Desk::picturePath() const {
  const auto& picture = window_.session().picture();
  return picture && picture == reopened_picture_ ? reopened_path_
                                                 : window_.opener().loader().path();
}

}  // namespace corgi
