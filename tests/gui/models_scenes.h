// Pictures of the window "Models", to be looked at.
#pragma once

#include <QDir>
#include <QString>

namespace corgi::test {

// Writes those named `only`, or all when that is empty.
void shootModels(const QDir& out, const QString& only);

}  // namespace corgi::test
