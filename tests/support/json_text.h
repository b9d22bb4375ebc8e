// JSON in tests without a backslash before every quote; moc 6.4 loses its way in raw strings.
#pragma once

#include <QString>

namespace corgi {

// The UTF-8 text with ` as " and ~ as `.
inline QString json_text(const char* text) {
  return QString::fromUtf8(text)
      .replace(QLatin1Char('`'), QLatin1Char('"'))
      .replace(QLatin1Char('~'), QLatin1Char('`'));
}

}  // namespace corgi
