#include "ui/main_window/main_window.h"

#include "ui/image_view/image_accessible.h"
#include "ui/main_window/overlay_boxes.h"
#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QVBoxLayout>

namespace corgi {
namespace {

const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kSplitterKey = QStringLiteral("window/splitter");
const QString kThemeKey = QStringLiteral("window/theme");
const QString kFolderKey = QStringLiteral("files/folder");
const QString kModeKey = QStringLiteral("ask/mode");
constexpr QSize kFirstSize(1240, 800);
constexpr int kPanelWidth = 430;
constexpr int kLeastPanelWidth = 340;

}  // namespace

MainWindow::MainWindow(Theme& theme, AskController& controller, QSettings& settings)
    : theme_(theme),
      settings_(settings),
      session_(controller),
      message_(new MessageBar(theme)),
      splitter_(new QSplitter(Qt::Horizontal)),
      area_(new ImageArea(theme, link_)),
      notice_(new ModelNotice(theme)),
      ask_(new AskPanel(theme, session_)),
      run_(new RunPanel(theme, session_, link_)),
      status_(new StatusLine(session_)) {
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
  restore();
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
  head->setContentsMargins(20, 18, 20, 12);
  head->setSpacing(14);
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

QAction* MainWindow::addMenuAction(QMenu* menu, const QString& text, const QKeySequence& keys) {
  QAction* action = menu->addAction(text);
  action->setShortcut(keys);
  return action;
}

void MainWindow::buildMenus() {
  buildFileMenu();
  buildViewMenu();
  QMenu* help = menuBar()->addMenu(tr("&Help"));
  connect(addMenuAction(help, tr("&About CoRGI"), {}),
          &QAction::triggered,
          this,
          &MainWindow::showAbout);
}

void MainWindow::buildFileMenu() {
  QMenu* file = menuBar()->addMenu(tr("&File"));
  connect(addMenuAction(file, tr("&Open image…"), QKeySequence::Open),
          &QAction::triggered,
          this,
          &MainWindow::chooseFile);
  connect(addMenuAction(file, tr("&Paste image"), QKeySequence::Paste),
          &QAction::triggered,
          this,
          &MainWindow::paste);
  file->addSeparator();
  QAction* stop = addMenuAction(file, tr("&Stop answering"), QKeySequence(Qt::Key_Escape));
  stop->setEnabled(false);
  connect(stop, &QAction::triggered, &session_, &Session::stop);
  connect(&session_, &Session::phaseChanged, stop, [this, stop] {
    stop->setEnabled(session_.run().phase == RunPhase::kRunning);
  });
  file->addSeparator();
  connect(addMenuAction(file, tr("&Quit"), QKeySequence::Quit),
          &QAction::triggered,
          this,
          &QWidget::close);
}

void MainWindow::buildViewMenu() {
  QMenu* menu = menuBar()->addMenu(tr("&View"));
  ImageView* view = area_->view();
  connect(addMenuAction(menu, tr("&Fit into the window"), QKeySequence(Qt::CTRL | Qt::Key_0)),
          &QAction::triggered,
          view,
          &ImageView::fit);
  connect(addMenuAction(menu, tr("F&ull size"), QKeySequence(Qt::CTRL | Qt::Key_1)),
          &QAction::triggered,
          view,
          [view] { view->setZoom(1); });
  QAction* larger = addMenuAction(menu, tr("&Larger"), QKeySequence::ZoomIn);
  larger->setShortcuts(
      {QKeySequence(QKeySequence::ZoomIn), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
  connect(larger, &QAction::triggered, view, &ImageView::zoomIn);
  connect(addMenuAction(menu, tr("&Smaller"), QKeySequence::ZoomOut),
          &QAction::triggered,
          view,
          &ImageView::zoomOut);
  menu->addSeparator();
  connect(addMenuAction(menu, tr("&Next place"), QKeySequence(Qt::ALT | Qt::Key_Down)),
          &QAction::triggered,
          view,
          [view] { view->stepPlace(1); });
  connect(addMenuAction(menu, tr("&Previous place"), QKeySequence(Qt::ALT | Qt::Key_Up)),
          &QAction::triggered,
          view,
          [view] { view->stepPlace(-1); });
  connect(addMenuAction(menu, tr("&Write a question"), QKeySequence(Qt::CTRL | Qt::Key_L)),
          &QAction::triggered,
          this,
          [this] {
            ask_->questionField()->setFocus(Qt::ShortcutFocusReason);
            ask_->questionField()->selectAll();
          });
  menu->addSeparator();
  buildThemeMenu(menu->addMenu(tr("&Colours")));
}

void MainWindow::buildThemeMenu(QMenu* menu) {
  auto* group = new QActionGroup(this);
  const auto add = [&](const QString& text, ThemeChoice choice) {
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, choice] {
      theme_.setChoice(choice);
      settings_.setValue(kThemeKey, themeChoiceName(choice));
    });
    // The choice may have been restored after the menu was made.
    connect(menu, &QMenu::aboutToShow, action, [this, action, choice] {
      action->setChecked(theme_.choice() == choice);
    });
  };
  add(tr("&Follow the system"), ThemeChoice::kFollowSystem);
  add(tr("&Light"), ThemeChoice::kLight);
  add(tr("&Dark"), ThemeChoice::kDark);
}

void MainWindow::connectParts() {
  connect(area_, &ImageArea::openRequested, this, &MainWindow::chooseFile);
  connect(area_, &ImageArea::pasteRequested, this, &MainWindow::paste);
  connect(area_->view(), &ImageView::placeActivated, run_, &RunPanel::focusPlace);
  connect(ask_->questionField(), &QuestionField::imageOffered, this, [this](const QMimeData* data) {
    take(*data);
  });
  connect(ask_->modeChooser(), &ModeChooser::modeChanged, this, [this](Mode mode) {
    settings_.setValue(kModeKey, static_cast<int>(mode));
  });
  connect(&loader_, &ImageLoader::waiting, area_, &ImageArea::showWaiting);
  connect(&loader_, &ImageLoader::settled, area_, [this] { area_->showWaiting({}); });
  connect(&loader_, &ImageLoader::loaded, this, &MainWindow::showPicture);
  connect(&loader_, &ImageLoader::failed, message_, &MessageBar::showError);
  connect(&session_, &Session::modelChanged, notice_, [this] { notice_->show(session_.model()); });
  notice_->show(session_.model());

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
  connect(&session_, &Session::warned, message_, &MessageBar::showNotice);
  connect(&session_, &Session::failed, this, [this](ErrorCode code, const QString& message) {
    message_->showError(code, {}, message);
  });
}

void MainWindow::restore() {
  theme_.setChoice(themeChoiceFromString(settings_.value(kThemeKey).toString()));
  const int mode = settings_.value(kModeKey, static_cast<int>(Mode::kThorough)).toInt();
  if (mode >= static_cast<int>(Mode::kThorough) && mode <= static_cast<int>(Mode::kDirect)) {
    ask_->modeChooser()->setMode(static_cast<Mode>(mode));
  }
  if (!restoreGeometry(settings_.value(kGeometryKey).toByteArray())) {
    resize(kFirstSize.boundedTo(screen()->availableSize() * 0.95));
  }
  if (!splitter_->restoreState(settings_.value(kSplitterKey).toByteArray())) {
    splitter_->setSizes({width() - kPanelWidth, kPanelWidth});
  }
  splitter_->setHandleWidth(1);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  session_.stop();
  settings_.setValue(kGeometryKey, saveGeometry());
  settings_.setValue(kSplitterKey, splitter_->saveState());
  QMainWindow::closeEvent(event);
}

void MainWindow::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Open an image"), settings_.value(kFolderKey).toString());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->setNameFilters(
      {tr("Images (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.gif)"), tr("All files (*)")});
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    settings_.setValue(kFolderKey, QFileInfo(path).path());
    openFiles({path});
  });
  // open() instead of exec(): no event loop inside the event loop.
  dialog->open();
}

void MainWindow::openFiles(const QStringList& paths) {
  if (paths.isEmpty()) return;
  load({.path = paths.first(),
        .name = QFileInfo(paths.first()).fileName(),
        .more_files = static_cast<int>(paths.size()) - 1});
}

void MainWindow::askWhenReady(const QString& question) {
  if (question.isEmpty()) return;
  ask_->questionField()->setPlainText(question);
  ask_is_due_ = true;
  askIfDue();
}

void MainWindow::askIfDue() {
  if (!ask_is_due_ || !session_.picture() || session_.model().state != ModelState::kReady) return;
  ask_is_due_ = false;
  ask_->ask();
}

void MainWindow::paste() {
  const QMimeData* data = QGuiApplication::clipboard()->mimeData();
  if (data && mayHoldImage(*data)) {
    take(*data);
  } else {
    message_->showNotice(tr("The clipboard holds no image. Copy one and paste again."));
  }
}

void MainWindow::take(const QMimeData& data) {
  const std::optional<ImageSource> source = imageSourceFrom(data);
  if (source) {
    load(*source);
  } else {
    message_->showNotice(tr(
        "There is no image file in this. Save the image on this computer and open it from there."));
  }
}

void MainWindow::load(const ImageSource& source) {
  message_->hide();
  loader_.load(source);
  if (source.more_files > 0) {
    message_->showNotice(
        tr("One image at a time: %1 is shown, %n more left out.", nullptr, source.more_files)
            .arg(source.name));
  }
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
  take(*event->mimeData());
}

void MainWindow::showAbout() {
  auto* box = new QMessageBox(this);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setWindowTitle(tr("About CoRGI"));
  box->setIconPixmap(applicationIcon().pixmap(64, 64));
  box->setText(tr("CoRGI %1").arg(QLatin1String(CORGI_VERSION)));
  box->setInformativeText(
      tr("Answers a question about an image and shows why: every step is checked against the "
         "image itself, on your own computer.\n\nLicensed under the Apache License 2.0."));
  box->setStandardButtons(QMessageBox::Close);
  box->open();
}

}  // namespace corgi
