#include "ui/models/model_row.h"

#include "core/base/machine_memory.h"
#include "ui/models/model_texts.h"
#include "ui/text/wording.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace corgi {
namespace {

QPushButton* smallButton(const QString& text, const char* name) {
  auto* button = new QPushButton(text);
  button->setObjectName(QLatin1String(name));
  button->setProperty("small", true);
  button->setAutoDefault(false);
  return button;
}

}  // namespace

ModelRow::ModelRow(const Theme& theme, ModelManager& manager, QString id, QWidget* parent)
    : Card(theme, parent),
      manager_(manager),
      id_(std::move(id)),
      title_(new QLabel),
      facts_(new QuietLabel),
      memory_(new QuietLabel),
      problem_(new TextLabel),
      bar_(new QProgressBar),
      use_(smallButton(tr("Use"), "useModel")),
      get_(smallButton(tr("Download"), "downloadModel")),
      pause_(smallButton(tr("Pause"), "pauseDownload")),
      cancel_(smallButton(tr("Cancel"), "cancelDownload")),
      leave_button_(smallButton(tr("Delete…"), "deleteModel")) {
  setObjectName(QStringLiteral("modelRow"));
  title_->setFont(theme.scaledFont(1.04, QFont::DemiBold));
  title_->setTextFormat(Qt::PlainText);
  bar_->setTextVisible(false);
  bar_->setAccessibleName(tr("Progress of the download"));
  buildLayout();
  connectManager();
}

void ModelRow::buildLayout() {
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(6);
  for (QPushButton* button : {use_, get_, pause_, cancel_, leave_button_})
    buttons->addWidget(button);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(14, 12, 14, 12);
  grid->setVerticalSpacing(3);
  grid->setColumnStretch(0, 1);
  grid->addWidget(title_, 0, 0);
  grid->addLayout(buttons, 0, 1, 2, 1, Qt::AlignTop);
  grid->addWidget(facts_, 1, 0);
  grid->addWidget(memory_, 2, 0, 1, 2);
  grid->addWidget(bar_, 3, 0, 1, 2);
  grid->addWidget(problem_, 4, 0, 1, 2);
  problem_->hide();
  bar_->hide();
}

void ModelRow::connectManager() {
  const auto mine = [this](auto action) {
    return [this, action](const QString& id) {
      if (id == id_) action();
    };
  };
  connect(use_, &QPushButton::clicked, this, [this] { Q_EMIT useRequested(id_); });
  connect(leave_button_, &QPushButton::clicked, this, [this] {
    problem_->hide();
    Q_EMIT leaveRequested(id_);
  });
  connect(get_, &QPushButton::clicked, this, [this] {
    problem_->hide();
    manager_.download(id_);
    pause_->setFocus();
  });
  connect(pause_, &QPushButton::clicked, this, [this] { manager_.pause(id_); });
  connect(cancel_, &QPushButton::clicked, this, [this] { manager_.cancel(id_); });
  connect(&manager_, &ModelManager::progressed, this, mine([this] { showProgress(); }));
  connect(&manager_, &ModelManager::downloaded, this, mine([this] { showProgress(); }));
  connect(&manager_, &ModelManager::paused, this, mine([this] { showProgress(); }));
  connect(&manager_,
          &ModelManager::failed,
          this,
          [this](const QString& id, ErrorCode code, const QString& message) {
            if (id != id_) return;
            showProgress();
            showProblem(Wording::problem(code, message));
          });
}

QString ModelRow::titleOf(const CatalogueModel* published, const FoundModel* found) const {
  if (found) return ModelTexts::name(*found);
  return published ? QString::fromUtf8(published->name.data(),
                                       static_cast<qsizetype>(published->name.size()))
                   : id_;
}

void ModelRow::show(const CatalogueModel* published,
                    const FoundModel* found,
                    bool used,
                    Leave leave) {
  complete_ = found && found->files.state == CheckpointState::kComplete;
  begun_ = found && !complete_;
  used_ = used;
  leave_ = leave;
  title_->setText(titleOf(published, found));
  resting_facts_ = found ? ModelTexts::found(*found) : ModelTexts::available(*published);
  facts_->setText(resting_facts_);
  facts_->setToolTip(found ? QString::fromStdString(found->folder.string()) : QString());
  const std::uint64_t parameters =
      complete_ ? found->files.parameter_count : (published ? published->parameter_count : 0);
  const bool is_demo = found && found->files.is_demo;
  memory_->setVisible(parameters > 0 || is_demo);
  memory_->setText(is_demo ? ModelTexts::demonstration()
                           : ModelTexts::memory(parameters, machine_memory()));
  setAccessibleName(title_->text());
  setAccessibleDescription(facts_->text() + QLatin1String(". ") + memory_->text());
  setProminent(used_);
  showProgress();
}

void ModelRow::refreshButtons() {
  const bool loading = manager_.isDownloading(id_);
  use_->setVisible(complete_ && !loading);
  use_->setEnabled(!used_);
  use_->setText(used_ ? tr("In use") : tr("Use"));
  const bool is_hubs = ModelId::parse(id_.toStdString()).has_value();
  get_->setVisible(!complete_ && !loading && is_hubs);
  get_->setText(begun_ ? tr("Go on") : tr("Download"));
  pause_->setVisible(loading);
  cancel_->setVisible(loading || (begun_ && is_hubs));
  cancel_->setText(loading ? tr("Cancel") : tr("Discard"));
  bar_->setVisible(loading);
  leave_button_->setVisible(complete_ && !loading && leave_ != Leave::kNot);
  leave_button_->setEnabled(!used_);
  leave_button_->setText(leave_ == Leave::kForget ? tr("Forget") : tr("Delete…"));
  leave_button_->setToolTip(
      used_ ? tr("It answers at the moment: choose another model first.")
      : leave_ == Leave::kForget
          ? tr("Takes it off this list. Its files stay where they are.")
          : tr("Deletes its files from the cache that Hugging Face programs share."));
  for (QPushButton* button : {use_, get_, pause_, cancel_, leave_button_}) {
    button->setAccessibleName(button->text() + QLatin1String(": ") + title_->text());
  }
}

void ModelRow::showProgress() {
  refreshButtons();
  if (!manager_.isDownloading(id_)) {
    facts_->setText(resting_facts_);
    return;
  }
  const DownloadProgress progress = manager_.progress(id_);
  facts_->setText(ModelTexts::progress(progress));
  const bool known = progress.phase != DownloadPhase::kListing && progress.bytes_total > 0;
  bar_->setRange(0, known ? 1000 : 0);
  if (known) {
    bar_->setValue(static_cast<int>(1000.0 * static_cast<double>(progress.bytes_done) /
                                    static_cast<double>(progress.bytes_total)));
  }
}

void ModelRow::showProblem(const QString& text) {
  problem_->setText(text);
  problem_->show();
}

}  // namespace corgi
