// A sentence to be wary by, with a warning sign before it.
#pragma once

#include "ui/panels/labels.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace corgi {

// GUI thread. Hidden while it has nothing to say.
class Caution : public QWidget {
  Q_OBJECT

 public:
  explicit Caution(const Theme& theme, QWidget* parent = nullptr);

  // One sentence a line; empty hides it.
  void setText(const QString& text);
  QString text() const { return text_->text(); }

 private:
  QuietLabel* text_;
};

}  // namespace corgi
