// How one earlier question is drawn: small picture, question, answer, when.
#pragma once

#include "core/history/history_entry.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace corgi {

class HistoryDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  explicit HistoryDelegate(const Theme& theme, QObject* parent = nullptr);

  void paint(QPainter* painter,
             const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  void paintTexts(QPainter& painter, QRect area, const HistoryEntry& entry, bool selected) const;

  const Theme& theme_;
};

// What stands below the question: the answer, or why there is none.
QString answerLine(const HistoryEntry& entry);

}  // namespace corgi
