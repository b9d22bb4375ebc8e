// The look of the standard widgets as a Qt style sheet.
#pragma once

#include "ui/theme/colors.h"

#include <QFont>
#include <QString>

namespace corgi {

// The whole sheet, with the colours and font sizes filled in.
QString styleSheetFor(const ThemeColors& colors, const QFont& font);

}  // namespace corgi
