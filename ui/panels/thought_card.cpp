#include "ui/panels/thought_card.h"

#include "ui/panels/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace corgi {

ThoughtCard::ThoughtCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent),
      text_(new TextLabel),
      toggle_(new IconButton(theme, QStringLiteral("expand"), QString())) {
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(new IconLabel(theme, QStringLiteral("thought"), &ThemeColors::text_muted, 16));
  head->addWidget(new HeadingLabel(tr("What the model thought first")), 1);
  head->addWidget(toggle_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(14, 6, 10, 6);
  column->setSpacing(4);
  column->addLayout(head);
  column->addWidget(text_);
  text_->setContentsMargins(0, 0, 0, 8);
  connect(toggle_, &QToolButton::clicked, this, [this] { setExpanded(text_->isHidden()); });
  setFocusProxy(toggle_);
  setExpanded(false);
}

void ThoughtCard::setThought(const QString& thought) {
  text_->setText(thought);
  setVisible(!thought.isEmpty());
}

void ThoughtCard::setExpanded(bool expanded) {
  text_->setVisible(expanded);
  toggle_->setIconName(expanded ? QStringLiteral("collapse") : QStringLiteral("expand"));
  toggle_->setLabel(expanded ? tr("Hide the thought") : tr("Show the thought"));
}

}  // namespace corgi
