// Taking widgets away while the pointer or the focus may be on them.
#pragma once

#include <QWidget>

namespace corgi {

// Out of sight now, deleted from the event loop. Deleting on the spot would send pointer and focus
// into its neighbours while it is half destroyed and still listens.
inline void discard(QWidget* widget) {
  widget->hide();
  widget->deleteLater();
}

}  // namespace corgi
