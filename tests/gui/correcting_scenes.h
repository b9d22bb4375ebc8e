// Pictures of several images at once, of text selected on the picture, and of corrections.
#pragma once

#include <QDir>
#include <QString>

namespace corgi::test {

// Every state, light and dark, into `out`; of one alone when `only` isn't empty.
void shootCorrecting(const QDir& out, const QString& only);

}  // namespace corgi::test
