// What stands in the middle as long as no image is open: where to get one.
#pragma once

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QWidget>

namespace corgi {

class WelcomePage : public QWidget {
  Q_OBJECT

 public:
  explicit WelcomePage(const Theme& theme, QWidget* parent = nullptr);

  // The files that were opened last, newest first; the first few are offered.
  void setRecent(const QStringList& paths);

 Q_SIGNALS:
  void openRequested();
  void pasteRequested();
  void sampleRequested();
  void recentRequested(const QString& path);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QHBoxLayout* makeButtons();

  const Theme& theme_;
  QWidget* content_;
  QWidget* recent_;
};

}  // namespace corgi
