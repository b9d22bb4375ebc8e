// What surrounds image and answer: earlier questions, the exchanges with the model, exports.
#pragma once

#include "core/history/history.h"
#include "ui/batch/batch_window.h"
#include "ui/compare/compare_window.h"
#include "ui/desk/history_panel.h"
#include "ui/desk/history_recorder.h"
#include "ui/desk/history_reopener.h"
#include "ui/desk/trace_panel.h"
#include "ui/main_window/main_window.h"

#include <filesystem>

#include <QDockWidget>

namespace corgi {

// GUI thread only. Adds itself to a window, which must outlive it, as must theme and controller.
class Desk : public QObject {
  Q_OBJECT

 public:
  Desk(MainWindow& window,
       Theme& theme,
       AskController& controller,
       const std::filesystem::path& history_folder);
  ~Desk() override;

  History& history() { return history_; }
  // From now on two models can be compared. The lender must outlive the desk.
  void setModelLender(ModelLender& lender);

 private:
  QDockWidget* makeDock(QWidget* content, const QString& id, const QString& title);
  void addToggle(QDockWidget* dock, const QString& id, const QKeySequence& keys);
  void connectHistory();
  void addExports();
  void addBatch();
  void addCompare();
  CompareWindow::Question currentQuestion() const;
  // The file of the picture that is shown; empty when it has none.
  QString picturePath() const;

  MainWindow& window_;
  const Theme& theme_;
  std::shared_ptr<const ImagePyramid> reopened_picture_;
  QString reopened_path_;
  History history_;
  HistoryRecorder recorder_;
  HistoryReopener reopener_;
  BatchRunner batch_;
  std::unique_ptr<BatchWindow> batch_window_;
  CompareRunner compare_;
  std::unique_ptr<CompareWindow> compare_window_;
  HistoryPanel* earlier_;
  TracePanel* trace_;
  QDockWidget* history_dock_;
  QDockWidget* trace_dock_;
};

}  // namespace corgi
