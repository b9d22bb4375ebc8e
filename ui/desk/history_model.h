// The list of earlier questions as a model: pages come from the history when they are needed.
#pragma once

#include "core/history/history.h"

#include <QAbstractListModel>

namespace corgi {

// GUI thread only.
class HistoryModel : public QAbstractListModel {
  Q_OBJECT

 public:
  explicit HistoryModel(History& history, QObject* parent = nullptr);

  // Shows the questions that match; the old list stays until they are there.
  void search(const QString& text);
  const QString& searchText() const { return search_; }
  // Null outside of the list.
  const HistoryEntry* entry(const QModelIndex& index) const;
  qint64 total() const { return total_; }
  // True once the first answer is there.
  bool isReady() const { return ready_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void listChanged();

 private:
  void reload();
  void adopt(quint64 request, const HistoryPage& page);
  void replace(const HistoryPage& page);

  History& history_;
  std::vector<HistoryEntry> entries_;
  QString search_;
  qint64 total_ = 0;
  quint64 reload_request_ = 0;
  quint64 more_request_ = 0;
  bool ready_ = false;
};

// "today, 14:05", "yesterday, 9:30", else the date.
QString whenText(qint64 asked_ms);

}  // namespace corgi
