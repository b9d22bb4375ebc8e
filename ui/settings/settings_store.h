// The settings as they are kept from one start to the next.
#pragma once

#include "core/base/settings.h"

#include <QSettings>

namespace corgi {

// What isn't there, or isn't sound, has its default.
Settings loadSettings(const QSettings& store);
void saveSettings(QSettings& store, const Settings& settings);

}  // namespace corgi
