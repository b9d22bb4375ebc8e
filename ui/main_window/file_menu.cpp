#include "ui/main_window/file_menu.h"

#include "ui/main_window/image_opener.h"
#include "ui/main_window/menu_action.h"

#include <QFileInfo>

namespace corgi {

FileMenu::FileMenu(ImageOpener& opener, QWidget* parent) : QMenu(tr("&File"), parent) {
  connect(addMenuAction(this, QStringLiteral("file.open"), tr("&Open images…"), QKeySequence::Open),
          &QAction::triggered,
          &opener,
          &ImageOpener::chooseFile);
  connect(addMenuAction(this,
                        QStringLiteral("file.open_folder"),
                        tr("Open a &folder…"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)),
          &QAction::triggered,
          &opener,
          &ImageOpener::chooseFolder);
  addRecent(opener);
  connect(
      addMenuAction(this, QStringLiteral("file.paste"), tr("&Paste image"), QKeySequence::Paste),
      &QAction::triggered,
      &opener,
      &ImageOpener::paste);
  connect(addMenuAction(this,
                        QStringLiteral("file.screen"),
                        tr("Take a picture of the &screen…"),
                        QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S)),
          &QAction::triggered,
          &opener,
          &ImageOpener::pickFromScreen);
  addSeparator();
  connect(addMenuAction(this, QStringLiteral("file.quit"), tr("&Quit"), QKeySequence::Quit),
          &QAction::triggered,
          this,
          &FileMenu::quitRequested);
}

// Filled when it is opened: the list changes with every image.
void FileMenu::addRecent(ImageOpener& opener) {
  QMenu* recent = addMenu(tr("Open &recent"));
  recent->menuAction()->setObjectName(QStringLiteral("file.recent"));
  connect(this, &QMenu::aboutToShow, recent, [recent, &opener] {
    recent->setEnabled(!opener.recent().paths().isEmpty());
  });
  connect(recent, &QMenu::aboutToShow, this, [this, recent, &opener] {
    recent->clear();
    for (const QString& path : opener.recent().paths()) {
      // An ampersand in a file's name is no shortcut.
      QString name = QFileInfo(path).fileName();
      QAction* action = recent->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
      action->setToolTip(path);
      connect(action, &QAction::triggered, &opener, [path, &opener] { opener.openFiles({path}); });
    }
    recent->addSeparator();
    connect(recent->addAction(tr("&Clear this list")), &QAction::triggered, &opener, [&opener] {
      opener.recent().clear();
    });
  });
}

}  // namespace corgi
