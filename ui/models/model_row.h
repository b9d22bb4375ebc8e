// One model in the list: what it is, what it takes, and what can be done with it.
#pragma once

#include "core/hub/catalogue.h"
#include "core/hub/found_models.h"
#include "ui/models/model_manager.h"
#include "ui/panels/card.h"
#include "ui/panels/labels.h"

#include <QProgressBar>
#include <QPushButton>

namespace corgi {

class ModelRow : public Card {
  Q_OBJECT

 public:
  // `manager` must outlive the row. `id` is what --model takes.
  ModelRow(const Theme& theme, ModelManager& manager, QString id, QWidget* parent = nullptr);

  // How a model can leave the list: its files are deleted, or its folder is looked through no more.
  enum class Leave { kNot, kDelete, kForget };

  // What is known of it: in the catalogue, on this machine, or both. `used` marks the one in use.
  void show(const CatalogueModel* published, const FoundModel* found, bool used, Leave leave);
  const QString& id() const { return id_; }
  QString title() const { return title_->text(); }
  bool isUsed() const { return used_; }

 Q_SIGNALS:
  void useRequested(const QString& id);
  // The person wants it to leave in the way that was shown.
  void leaveRequested(const QString& id);

 private:
  void connectManager();
  void buildLayout();
  QString titleOf(const CatalogueModel* published, const FoundModel* found) const;
  void refreshButtons();
  void showProgress();
  void showProblem(const QString& text);

  ModelManager& manager_;
  QString id_;
  QString resting_facts_;  // what stands there while nothing is downloaded
  bool complete_ = false;
  bool begun_ = false;
  bool used_ = false;
  Leave leave_ = Leave::kNot;
  QLabel* title_;
  QLabel* facts_;
  QLabel* memory_;
  QLabel* problem_;
  QProgressBar* bar_;
  QPushButton* use_;
  QPushButton* get_;
  QPushButton* pause_;
  QPushButton* cancel_;
  QPushButton* leave_button_;
};

}  // namespace corgi
