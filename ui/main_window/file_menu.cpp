#include "ui/main_window/file_menu.h"

#include "ui/main_window/image_opener.h"
#include "ui/main_window/menu_action.h"

namespace corgi {

FileMenu::FileMenu(ImageOpener& opener, QWidget* parent) : QMenu(tr("&File"), parent) {
  connect(addMenuAction(this, QStringLiteral("file.open"), tr("&Open image…"), QKeySequence::Open),
          &QAction::triggered,
          &opener,
          &ImageOpener::chooseFile);
  connect(
      addMenuAction(this, QStringLiteral("file.paste"), tr("&Paste image"), QKeySequence::Paste),
      &QAction::triggered,
      &opener,
      &ImageOpener::paste);
  addSeparator();
  connect(addMenuAction(this, QStringLiteral("file.quit"), tr("&Quit"), QKeySequence::Quit),
          &QAction::triggered,
          this,
          &FileMenu::quitRequested);
}

}  // namespace corgi
