// The File menu: where images come from, and the way out.
#pragma once

#include <QMenu>

namespace corgi {

class ImageOpener;

class FileMenu : public QMenu {
  Q_OBJECT

 public:
  // What is opened goes through `opener`, which must outlive the menu.
  explicit FileMenu(ImageOpener& opener, QWidget* parent = nullptr);

 Q_SIGNALS:
  void quitRequested();

 private:
  void addRecent(ImageOpener& opener);
};

}  // namespace corgi
