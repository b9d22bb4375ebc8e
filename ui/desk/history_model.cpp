#include "ui/desk/history_model.h"

#include "ui/text/wording.h"

#include <QDateTime>
#include <QLocale>

namespace corgi {
namespace {

constexpr int kPage = 100;

}  // namespace

QString whenText(qint64 asked_ms) {
  const QDateTime when = QDateTime::fromMSecsSinceEpoch(asked_ms);
  // Some languages' short form counts seconds.
  const QString format = QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
  const QString time = QLocale().toString(when.time(), format);
  const qint64 days = when.date().daysTo(QDate::currentDate());
  if (days == 0) return HistoryModel::tr("today, %1").arg(time);
  if (days == 1) return HistoryModel::tr("yesterday, %1").arg(time);
  return QLocale().toString(when.date(), QLocale::ShortFormat);
}

HistoryModel::HistoryModel(History& history, QObject* parent)
    : QAbstractListModel(parent), history_(history) {
  connect(&history_, &History::changed, this, &HistoryModel::reload);
  connect(&history_, &History::listed, this, &HistoryModel::adopt);
  reload();
}

void HistoryModel::search(const QString& text) {
  if (text == search_) return;
  search_ = text;
  reload();
}

const HistoryEntry* HistoryModel::entry(const QModelIndex& index) const {
  const auto row = static_cast<std::size_t>(index.row());
  return index.isValid() && row < entries_.size() ? &entries_[row] : nullptr;
}

void HistoryModel::reload() {
  // As much as is on screen, so that a change elsewhere doesn't throw a reader back to the top.
  const int shown = std::max(kPage, static_cast<int>(entries_.size()));
  reload_request_ = history_.list({.text = search_.toStdString(), .offset = 0, .limit = shown});
  more_request_ = 0;
}

void HistoryModel::adopt(quint64 request, const HistoryPage& page) {
  if (request == reload_request_) {
    replace(page);
  } else if (request == more_request_ && !page.entries.empty()) {
    more_request_ = 0;
    const int first = static_cast<int>(entries_.size());
    beginInsertRows({}, first, first + static_cast<int>(page.entries.size()) - 1);
    entries_.insert(entries_.end(), page.entries.begin(), page.entries.end());
    endInsertRows();
  }
}

void HistoryModel::replace(const HistoryPage& page) {
  const bool same_rows =
      std::ranges::equal(entries_, page.entries, {}, &HistoryEntry::id, &HistoryEntry::id);
  total_ = page.total;
  ready_ = true;
  if (same_rows) {
    // Selection and place in the list stay.
    entries_ = page.entries;
    if (!entries_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  } else {
    beginResetModel();
    entries_ = page.entries;
    endResetModel();
  }
  Q_EMIT listChanged();
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
  const HistoryEntry* found = entry(index);
  if (!found) return {};
  const QString question = QString::fromStdString(found->question);
  switch (role) {
    case Qt::DisplayRole:
      return question;
    case Qt::ToolTipRole:
      return tr("%1\n%2\n%3, %4")
          .arg(question,
               QString::fromStdString(found->answer),
               QString::fromStdString(found->image.name),
               whenText(found->asked_ms));
    case Qt::AccessibleTextRole:
      return tr("%1. %2. %3, %4")
          .arg(question,
               QString::fromStdString(found->answer),
               Wording::mode(found->mode),
               whenText(found->asked_ms));
    default:
      return {};
  }
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && more_request_ == 0 && rowCount() < total_;
}

void HistoryModel::fetchMore(const QModelIndex&) {
  more_request_ =
      history_.list({.text = search_.toStdString(), .offset = rowCount(), .limit = kPage});
}

}  // namespace corgi
