// The status bar: which model, on what, how the image was sent, what was saved.
#pragma once

#include "ui/session/session.h"

#include <QLabel>
#include <QStatusBar>

namespace corgi {

class StatusLine : public QStatusBar {
  Q_OBJECT

 public:
  explicit StatusLine(const Session& session, QWidget* parent = nullptr);

  QString text() const;

 private:
  void refresh();

  const Session& session_;
  QLabel* model_;
  QLabel* image_;
  QLabel* sent_;
  QLabel* reused_;
};

}  // namespace corgi
