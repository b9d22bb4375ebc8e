// A page of settings: name, control, and one line that explains it.
#pragma once

#include <QFormLayout>
#include <QString>
#include <QWidget>

namespace corgi {

class SettingRows : public QWidget {
  Q_OBJECT

 public:
  explicit SettingRows(QWidget* parent = nullptr);

  // `name` with an & names the shortcut; the control's accessible name and description follow.
  void add(const QString& name, QWidget* control, const QString& explanation);
  // Something that takes the whole width.
  void addWide(QWidget* widget);
  // What follows takes the room that is left.
  void addFilling(QWidget* widget);

 private:
  QFormLayout* form_;
};

}  // namespace corgi
