// Pictures of what surrounds image and answer: history, trace, dialogs.
#pragma once

#include <QDir>
#include <QString>

namespace corgi::test {

// Every state, light and dark, into `out`; of one alone when `only` isn't empty.
void shootDesk(const QDir& out, const QString& only);

}  // namespace corgi::test
