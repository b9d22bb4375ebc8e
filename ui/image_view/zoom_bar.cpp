#include "ui/image_view/zoom_bar.h"

#include "ui/shortcuts/shortcut_book.h"

#include <QHBoxLayout>

namespace corgi {
namespace {

constexpr int kMostPercent = 3200;
// More than the style sheet's padding and frame.
constexpr int kSizePadding = 24;

QFrame* divider() {
  auto* line = new QFrame;
  line->setObjectName(QStringLiteral("divider"));
  line->setFixedSize(1, 18);
  return line;
}

}  // namespace

ZoomBar::ZoomBar(const Theme& theme, ImageView& view, QWidget* parent)
    : QFrame(parent),
      open_(new IconButton(theme, QStringLiteral("open"), tr("Open another image"))),
      smaller_(new IconButton(theme, QStringLiteral("zoom_out"), tr("Smaller"))),
      size_(new QToolButton),
      larger_(new IconButton(theme, QStringLiteral("zoom_in"), tr("Larger"))),
      fit_(new IconButton(theme, QStringLiteral("fit"), tr("Fit into the window"))),
      layers_(new IconButton(theme, QStringLiteral("layers"), tr("What is shown"))),
      correct_(new IconButton(theme, QStringLiteral("edit"), tr("Correct the boxes"))) {
  setObjectName(QStringLiteral("floatingBar"));
  setAccessibleName(tr("Image size"));
  size_->setFocusPolicy(Qt::StrongFocus);
  // The bar keeps its width whatever the zoom.
  size_->setMinimumWidth(size_->fontMetrics().horizontalAdvance(tr("%1 %").arg(kMostPercent)) +
                         kSizePadding);

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(5, 4, 5, 4);
  row->setSpacing(2);
  for (QWidget* each : {static_cast<QWidget*>(open_),
                        static_cast<QWidget*>(divider()),
                        static_cast<QWidget*>(smaller_),
                        static_cast<QWidget*>(size_),
                        static_cast<QWidget*>(larger_),
                        static_cast<QWidget*>(fit_),
                        static_cast<QWidget*>(divider()),
                        static_cast<QWidget*>(layers_),
                        static_cast<QWidget*>(correct_)}) {
    row->addWidget(each);
  }
  layers_->setPopupMode(QToolButton::InstantPopup);
  correct_->setObjectName(QStringLiteral("correctButton"));
  correct_->setCheckable(true);
  correct_->setEnabled(false);
  connect(correct_, &QToolButton::toggled, &view, &ImageView::setEditing);
  connect(&view, &ImageView::editingChanged, correct_, &QToolButton::setChecked);
  connect(open_, &QToolButton::clicked, this, &ZoomBar::openRequested);
  connect(smaller_, &QToolButton::clicked, &view, &ImageView::zoomOut);
  connect(larger_, &QToolButton::clicked, &view, &ImageView::zoomIn);
  connect(fit_, &QToolButton::clicked, &view, &ImageView::fit);
  connect(size_, &QToolButton::clicked, &view, [&view] { view.setZoom(1); });
  const auto showZoom = [this](double zoom) {
    size_->setText(tr("%1 %").arg(qRound(zoom * 100)));
    size_->setAccessibleName(
        tr("Shown at %1 percent. Press for full size").arg(qRound(zoom * 100)));
  };
  connect(&view, &ImageView::zoomChanged, this, showZoom);
  showZoom(view.zoom());
}

void ZoomBar::showKeys(const ShortcutBook& shortcuts) {
  const auto tip = [&](IconButton* button, const char* command) {
    button->setToolTip(shortcuts.labelled(button->accessibleName(), QLatin1String(command)));
  };
  tip(open_, "file.open");
  tip(smaller_, "view.smaller");
  tip(larger_, "view.larger");
  tip(fit_, "view.fit");
  tip(correct_, "edit.boxes");
  size_->setToolTip(shortcuts.labelled(tr("Show at full size"), QStringLiteral("view.full_size")));
}

}  // namespace corgi
