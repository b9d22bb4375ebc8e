// Exactly what was asked of the model and what came back, stage by stage.
#pragma once

#include "ui/session/session.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTreeWidget>

namespace corgi {

class TracePanel : public QWidget {
  Q_OBJECT

 public:
  TracePanel(const Theme& theme, const Session& session, QWidget* parent = nullptr);

  QTreeWidget* list() const { return list_; }
  // The text of the page that is open.
  QString shownText() const;
  QTabWidget* pages() const { return pages_; }

 private:
  void build();
  QPlainTextEdit* addPage(const QString& title);
  void refresh();
  void fillList(const Result& result);
  void showSelected();
  void copyShown();
  void copyAll();

  const Theme& theme_;
  const Session& session_;
  std::shared_ptr<const Result> result_;
  QLabel* summary_;
  QTreeWidget* list_;
  QTabWidget* pages_;
  QPlainTextEdit* prompt_;
  QPlainTextEdit* reply_;
  QPlainTextEdit* parsed_;
  QPlainTextEdit* facts_;
};

}  // namespace corgi
