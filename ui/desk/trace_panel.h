// Exactly what was asked of the model and what came back, stage by stage.
#pragma once

#include "ui/session/session.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTimer>
#include <QTreeWidget>

namespace corgi {

class TracePanel : public QWidget {
  Q_OBJECT

 public:
  TracePanel(const Theme& theme, const Session& session, QWidget* parent = nullptr);

  QTreeWidget* list() const { return list_; }
  // The text of the page that is open.
  QString shownText() const;
  QString summary() const { return summary_->text(); }
  QTabWidget* pages() const { return pages_; }

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void build();
  QPlainTextEdit* addPage(const QString& title);
  // Once the events that came together are through, and not while nobody looks.
  void refreshSoon();
  void refresh();
  void fillList(const Result& result);
  void addExchanges(QTreeWidgetItem* row, Stage stage, const Result& result) const;
  // Selects the row of that key, or else the first exchange.
  void select(int key);
  void showSelected();
  void copyShown();
  void copyAll();

  const Theme& theme_;
  const Session& session_;
  std::shared_ptr<const Result> result_;  // of a run that goes on: as far as it is
  QTimer refresh_;
  QLabel* summary_;
  QTreeWidget* list_;
  QTabWidget* pages_;
  QPlainTextEdit* prompt_;
  QPlainTextEdit* reply_;
  QPlainTextEdit* parsed_;
  QPlainTextEdit* facts_;
};

}  // namespace corgi
