#include "ui/batch/batch_model.h"

#include "ui/text/wording.h"

#include <QFileInfo>

namespace corgi {
namespace {

// Older plans know no code.
QString problemOf(const BatchQuestion& failed) {
  const QString details = QString::fromStdString(failed.error);
  if (failed.error_code.empty()) return details;
  return Wording::problem(error_code_from_string(failed.error_code), details);
}

}  // namespace

BatchModel::BatchModel(const BatchRunner& runner, QObject* parent)
    : QAbstractTableModel(parent), runner_(runner) {
  connect(&runner, &BatchRunner::planChanged, this, [this] {
    beginResetModel();
    endResetModel();
  });
  connect(&runner, &BatchRunner::questionChanged, this, [this](int row) {
    Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
  });
}

int BatchModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(runner_.plan().questions.size());
}

int BatchModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(kColumns);
}

QString BatchModel::stateText(int row) const {
  if (row == runner_.current()) return tr("being answered…");
  switch (runner_.plan().questions[static_cast<std::size_t>(row)].state) {
    case BatchState::kWaiting:
      return tr("waiting");
    case BatchState::kDone:
      return tr("answered");
    case BatchState::kFailed:
      return tr("failed");
  }
  return {};
}

QVariant BatchModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const BatchQuestion& q = runner_.plan().questions[static_cast<std::size_t>(index.row())];
  const QString path = QString::fromStdString(q.image_path);
  const QString answer = q.error.empty() ? QString::fromStdString(q.answer) : problemOf(q);
  if (role == Qt::TextAlignmentRole && index.column() == kTime) {
    return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  }
  if (role == Qt::ToolTipRole) {
    return index.column() == kImage ? path : index.column() == kAnswer ? answer : QString();
  }
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case kImage:
      return QFileInfo(path).fileName();
    case kQuestion:
      return QString::fromStdString(q.question).simplified();
    case kState:
      return stateText(index.row());
    case kAnswer:
      return answer.simplified();
    case kTime:
      return q.state == BatchState::kDone ? Wording::seconds(q.seconds * 1000) : QString();
    default:
      return {};
  }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section == kTime)
    return QVariant(Qt::AlignRight | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  if (orientation == Qt::Vertical) return section + 1;
  switch (section) {
    case kImage:
      return tr("Image");
    case kQuestion:
      return tr("Question");
    case kState:
      return tr("State");
    case kAnswer:
      return tr("Answer");
    case kTime:
      return tr("Time");
    default:
      return {};
  }
}

}  // namespace corgi
