#include "ui/main_window/main_window.h"

#include "ui/image_view/image_accessible.h"
#include "ui/main_window/edit_menu.h"
#include "ui/main_window/file_menu.h"
#include "ui/main_window/help_menu.h"
#include "ui/main_window/model_menu.h"
#include "ui/main_window/overlay_boxes.h"
#include "ui/main_window/question_menu.h"
#include "ui/main_window/view_menu.h"
#include "ui/main_window/window_state.h"
#include "ui/text/core_text.h"
#include "ui/text/wording.h"
#include "ui/theme/icons.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QVBoxLayout>

namespace corgi {
namespace {

constexpr int kLeastPanelWidth = 340;

}  // namespace

MainWindow::MainWindow(Theme& theme, AskController& controller, QSettings& settings)
    : theme_(theme),
      settings_(settings),
      session_(controller),
      editor_(session_),
      opener_(*this, settings),
      message_(new MessageBar(theme)),
      splitter_(new QSplitter(Qt::Horizontal)),
      area_(new ImageArea(theme, link_, opener_.shelf())),
      notice_(new ModelNotice(theme)),
      ask_(new AskPanel(theme, session_)),
      run_(new RunPanel(theme, session_, link_)),
      status_(new StatusLine(session_)),
      shortcuts_(*menuBar()) {
  setWindowTitle(tr("CoRGI"));
  // Before the first box can be asked for.
  installImageAccessibility();
  setWindowIcon(applicationIcon());
  setAcceptDrops(true);
  setMinimumSize(720, 480);
  theme_.dress(this);
  buildLayout();
  buildMenus();
  connectParts();
  restoreTheme(settings_, theme_);
  restoreMode(settings_, *ask_->modeChooser());
  restoreWindow(settings_, *this, *splitter_);
  ask_->questionField()->setFocus();
}

MainWindow::~MainWindow() {
  // The widgets go before the session and the link that they refer to, and out of sight, so that
  // neither pointer nor focus wanders through them meanwhile.
  hide();
  delete takeCentralWidget();
}

void MainWindow::buildLayout() {
  auto* panel = new QWidget;
  panel->setObjectName(QStringLiteral("panel"));
  panel->setAttribute(Qt::WA_StyledBackground);
  panel->setMinimumWidth(kLeastPanelWidth);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(16, 16, 16, 10);
  head->setSpacing(12);
  head->addWidget(notice_);
  head->addWidget(ask_);
  auto* column = new QVBoxLayout(panel);
  column->setContentsMargins(1, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(run_, 1);

  splitter_->addWidget(area_);
  splitter_->addWidget(panel);
  splitter_->setStretchFactor(0, 1);
  splitter_->setStretchFactor(1, 0);
  splitter_->setChildrenCollapsible(false);
  splitter_->setHandleWidth(1);
  auto* central = new QWidget;
  auto* whole = new QVBoxLayout(central);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  whole->addWidget(message_);
  whole->addWidget(splitter_, 1);
  setCentralWidget(central);
  setStatusBar(status_);
}

void MainWindow::buildMenus() {
  auto* file = new FileMenu(opener_, this);
  connect(file, &FileMenu::quitRequested, this, &QWidget::close);
  menuBar()->addMenu(file);
  menuBar()->addMenu(new EditMenu(session_, editor_, *area_->view(), this));
  menuBar()->addMenu(new QuestionMenu(session_, *ask_, this));
  auto* view = new ViewMenu(*area_->view(), opener_.shelf(), theme_, settings_, this);
  area_->zoomBar()->setLayerMenu(view->layers());
  menuBar()->addMenu(view);
  auto* model = new ModelMenu(this);
  connect(model, &ModelMenu::modelsRequested, this, &MainWindow::modelWanted);
  menuBar()->addMenu(model);
  auto* help = new HelpMenu(theme_, shortcuts_, this);
  connect(help, &HelpMenu::shortcutsWanted, this, &MainWindow::shortcutsWanted);
  menuBar()->addMenu(help);
  shortcuts_.adopt();
  connect(&shortcuts_, &ShortcutBook::changed, this, &MainWindow::showKeys);
  showKeys();
}

void MainWindow::showKeys() {
  area_->zoomBar()->showKeys(shortcuts_);
  ask_->setStopKeys(shortcuts_.table().keys(QStringLiteral("question.stop")));
}

void MainWindow::connectOpening() {
  connect(area_, &ImageArea::openRequested, &opener_, &ImageOpener::chooseFile);
  connect(area_, &ImageArea::pasteRequested, &opener_, &ImageOpener::paste);
  WelcomePage* welcome = area_->welcome();
  welcome->setRecent(opener_.recent().paths());
  connect(welcome, &WelcomePage::sampleRequested, this, &MainWindow::openSample);
  connect(welcome, &WelcomePage::modelRequested, this, &MainWindow::modelWanted);
  connect(welcome, &WelcomePage::recentRequested, &opener_, [this](const QString& path) {
    opener_.openFiles({path});
  });
  connect(
      ask_->questionField(), &QuestionField::imageOffered, &opener_, [this](const QMimeData* data) {
        opener_.take(*data);
      });
  connect(&opener_, &ImageOpener::opening, message_, &QWidget::hide);
  connect(&opener_, &ImageOpener::noticed, message_, &MessageBar::showNotice);
  const ImageLoader& loader = opener_.loader();
  connect(&loader, &ImageLoader::waiting, area_, &ImageArea::showWaiting);
  connect(&loader, &ImageLoader::settled, area_, [this] { area_->showWaiting({}); });
  connect(&loader, &ImageLoader::loaded, this, &MainWindow::showPicture);
  connect(&loader, &ImageLoader::failed, message_, &MessageBar::showError);
}

void MainWindow::connectCorrections() {
  ImageView* view = area_->view();
  connect(view, &ImageView::boxChangeWanted, &editor_, &EvidenceEditor::changeBox);
  connect(view, &ImageView::boxRemovalWanted, &editor_, &EvidenceEditor::removeBox);
  connect(view, &ImageView::newBoxWanted, this, &MainWindow::addBox);
  connect(run_, &RunPanel::boxRemovalWanted, &editor_, &EvidenceEditor::removeBox);
  connect(run_, &RunPanel::statementChangeWanted, &editor_, &EvidenceEditor::changeStatement);
  connect(run_, &RunPanel::readingChangeWanted, &editor_, &EvidenceEditor::changeReading);
  connect(run_, &RunPanel::undoRequested, &editor_.undoStack(), &QUndoStack::undo);
  connect(run_, &RunPanel::updateRequested, &session_, &Session::updateAnswer);
  connect(&session_, &Session::corrected, this, &MainWindow::refreshBoxes);
  connect(&session_, &Session::phaseChanged, area_, [this] {
    area_->zoomBar()->setCorrectable(session_.canCorrect());
  });
}

void MainWindow::addBox(const Box& box, const QPoint& at) {
  ImageView* view = area_->view();
  const auto add = [this, view, box](int number) {
    editor_.addBox(number, box);
    const Step* step = session_.run().step(number);
    if (step) view->setEditedPlace({number, static_cast<int>(step->regions.size()) - 1});
  };
  const int edited = view->editedPlace().step;
  const int number = edited > 0 ? edited : link_.focused().step;
  if (session_.run().step(number)) {
    add(number);
    return;
  }
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setAccessibleName(tr("The step that the new box belongs to"));
  for (const Step& each : session_.run().steps) {
    const int of = each.number;
    QAction* action =
        menu->addAction(tr("&%1  %2").arg(of).arg(Wording::statement(each.statement)));
    connect(action, &QAction::triggered, &editor_, [add, of] { add(of); });
  }
  menu->popup(at);
}

void MainWindow::connectParts() {
  connectOpening();
  connectCorrections();
  connect(area_->view(), &ImageView::placeActivated, run_, &RunPanel::focusPlace);
  connect(run_, &RunPanel::questionChosen, ask_, [this](const QString& question) {
    ask_->questionField()->setPlainText(question);
    ask_->ask();
  });
  connect(run_, &RunPanel::retryRequested, &session_, &Session::retry);
  connect(ask_->modeChooser(), &ModeChooser::modeChanged, this, [this](Mode mode) {
    saveMode(settings_, mode);
  });
  connect(&session_, &Session::modelChanged, this, &MainWindow::showModel);
  connect(&session_, &Session::pictureChanged, this, &MainWindow::showModel);
  connect(&gallery_, &SampleGallery::loaded, this, &MainWindow::showModel);
  connect(notice_, &ModelNotice::chooseRequested, this, &MainWindow::modelWanted);
  showModel();

  for (const auto signal : {&Session::runReset, &Session::stepsChanged}) {
    connect(&session_, signal, this, &MainWindow::refreshBoxes);
  }
  connect(&session_, &Session::pictureChanged, this, &MainWindow::askIfDue);
  connect(&session_, &Session::modelChanged, this, &MainWindow::askIfDue);
  connect(&session_, &Session::regionsChanged, this, &MainWindow::refreshBoxes);
  connect(&session_, &Session::evidenceAdded, this, &MainWindow::refreshBoxes);
  connect(&session_, &Session::runReset, message_, [this] {
    // A new question; a new image may have come with a notice of its own.
    if (session_.isRunning()) message_->hide();
  });
  connect(&session_, &Session::warned, message_, [this](const QString& message) {
    message_->showNotice(Wording::statement(coreText(message).toStdString()));
  });
  connect(&session_, &Session::failed, this, [this](ErrorCode code, const QString& message) {
    message_->showError(code, {}, message);
  });
}

void MainWindow::closeEvent(QCloseEvent* event) {
  session_.stop();
  saveWindow(settings_, *this, *splitter_);
  QMainWindow::closeEvent(event);
}

void MainWindow::openFiles(const QStringList& paths) {
  opener_.openFiles(paths);
}

void MainWindow::askWhenReady(const QString& question) {
  if (question.isEmpty()) return;
  ask_->questionField()->setPlainText(question);
  ask_is_due_ = true;
  askIfDue();
}

void MainWindow::showModel() {
  const ModelStatus status = session_.model();
  if (status.state == ModelState::kReady && status.info.is_demo) gallery_.load();
  notice_->show(status, demoFit());
  area_->welcome()->showModel(status);
  const auto& picture = session_.picture();
  const SamplePicture* sample = picture ? gallery_.find(picture->image().hash()) : nullptr;
  run_->setPictureKind(demoFit(), sample ? sample->questions : QStringList());
}

DemoFit MainWindow::demoFit() const {
  const auto& picture = session_.picture();
  if (!picture || !gallery_.isLoaded()) return DemoFit::kUnknown;
  return gallery_.find(picture->image().hash()) ? DemoFit::kSample : DemoFit::kForeign;
}

// The demonstration is shown what it understands.
void MainWindow::openSample() {
  const bool is_demo = session_.model().info.is_demo;
  if (is_demo && !gallery_.isLoaded()) {
    connect(&gallery_, &SampleGallery::loaded, this, &MainWindow::openSample, Qt::UniqueConnection);
    return gallery_.load();
  }
  disconnect(&gallery_, &SampleGallery::loaded, this, &MainWindow::openSample);
  if (is_demo && !gallery_.pictures().empty()) {
    opener_.openGallery(gallery_.pictures());
    ask_->questionField()->setPlainText(gallery_.pictures().front().questions.value(0));
    return;
  }
  opener_.openSample();
  ask_->questionField()->setPlainText(tr("What does the blue sign say?"));
}

void MainWindow::askIfDue() {
  if (!ask_is_due_ || !session_.picture() || session_.model().state != ModelState::kReady) return;
  ask_is_due_ = false;
  ask_->ask();
}

void MainWindow::showPicture(std::shared_ptr<const ImagePyramid> picture, const QString& name) {
  area_->setPicture(picture, name);
  session_.setPicture(std::move(picture), name);
  setWindowTitle(tr("%1 – CoRGI").arg(name));
}

void MainWindow::refreshBoxes() {
  area_->view()->setBoxes(overlayBoxes(session_.run()));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (!mayHoldImage(*event->mimeData())) return;
  event->acceptProposedAction();
  area_->setDropVeil(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
  area_->setDropVeil(false);
}

void MainWindow::dropEvent(QDropEvent* event) {
  area_->setDropVeil(false);
  event->acceptProposedAction();
  opener_.take(*event->mimeData());
}

}  // namespace corgi
