// The program's own line icons, drawn in any colour and sharp at every pixel ratio.
#pragma once

#include <QIcon>
#include <QString>

namespace corgi {

// An icon of resources/icons by its file name without ".svg"; its `currentColor` becomes `color`.
// An unknown name gives an empty icon.
QIcon lineIcon(const QString& name, const QColor& color);

// The same as a picture of `size_dip` device-independent pixels.
QPixmap linePixmap(const QString& name, const QColor& color, int size_dip, double pixel_ratio);

// The program's coloured emblem.
QIcon applicationIcon();

}  // namespace corgi
