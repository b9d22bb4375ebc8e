// Shows an earlier question again, with its image and without a model.
#pragma once

#include "core/history/history.h"
#include "ui/main_window/image_loader.h"
#include "ui/session/session.h"

namespace corgi {

// GUI thread only. History and session must outlive it.
class HistoryReopener : public QObject {
  Q_OBJECT

 public:
  HistoryReopener(History& history, Session& session);

  // Forgets one that is still being opened.
  void open(const HistoryId& id);

 Q_SIGNALS:
  // The image of the question; whoever shows it gives it to the session.
  void pictureReady(std::shared_ptr<const corgi::ImagePyramid> picture,
                    const QString& name,
                    const QString& path);
  void reopened(const QString& question, corgi::Mode mode);
  void noticed(const QString& text);
  // The question that was opened had ended with this error.
  void failedBefore(corgi::ErrorCode code, const QString& details);

 private:
  void adopt(std::shared_ptr<const HistoryRecord> record);
  void showWith(std::shared_ptr<const ImagePyramid> picture);
  void showWithThumbnail(const QString& why);
  void show();

  History& history_;
  Session& session_;
  ImageLoader loader_;
  HistoryId wanted_;
  std::shared_ptr<const HistoryRecord> record_;
};

}  // namespace corgi
