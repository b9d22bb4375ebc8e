#include "ui/batch/batch_window.h"

#include "core/document/pdf_pages.h"
#include "core/document/picture_name.h"
#include "ui/opening/gathering.h"
#include "ui/text/wording.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace corgi {
namespace {

constexpr QSize kFirstSize(920, 640);
constexpr int kModeWidth = 380;

// A PDF is its pages.
void addPicture(const QString& path, QStringList& pictures) {
  try {
    const PictureName name = picture_name(path.toStdString());
    const int count = name.page == 0 && is_pdf(name.path) ? pdf_page_count(name.path) : 1;
    if (count == 1) pictures.append(path);
    for (int page = 1; count > 1 && page <= count; ++page) {
      pictures.append(QString::fromStdString(PictureName{name.path, page}.text()));
    }
  } catch (const Error&) {
    // Its turn comes, and then its row tells what is wrong with it.
    pictures.append(path);
  }
}

// Folders give the pictures in them.
QStringList picturesOf(const QStringList& paths) {
  QStringList pictures;
  for (const QString& path : paths) {
    if (!QFileInfo(path).isDir()) {
      addPicture(path, pictures);
      continue;
    }
    try {
      for (const std::string& each : pictures_in(path.toStdString())) {
        addPicture(QString::fromStdString(each), pictures);
      }
    } catch (const Error&) {
      // A folder that can't be read has no pictures to offer; the count shows it.
    }
  }
  return pictures;
}

std::vector<std::string> toStrings(const QStringList& texts) {
  std::vector<std::string> strings;
  for (const QString& text : texts) strings.push_back(text.toStdString());
  return strings;
}

}  // namespace

BatchWindow::BatchWindow(Theme& theme, BatchRunner& runner, History& history)
    : theme_(theme),
      runner_(runner),
      export_(history),
      message_(new MessageBar(theme)),
      chosen_(new QuietLabel),
      questions_(new QPlainTextEdit),
      mode_(new ModeChooser(theme)),
      bar_(new QProgressBar),
      count_(new QLabel),
      table_(new QTableView) {
  setObjectName(QStringLiteral("batchWindow"));
  setWindowTitle(tr("Many images"));
  setAttribute(Qt::WA_StyledBackground);
  // The program ends with its main window.
  setAttribute(Qt::WA_QuitOnClose, false);
  setAcceptDrops(true);
  resize(kFirstSize);
  setup_ = buildSetup();
  progress_page_ = buildProgress();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(setup_);
  column->addWidget(progress_page_, 1);
  theme_.dress(this);
  connect(&runner_, &BatchRunner::planChanged, this, &BatchWindow::refresh);
  connect(&runner_, &BatchRunner::runningChanged, this, &BatchWindow::refresh);
  connect(&runner_, &BatchRunner::questionChanged, this, &BatchWindow::refreshProgress);
  connect(&runner_, &BatchRunner::failed, message_, [this](ErrorCode code, const QString& text) {
    message_->showError(code, {}, text);
  });
  connect(&export_, &BatchExport::saved, message_, [this](const QString& path) {
    message_->showNotice(tr("Saved: %1").arg(path));
  });
  connect(&export_, &BatchExport::failed, message_, [this](ErrorCode code, const QString& text) {
    message_->showError(code, tr("Export"), text);
  });
  refresh();
}

QPushButton* BatchWindow::makeButton(const char* id, const QString& text) {
  auto* button = new QPushButton(text);
  button->setObjectName(QLatin1String(id));
  return button;
}

QWidget* BatchWindow::buildSetup() {
  auto* page = new QWidget;
  auto* images = makeButton("batchImages", tr("Choose &images…"));
  auto* folder = makeButton("batchFolder", tr("Choose a &folder…"));
  connect(images, &QPushButton::clicked, this, &BatchWindow::chooseImages);
  connect(folder, &QPushButton::clicked, this, &BatchWindow::chooseFolder);
  auto* pick = new QHBoxLayout;
  pick->addWidget(images);
  pick->addWidget(folder);
  pick->addWidget(chosen_, 1);
  questions_->setObjectName(QStringLiteral("batchQuestions"));
  questions_->setPlaceholderText(tr("One question a line; each is asked about every image"));
  questions_->setAccessibleName(tr("Questions"));
  questions_->setTabChangesFocus(true);
  questions_->setMaximumHeight(110);
  connect(questions_, &QPlainTextEdit::textChanged, this, &BatchWindow::refresh);
  begin_ = makeButton("batchBegin", tr("&Begin"));
  begin_->setProperty("primary", true);
  connect(begin_, &QPushButton::clicked, this, &BatchWindow::newBatch);
  auto* last = new QHBoxLayout;
  last->addWidget(mode_, 0, Qt::AlignTop);
  last->addStretch(1);
  last->addWidget(begin_, 0, Qt::AlignTop);
  mode_->setMinimumWidth(kModeWidth);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(18, 18, 18, 14);
  column->setSpacing(12);
  auto* title = new QLabel(tr("Ask the same about many images"));
  title->setFont(theme_.scaledFont(1.3, QFont::DemiBold));
  column->addWidget(title);
  column->addWidget(new QuietLabel(tr(
      "The answers come one after the other. Your own questions in the main window go first, and "
      "the list goes on after a pause or a new start of the program.")));
  column->addSpacing(8);
  column->addLayout(pick);
  column->addWidget(questions_);
  column->addLayout(last);
  column->addStretch(1);
  return page;
}

QWidget* BatchWindow::buildProgress() {
  auto* page = new QWidget;
  main_ = makeButton("batchMain", {});
  connect(main_, &QPushButton::clicked, this, &BatchWindow::onMainButton);
  retry_ = makeButton("batchRetry", tr("Ask the &failed ones again"));
  connect(retry_, &QPushButton::clicked, &runner_, &BatchRunner::retryFailed);
  new_ = makeButton("batchNew", tr("&New batch"));
  connect(new_, &QPushButton::clicked, this, [this] { runner_.setPlan({}); });
  auto* exports = makeButton("batchExport", tr("&Export"));
  auto* menu = new QMenu(exports);
  const auto add = [&](const QString& text, BatchExport::Format format) {
    connect(
        menu->addAction(text), &QAction::triggered, this, [this, format] { chooseExport(format); });
  };
  add(tr("&Table (CSV)…"), BatchExport::Format::kCsv);
  add(tr("Whole results (&JSON, one a line)…"), BatchExport::Format::kJson);
  add(tr("Boxes for &COCO…"), BatchExport::Format::kCoco);
  exports->setMenu(menu);
  auto* head = new QHBoxLayout;
  head->addWidget(count_, 1);
  for (QPushButton* button : {retry_, exports, new_, main_}) head->addWidget(button);
  table_->setModel(new BatchModel(runner_, table_));
  table_->setAccessibleName(tr("Questions and answers"));
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setAlternatingRowColors(true);
  table_->setShowGrid(false);
  table_->setWordWrap(false);
  table_->setTabKeyNavigation(false);
  table_->verticalHeader()->hide();
  table_->horizontalHeader()->setSectionResizeMode(BatchModel::kAnswer, QHeaderView::Stretch);
  table_->horizontalHeader()->setHighlightSections(false);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->setColumnWidth(BatchModel::kImage, 170);
  table_->setColumnWidth(BatchModel::kQuestion, 240);
  table_->setColumnWidth(BatchModel::kState, 120);
  connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
    const BatchQuestion& q = runner_.plan().questions[static_cast<std::size_t>(index.row())];
    if (!q.history_id.empty()) Q_EMIT openRequested(q.history_id);
  });
  bar_->setTextVisible(false);
  bar_->setAccessibleName(tr("Progress"));
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(18, 14, 18, 18);
  column->setSpacing(12);
  column->addLayout(head);
  column->addWidget(bar_);
  column->addWidget(table_, 1);
  return page;
}

void BatchWindow::addPaths(const QStringList& paths) {
  auto* watcher = new QFutureWatcher<QStringList>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
    watcher->deleteLater();
    images_ += watcher->result();
    images_.removeDuplicates();
    refresh();
  });
  watcher->setFuture(QtConcurrent::run([paths] { return picturesOf(paths); }));
}

void BatchWindow::chooseImages() {
  auto* dialog = new QFileDialog(this, tr("Choose images"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  dialog->setNameFilters({tr("Images and PDFs (%1)").arg(openableNames().join(QLatin1Char(' '))),
                          tr("All files (*)")});
  connect(dialog, &QFileDialog::filesSelected, this, &BatchWindow::addPaths);
  dialog->open();
}

void BatchWindow::chooseFolder() {
  auto* dialog = new QFileDialog(this, tr("Choose a folder"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::filesSelected, this, &BatchWindow::addPaths);
  dialog->open();
}

void BatchWindow::chooseExport(BatchExport::Format format) {
  auto* dialog = new QFileDialog(this, tr("Export"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  const QString suffix = format == BatchExport::Format::kCsv    ? QStringLiteral("csv")
                         : format == BatchExport::Format::kJson ? QStringLiteral("jsonl")
                                                                : QStringLiteral("json");
  dialog->setDefaultSuffix(suffix);
  dialog->selectFile(tr("answers") + QLatin1Char('.') + suffix);
  connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& path) {
    export_.write(runner_.plan(), format, path);
  });
  dialog->open();
}

void BatchWindow::newBatch() {
  QStringList questions;
  for (const QString& line : questions_->toPlainText().split(QLatin1Char('\n'))) {
    if (!line.trimmed().isEmpty()) questions.append(line.trimmed());
  }
  runner_.setPlan(make_plan(toStrings(images_), toStrings(questions), mode_->mode()));
  images_.clear();
  runner_.start();
}

void BatchWindow::onMainButton() {
  if (runner_.isRunning()) {
    runner_.pause();
  } else {
    runner_.start();
  }
}

void BatchWindow::refresh() {
  const bool has_plan = !runner_.plan().questions.empty();
  setup_->setVisible(!has_plan);
  progress_page_->setVisible(has_plan);
  chosen_->setText(images_.isEmpty()
                       ? tr("or drop images and folders here")
                       : tr("%Ln image(s) chosen", nullptr, static_cast<int>(images_.size())));
  begin_->setEnabled(!images_.isEmpty() && !questions_->toPlainText().trimmed().isEmpty());
  main_->setText(runner_.isRunning() ? tr("&Pause") : tr("&Go on"));
  new_->setEnabled(!runner_.isRunning());
  refreshProgress();
}

void BatchWindow::refreshProgress() {
  const BatchPlan& plan = runner_.plan();
  const std::size_t failed = plan.count(BatchState::kFailed);
  const std::size_t done = plan.count(BatchState::kDone) + failed;
  bar_->setRange(0, std::max(1, static_cast<int>(plan.questions.size())));
  bar_->setValue(static_cast<int>(done));
  QStringList parts = {tr("%1 of %2 answered").arg(done - failed).arg(plan.questions.size())};
  if (failed > 0) parts.append(tr("%1 failed").arg(failed));
  const bool is_over = done == plan.questions.size();
  const auto left = plan.seconds_left();
  if (is_over) {
    parts.append(tr("finished"));
  } else if (!runner_.isRunning()) {
    parts.append(tr("paused"));
  } else if (left) {
    parts.append(tr("about %1 left").arg(Wording::seconds(*left * 1000)));
  }
  count_->setText(parts.join(QStringLiteral(" · ")));
  main_->setEnabled(!is_over);
  retry_->setVisible(failed > 0 && !runner_.isRunning());
}

void BatchWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls() && runner_.plan().questions.empty()) {
    event->acceptProposedAction();
  }
}

void BatchWindow::dropEvent(QDropEvent* event) {
  QStringList paths;
  for (const QUrl& url : event->mimeData()->urls()) {
    if (url.isLocalFile()) paths.append(url.toLocalFile());
  }
  event->acceptProposedAction();
  addPaths(paths);
}

}  // namespace corgi
