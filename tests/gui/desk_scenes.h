// States of what surrounds image and answer: history, trace, dialogs; to be looked at, and tested.
#pragma once

#include "ui/theme/theme.h"

#include <functional>

#include <QString>
#include <QStringList>
#include <QWidget>

namespace corgi::test {

QStringList deskSceneNames();
// Makes the state of this name and hands its window to `look`.
void withDeskScene(const QString& name,
                   ThemeChoice theme,
                   const std::function<void(QWidget& window)>& look);

}  // namespace corgi::test
