// Every command of the window with its keys, which can be changed here.
#pragma once

#include "ui/shortcuts/key_field.h"
#include "ui/shortcuts/key_table.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QWidget>

namespace corgi {

class ShortcutPage : public QWidget {
  Q_OBJECT

 public:
  explicit ShortcutPage(QWidget* parent = nullptr);

  void setCommands(const std::vector<Command>& commands);
  void show(const KeyChanges& changes);
  KeyChanges take() const { return table_.changes(); }
  // Where a person begins to look for a command.
  void focusSearch();

 Q_SIGNALS:
  void changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void nameParts();
  void buildLayout();
  void connectParts();
  void fill();
  void filter();
  const Command* current() const;
  void showCurrent();
  void onPressed(const QKeySequence& keys);
  // Asks first when another command has them.
  void want(const KeyList& keys);
  void assign(const KeyList& keys);
  void tell(const QString& text);

  KeyTable table_;
  KeyList wanted_;  // that another command has: they wait for the person's word
  QLineEdit* search_;
  QTreeWidget* list_;
  QLabel* name_;
  KeyField* keys_;
  QPushButton* none_;
  QPushButton* reset_;
  QPushButton* reset_all_;
  QPushButton* take_over_;
  QLabel* note_;
};

}  // namespace corgi
