#include "ui/models/models_dialog.h"

#include "ui/models/model_texts.h"

#include <algorithm>
#include <utility>

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMessageBox>

namespace corgi {
namespace {

constexpr QSize kUsualSize(740, 700);

QString textOf(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isComplete(const FoundModel& model) {
  return model.files.state == CheckpointState::kComplete;
}

// As high as its text needs at its width; a layout's minimum is the height at its narrowest.
class Column : public QWidget {
 public:
  QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 0}; }
};

}  // namespace

ModelsDialog::ModelsDialog(const Theme& theme,
                           ModelManager& manager,
                           KeyStore& keys,
                           QWidget* parent)
    : QDialog(parent),
      theme_(theme),
      manager_(manager),
      activity_(new QuietLabel),
      folder_note_(new TextLabel),
      nothing_(new QuietLabel),
      found_(new QVBoxLayout),
      available_(new QVBoxLayout),
      add_folder_(new QPushButton(tr("&Add a folder…"))),
      server_(new ServerForm(theme, keys)) {
  setObjectName(QStringLiteral("modelsDialog"));
  setWindowTitle(tr("Models"));
  resize(kUsualSize);
  activity_->setObjectName(QStringLiteral("modelActivity"));
  activity_->hide();
  folder_note_->setObjectName(QStringLiteral("folderNote"));
  folder_note_->hide();
  add_folder_->setObjectName(QStringLiteral("addModelFolder"));
  add_folder_->setProperty("small", true);
  add_folder_->setAutoDefault(false);
  add_folder_->setAccessibleDescription(
      tr("Lists the models in a folder of this computer from now on"));
  buildLayout();
  connect(&manager_, &ModelManager::foundChanged, this, &ModelsDialog::rebuild);
  connect(&manager_, &ModelManager::folderChecked, this, [this](const QString& folder, bool any) {
    folder_note_->setText(tr("There is no Qwen3-VL model in %1.").arg(folder));
    folder_note_->setVisible(!any);
  });
  connect(&manager_, &ModelManager::removalKnown, this, &ModelsDialog::confirmRemoval);
  connect(server_, &ServerForm::useRequested, this, &ModelsDialog::serverChosen);
  connect(add_folder_, &QPushButton::clicked, this, &ModelsDialog::chooseFolder);
  rebuild();
}

void ModelsDialog::buildLayout() {
  for (QVBoxLayout* list : {found_, available_}) list->setSpacing(8);
  auto* head = new QHBoxLayout;
  head->addWidget(new HeadingLabel(tr("On this machine")), 1);
  head->addWidget(add_folder_);
  auto* content = new Column;
  content->setObjectName(QStringLiteral("panelContent"));
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(16, 16, 16, 16);
  column->setSpacing(8);
  column->addLayout(head);
  column->addWidget(activity_);
  column->addWidget(folder_note_);
  column->addWidget(nothing_);
  column->addLayout(found_);
  column->addSpacing(10);
  column->addWidget(new HeadingLabel(tr("To download")));
  column->addLayout(available_);
  column->addSpacing(10);
  column->addWidget(new HeadingLabel(tr("On a server")));
  column->addWidget(server_);
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(content);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(scroll);
}

void ModelsDialog::setUse(const ModelUse& use) {
  use_ = use;
  QString server_source;
  try {
    if (!use.server.address.isEmpty())
      server_source = server_address(use.server.address).toString();
  } catch (const Error&) {
    // Settings that were changed by hand: nothing answers at such an address.
  }
  server_->show(use.server, !server_source.isEmpty() && server_source == use.source);
  activity_->setText(use.activity);
  activity_->setVisible(!use.activity.isEmpty());
  rebuild();
}

void ModelsDialog::showEvent(QShowEvent* event) {
  manager_.refresh();
  QDialog::showEvent(event);
}

// A row that stays keeps its widget, so that a focus or a message in it stays too.
ModelRow* ModelsDialog::takeRow(std::vector<ModelRow*>& former, const QString& id) {
  const auto it = std::ranges::find(former, id, &ModelRow::id);
  if (it != former.end()) {
    ModelRow* row = *it;
    former.erase(it);
    return row;
  }
  auto* row = new ModelRow(theme_, manager_, id);
  connect(row, &ModelRow::useRequested, this, &ModelsDialog::modelChosen);
  connect(row, &ModelRow::leaveRequested, this, &ModelsDialog::leave);
  return row;
}

void ModelsDialog::place(std::vector<ModelRow*>& former,
                         QVBoxLayout* list,
                         const QString& id,
                         const CatalogueModel* published,
                         const FoundModel* found) {
  ModelRow* row = takeRow(former, id);
  row->show(published,
            found,
            found && !use_.source.isEmpty() &&
                QString::fromStdString(found->folder.string()) == use_.source,
            leaveOf(found));
  list->addWidget(row);
  rows_.push_back(row);
}

ModelRow::Leave ModelsDialog::leaveOf(const FoundModel* found) const {
  if (!found) return ModelRow::Leave::kNot;
  if (found->in_cache) return ModelRow::Leave::kDelete;
  return use_.folders.contains(QString::fromStdString(found->searched.string()))
             ? ModelRow::Leave::kForget
             : ModelRow::Leave::kNot;
}

ModelRow* ModelsDialog::rowOf(const QString& id) const {
  const auto it = std::ranges::find(rows_, id, &ModelRow::id);
  return it == rows_.end() ? nullptr : *it;
}

void ModelsDialog::leave(const QString& id) {
  const auto& all = manager_.found();
  const auto found = std::ranges::find(all, id.toStdString(), &FoundModel::name);
  if (found == all.end()) return;
  if (leaveOf(&*found) == ModelRow::Leave::kDelete) {
    manager_.askRemoval(id);
    return;
  }
  const QString folder = QString::fromStdString(found->searched.string());
  folder_note_->setText(
      tr("%1 is looked through no more. What is in it is still there.").arg(folder));
  folder_note_->show();
  Q_EMIT folderForgotten(folder);
}

void ModelsDialog::confirmRemoval(const QString& id, quint64 bytes) {
  const ModelRow* row = rowOf(id);
  if (!row || row->isUsed() || !isVisible()) return;
  auto* box = new QMessageBox(QMessageBox::Question,
                              tr("Delete a model"),
                              tr("Delete %1?").arg(row->title()),
                              QMessageBox::Cancel,
                              this);
  box->setObjectName(QStringLiteral("confirmDelete"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextFormat(Qt::PlainText);
  box->setInformativeText(
      tr("This frees %1. Other programs that use the same cache lose the model as well. It can be "
         "downloaded again.")
          .arg(ModelTexts::size(bytes)));
  const QPushButton* yes = box->addButton(tr("Delete"), QMessageBox::DestructiveRole);
  box->setDefaultButton(QMessageBox::Cancel);
  connect(box, &QMessageBox::buttonClicked, this, [this, id, yes](QAbstractButton* clicked) {
    // It may have been chosen to answer meanwhile.
    const ModelRow* still = rowOf(id);
    if (clicked == yes && still && !still->isUsed()) manager_.remove(id);
  });
  box->open();
}

void ModelsDialog::placeFound(std::vector<ModelRow*>& former) {
  bool any = false;
  for (const FoundModel& model : manager_.found()) {
    if (!isComplete(model)) continue;
    place(
        former, found_, QString::fromStdString(model.name), find_in_catalogue(model.name), &model);
    any = true;
  }
  nothing_->setVisible(!any);
  nothing_->setText(manager_.hasLooked() ? tr("None yet. Download one below, or use a server.")
                                         : tr("Looking…"));
}

void ModelsDialog::placeAvailable(std::vector<ModelRow*>& former) {
  const auto found_as = [&](std::string_view id) -> const FoundModel* {
    const auto it = std::ranges::find(manager_.found(), id, &FoundModel::name);
    return it == manager_.found().end() ? nullptr : &*it;
  };
  for (const CatalogueModel& model : catalogue()) {
    const FoundModel* found = found_as(model.id);
    if (found && isComplete(*found)) continue;
    place(former, available_, textOf(model.id), &model, found);
  }
  // Begun by other means, and not in the catalogue.
  for (const FoundModel& model : manager_.found()) {
    if (isComplete(model) || find_in_catalogue(model.name)) continue;
    place(former, available_, QString::fromStdString(model.name), nullptr, &model);
  }
}

void ModelsDialog::rebuild() {
  std::vector<ModelRow*> former = std::exchange(rows_, {});
  placeFound(former);
  placeAvailable(former);
  for (ModelRow* row : former) {
    row->hide();
    row->deleteLater();
  }
  QWidget* last = add_folder_;
  const auto append = [&last](QWidget* next) {
    setTabOrder(last, next);
    last = next;
  };
  for (ModelRow* row : rows_) {
    for (QPushButton* button : row->findChildren<QPushButton*>()) append(button);
  }
  for (QWidget* field : server_->findChildren<QWidget*>()) {
    const bool in_popup = field->window() != window();
    if (!in_popup && field->focusPolicy() & Qt::TabFocus) append(field);
  }
}

void ModelsDialog::chooseFolder() {
  auto* dialog = new QFileDialog(this, tr("Choose a folder with models"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, &ModelsDialog::folderAdded);
  dialog->open();
}

}  // namespace corgi
