// What the model thought before it wrote its steps; folded until someone asks.
#pragma once

#include "ui/panels/card.h"
#include "ui/panels/icon_button.h"

#include <QLabel>

namespace corgi {

class ThoughtCard : public Card {
  Q_OBJECT

 public:
  explicit ThoughtCard(const Theme& theme, QWidget* parent = nullptr);

  void setThought(const QString& thought);

 private:
  void setExpanded(bool expanded);

  QLabel* text_;
  IconButton* toggle_;
};

}  // namespace corgi
