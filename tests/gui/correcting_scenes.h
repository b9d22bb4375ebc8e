// States of correcting, text on the picture, and several images; to be looked at, and tested.
#pragma once

#include "ui/theme/theme.h"

#include <functional>

#include <QString>
#include <QStringList>
#include <QWidget>

namespace corgi::test {

QStringList correctingSceneNames();
// Makes the state of this name and hands its window to `look`.
void withCorrectingScene(const QString& name,
                         ThemeChoice theme,
                         const std::function<void(QWidget& window)>& look);

}  // namespace corgi::test
