// What went wrong and what to do next, without a dialog in the way.
#pragma once

#include "core/base/error.h"
#include "ui/panels/icon_button.h"
#include "ui/panels/labels.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace corgi {

class MessageBar : public QFrame {
  Q_OBJECT

 public:
  explicit MessageBar(const Theme& theme, QWidget* parent = nullptr);

  // `subject` names what it is about (a file) and may be empty; `details` is the program's own
  // message.
  void showError(ErrorCode code, const QString& subject, const QString& details);
  void showNotice(const QString& text);
  QString text() const;

 private:
  void present(const QString& kind, const QString& title, const QString& next);
  void redraw();

  const Theme& theme_;
  IconLabel* icon_;
  QLabel* title_;
  QLabel* next_;
  QLabel* details_;
  QPushButton* details_button_;
};

}  // namespace corgi
