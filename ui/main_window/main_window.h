// The program's window: brings the image, the question and the run together.
#pragma once

#include "ui/main_window/image_area.h"
#include "ui/main_window/image_opener.h"
#include "ui/main_window/status_line.h"
#include "ui/panels/ask_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/model_notice.h"
#include "ui/panels/run_panel.h"
#include "ui/session/evidence_editor.h"
#include "ui/session/session.h"
#include "ui/shortcuts/shortcut_book.h"
#include "ui/theme/theme.h"

#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

namespace corgi {

// GUI thread only. Theme, controller and settings must outlive it.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(Theme& theme, AskController& controller, QSettings& settings);
  ~MainWindow() override;

  // Opens the first of these as if they had been dropped; none does nothing.
  void openFiles(const QStringList& paths);
  // The picture that is asked about from now on.
  void showPicture(std::shared_ptr<const ImagePyramid> picture, const QString& name);
  ImageOpener& opener() { return opener_; }
  Session& session() { return session_; }
  const SampleGallery& gallery() const { return gallery_; }
  EvidenceEditor& corrections() { return editor_; }
  // Whoever adds entries to the menus has them adopted.
  ShortcutBook& shortcuts() { return shortcuts_; }
  // Writes a question and asks it as soon as an image is open and the model is ready.
  void askWhenReady(const QString& question);

 Q_SIGNALS:
  // The person wants to see which models there are, to get or to choose one.
  void modelWanted();
  // The person wants to change keys.
  void shortcutsWanted();

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void buildLayout();
  void buildMenus();
  void showKeys();
  void connectOpening();
  void connectParts();
  void connectCorrections();
  // To the step that is being corrected or in the spotlight; without one the person is asked.
  void addBox(const Box& box, const QPoint& at);
  void askIfDue();
  // Tells everywhere what the model is good for.
  void showModel();
  DemoFit demoFit() const;
  void openSample();
  void refreshBoxes();

  Theme& theme_;
  QSettings& settings_;
  EvidenceLink link_;
  Session session_;
  EvidenceEditor editor_;
  ImageOpener opener_;
  SampleGallery gallery_;
  MessageBar* message_;
  QSplitter* splitter_;
  ImageArea* area_;
  ModelNotice* notice_;
  AskPanel* ask_;
  RunPanel* run_;
  StatusLine* status_;
  ShortcutBook shortcuts_;
  bool ask_is_due_ = false;
};

}  // namespace corgi
