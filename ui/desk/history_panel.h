// Earlier questions: search, open, delete with a way back.
#pragma once

#include "ui/desk/history_delegate.h"
#include "ui/desk/history_model.h"
#include "ui/panels/labels.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

namespace corgi {

class HistoryPanel : public QWidget {
  Q_OBJECT

 public:
  HistoryPanel(const Theme& theme, History& history, QWidget* parent = nullptr);

  QLineEdit* searchField() const { return search_; }
  QListView* list() const { return list_; }
  const HistoryModel& model() const { return *model_; }
  // Takes the selected questions out of the list.
  void removeSelected();
  // Brings back what was removed last, if it is still there.
  void undoRemove();

 Q_SIGNALS:
  void openRequested(const std::string& id);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void buildList();
  QWidget* buildUndoBar();
  void showState();
  void showMenu(const QPoint& at);
  void open(const QModelIndex& index);
  void forget();

  const Theme& theme_;
  History& history_;
  HistoryModel* model_;
  QLineEdit* search_;
  QStackedWidget* pages_;
  QListView* list_;
  QLabel* empty_;
  QWidget* undo_bar_;
  QLabel* undo_text_;
  QTimer typing_;
  QTimer undo_time_;
  std::vector<HistoryId> removed_;
};

}  // namespace corgi
