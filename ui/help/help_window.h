// The help window (F1): the user's documentation with its contents, its keys, and a search.
#pragma once

#include "ui/theme/theme.h"

#include <vector>

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QTextBlock>
#include <QTextBrowser>

namespace corgi {

// GUI thread only. A window of its own over `parent`, whose menus it lists.
class HelpWindow : public QWidget {
  Q_OBJECT

 public:
  HelpWindow(const Theme& theme, QMainWindow* parent);

  // Comes to the front, at the place where it was left.
  void present();
  // The same at the list of keys, as they are now.
  void presentShortcuts();

  // The keys may be others than before.
  void refresh();

  const QTextBrowser& text() const { return *text_; }
  // "2 of 7", or that there is none; empty when nothing is searched.
  QString matches() const { return matches_->text(); }

 Q_SIGNALS:
  // A link to a page on the network was followed.
  void linkOpened(const QUrl& address);
  // The person wants to change keys.
  void shortcutsWanted();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void buildLayout();
  void addKeys();
  void fill();
  void dressText();
  void fillContents();
  void showHeading(const QString& name);
  void openLink(const QUrl& address);
  // Marks all matches and goes to the one after or before where the person is.
  void find(bool backward);
  void markMatches();

  const Theme& theme_;
  QMainWindow& window_;
  QListWidget* contents_;
  QLineEdit* search_;
  QLabel* matches_;
  QTextBrowser* text_;
  QString markdown_;
  std::vector<QTextCursor> found_;
};

}  // namespace corgi
