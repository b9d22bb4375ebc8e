#include "ui/compare/pair_chooser.h"

#include "ui/panels/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace corgi {
namespace {

// A longer name is shortened in the field; the list shows it whole.
constexpr int kShownLetters = 18;
constexpr int kModeWidth = 300;

}  // namespace

PairChooser::PairChooser(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      models_{new QComboBox, new QComboBox},
      mode_(new ModeChooser(theme)),
      begin_(new QPushButton(tr("&Compare"))),
      note_(new QuietLabel) {
  models_[0]->setObjectName(QStringLiteral("firstModel"));
  models_[1]->setObjectName(QStringLiteral("secondModel"));
  begin_->setObjectName(QStringLiteral("compareBegin"));
  begin_->setProperty("primary", true);
  note_->setObjectName(QStringLiteral("compareNote"));
  mode_->setMinimumWidth(kModeWidth);
  mode_->setAccessibleName(tr("How both shall answer"));
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(labelled(tr("&First model"), models_[0]), 1);
  row->addWidget(labelled(tr("S&econd model"), models_[1]), 1);
  row->addWidget(mode_, 0, Qt::AlignBottom);
  row->addWidget(begin_, 0, Qt::AlignBottom);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  column->addLayout(row);
  column->addWidget(note_);
  for (QComboBox* box : models_) {
    connect(box, &QComboBox::currentIndexChanged, this, &PairChooser::refresh);
  }
  connect(begin_, &QPushButton::clicked, this, [this] {
    Q_EMIT chosen({{answererOf(models_[0]), answererOf(models_[1])}, mode_->mode()});
  });
  refresh();
}

QWidget* PairChooser::labelled(const QString& text, QComboBox* box) const {
  auto* label = new HeadingLabel(text);
  label->setBuddy(box);
  box->setMinimumContentsLength(kShownLetters);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  auto* both = new QWidget;
  auto* column = new QVBoxLayout(both);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(label);
  column->addWidget(box);
  return both;
}

Answerer PairChooser::answererOf(const QComboBox* box) const {
  return {box->currentData().toString(), box->currentText()};
}

void PairChooser::setModels(const std::vector<Answerer>& models, const QString& loaded) {
  const QString first = answererOf(models_[0]).id;
  const QString second = answererOf(models_[1]).id;
  for (QComboBox* box : models_) {
    const QSignalBlocker quiet(box);
    box->clear();
    for (const Answerer& each : models) {
      box->addItem(each.name, each.id);
      box->setItemData(box->count() - 1, each.id, Qt::ToolTipRole);
    }
  }
  const auto choose = [](QComboBox* box, const QString& id, int otherwise) {
    const int at = id.isEmpty() ? -1 : box->findData(id);
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(at >= 0 ? at : otherwise);
  };
  choose(models_[0], first.isEmpty() ? loaded : first, 0);
  choose(models_[1], second, models_[0]->currentIndex() == 0 && models.size() > 1 ? 1 : 0);
  refresh();
}

void PairChooser::setObstacle(const QString& obstacle) {
  obstacle_ = obstacle;
  refresh();
}

void PairChooser::setActive(bool active) {
  is_active_ = active;
  refresh();
}

void PairChooser::refresh() {
  QString note = obstacle_;
  if (note.isEmpty() && models_[0]->count() < 2) {
    note = tr("Two models are needed. More of them are to be had under Model, Models.");
  } else if (note.isEmpty() && models_[0]->currentIndex() == models_[1]->currentIndex()) {
    note = tr("Choose two different models.");
  }
  begin_->setEnabled(!is_active_ && note.isEmpty());
  begin_->setVisible(!is_active_);
  for (QWidget* field : {static_cast<QWidget*>(models_[0]),
                         static_cast<QWidget*>(models_[1]),
                         static_cast<QWidget*>(mode_)}) {
    field->setEnabled(!is_active_);
  }
  note_->setText(is_active_ ? tr("One after the other: only one model is in memory at a time. "
                                 "Then the window's own model is loaded again.")
                            : note);
  note_->setVisible(!note_->text().isEmpty());
}

}  // namespace corgi
