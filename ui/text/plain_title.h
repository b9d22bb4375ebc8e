// A menu entry's text as people call it.
#pragma once

#include <QString>

namespace corgi {

// Without its mnemonic and its ellipsis: "&Open images…" is "Open images".
QString plainTitle(const QString& text);

}  // namespace corgi
