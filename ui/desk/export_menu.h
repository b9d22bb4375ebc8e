// Saves what is on screen for other programs and other people.
#pragma once

#include "core/report/exporter.h"
#include "ui/session/session.h"

#include <functional>

#include <QMenu>

namespace corgi {

class ExportMenu : public QMenu {
  Q_OBJECT

 public:
  // `picture_path` gives the file of the session's picture; empty for a pasted one. The session
  // must outlive it.
  ExportMenu(const Session& session, std::function<QString()> picture_path, QWidget* parent);

  // Writes beside the GUI thread; saved() or failed() follows.
  void write(ExportFormat format, const QString& path);

 Q_SIGNALS:
  void saved(const QString& path);
  void failed(corgi::ErrorCode code, const QString& message);

 private:
  void addFormat(ExportFormat format, const QString& id, const QString& text);
  // `what` tells people what is written.
  void choosePath(ExportFormat format, const QString& what);
  QString suggestion(ExportFormat format) const;

  const Session& session_;
  std::function<QString()> picture_path_;
  QString folder_;
};

}  // namespace corgi
