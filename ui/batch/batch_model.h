// A batch's questions as a table.
#pragma once

#include "ui/batch/batch_runner.h"

#include <QAbstractTableModel>

namespace corgi {

class BatchModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { kImage, kQuestion, kState, kAnswer, kTime, kColumns };

  explicit BatchModel(const BatchRunner& runner, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString stateText(int row) const;

  const BatchRunner& runner_;
};

}  // namespace corgi
