#include "ui/image_view/zoom_bar.h"

#include <QHBoxLayout>

namespace corgi {
namespace {

QFrame* divider() {
  auto* line = new QFrame;
  line->setObjectName(QStringLiteral("divider"));
  line->setFixedSize(1, 18);
  return line;
}

}  // namespace

ZoomBar::ZoomBar(const Theme& theme, ImageView& view, QWidget* parent)
    : QFrame(parent),
      size_(new QToolButton),
      layers_(new IconButton(theme, QStringLiteral("layers"), tr("What is shown"))),
      correct_(new IconButton(theme, QStringLiteral("edit"), tr("Correct the boxes (Ctrl+E)"))) {
  setObjectName(QStringLiteral("floatingBar"));
  setAccessibleName(tr("Image size"));
  auto* open = new IconButton(theme, QStringLiteral("open"), tr("Open another image (Ctrl+O)"));
  auto* smaller = new IconButton(theme, QStringLiteral("zoom_out"), tr("Smaller (Ctrl+−)"));
  auto* larger = new IconButton(theme, QStringLiteral("zoom_in"), tr("Larger (Ctrl++)"));
  auto* fit = new IconButton(theme, QStringLiteral("fit"), tr("Fit into the window (Ctrl+0)"));
  size_->setFocusPolicy(Qt::StrongFocus);
  size_->setToolTip(tr("Show at full size (Ctrl+1)"));
  size_->setMinimumWidth(size_->fontMetrics().horizontalAdvance(QStringLiteral("3200 %")) + 12);

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(5, 4, 5, 4);
  row->setSpacing(2);
  for (QWidget* each : {static_cast<QWidget*>(open),
                        static_cast<QWidget*>(divider()),
                        static_cast<QWidget*>(smaller),
                        static_cast<QWidget*>(size_),
                        static_cast<QWidget*>(larger),
                        static_cast<QWidget*>(fit),
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
  connect(open, &QToolButton::clicked, this, &ZoomBar::openRequested);
  connect(smaller, &QToolButton::clicked, &view, &ImageView::zoomOut);
  connect(larger, &QToolButton::clicked, &view, &ImageView::zoomIn);
  connect(fit, &QToolButton::clicked, &view, &ImageView::fit);
  connect(size_, &QToolButton::clicked, &view, [&view] { view.setZoom(1); });
  const auto showZoom = [this](double zoom) {
    size_->setText(tr("%1 %").arg(qRound(zoom * 100)));
    size_->setAccessibleName(
        tr("Shown at %1 percent. Press for full size").arg(qRound(zoom * 100)));
  };
  connect(&view, &ImageView::zoomChanged, this, showZoom);
  showZoom(view.zoom());
}

}  // namespace corgi
