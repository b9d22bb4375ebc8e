// A part of a page that is folded away until somebody wants it.
#pragma once

#include "ui/panels/icon_button.h"

namespace corgi {

class Fold : public QWidget {
  Q_OBJECT

 public:
  // Takes `content`. Closed at first.
  Fold(const Theme& theme, const QString& title, QWidget* content, QWidget* parent = nullptr);

  bool isOpen() const { return content_->isVisibleTo(this); }
  void setOpen(bool open);

 private:
  IconButton* head_;
  QWidget* content_;
};

}  // namespace corgi
