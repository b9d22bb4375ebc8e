// Many images, the same questions: worked through beside what a person does in the main window.
#pragma once

#include "ui/batch/batch_export.h"
#include "ui/batch/batch_model.h"
#include "ui/batch/batch_runner.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/mode_chooser.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

namespace corgi {

class BatchWindow : public QWidget {
  Q_OBJECT

 public:
  BatchWindow(Theme& theme, BatchRunner& runner, History& history);

  // Adds pictures and, of a folder, the pictures in it.
  void addPaths(const QStringList& paths);
  const QStringList& images() const { return images_; }
  QTableView* table() const { return table_; }

 Q_SIGNALS:
  // A row was opened: its result lies in the history.
  void openRequested(const std::string& history_id);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QWidget* buildSetup();
  QWidget* buildProgress();
  QPushButton* makeButton(const char* id, const QString& text);
  void chooseImages();
  void chooseFolder();
  void chooseExport(BatchExport::Format format);
  void onMainButton();
  void newBatch();
  void refresh();
  void refreshProgress();

  Theme& theme_;
  BatchRunner& runner_;
  BatchExport export_;
  QStringList images_;
  MessageBar* message_;
  QWidget* setup_;
  QWidget* progress_page_;
  QLabel* chosen_;
  QPlainTextEdit* questions_;
  ModeChooser* mode_;
  QPushButton* begin_;
  QProgressBar* bar_;
  QLabel* count_;
  QPushButton* main_;
  QPushButton* retry_;
  QPushButton* new_;
  QTableView* table_;
};

}  // namespace corgi
