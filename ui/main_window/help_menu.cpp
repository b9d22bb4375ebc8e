#include "ui/main_window/help_menu.h"

#include "ui/help/help_window.h"
#include "ui/main_window/menu_action.h"
#include "ui/shortcuts/shortcut_book.h"
#include "ui/theme/icons.h"

#include <QMessageBox>

namespace corgi {

HelpMenu::HelpMenu(const Theme& theme, const ShortcutBook& shortcuts, QMainWindow* parent)
    : QMenu(tr("&Help"), parent), theme_(theme), shortcuts_(shortcuts), window_(*parent) {
  connect(addMenuAction(
              this, QStringLiteral("help.guide"), tr("&Using CoRGI"), QKeySequence(Qt::Key_F1)),
          &QAction::triggered,
          this,
          [this] { helpWindow().present(); });
  connect(addMenuAction(this,
                        QStringLiteral("help.shortcuts"),
                        tr("&Keyboard shortcuts"),
                        QKeySequence(Qt::CTRL | Qt::Key_F1)),
          &QAction::triggered,
          this,
          [this] { helpWindow().presentShortcuts(); });
  addSeparator();
  connect(addMenuAction(this, QStringLiteral("help.about"), tr("&About CoRGI")),
          &QAction::triggered,
          this,
          &HelpMenu::showAbout);
}

HelpWindow& HelpMenu::helpWindow() {
  if (help_) return *help_;
  help_ = new HelpWindow(theme_, &window_);
  connect(help_, &HelpWindow::shortcutsWanted, this, &HelpMenu::shortcutsWanted);
  connect(&shortcuts_, &ShortcutBook::changed, help_, &HelpWindow::refresh);
  return *help_;
}

void HelpMenu::showAbout() {
  auto* box = new QMessageBox(parentWidget());
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setWindowTitle(tr("About CoRGI"));
  box->setIconPixmap(applicationIcon().pixmap(64, 64));
  box->setText(tr("CoRGI %1").arg(QLatin1String(CORGI_VERSION)));
  box->setInformativeText(
      tr("Answers a question about an image and shows why: every step is checked against the "
         "image itself, on your own computer.\n\nLicensed under the Apache License 2.0."));
  box->setStandardButtons(QMessageBox::Close);
  box->open();
}

}  // namespace corgi
