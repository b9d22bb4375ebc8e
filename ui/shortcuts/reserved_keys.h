// Keys that no command may take, because something else would stop working.
#pragma once

#include <QKeySequence>
#include <QString>

namespace corgi {

// A sentence for people why `keys` can't be the shortcut of this command; empty when they can.
QString refusalOf(const QKeySequence& keys, const QString& command_id);

}  // namespace corgi
