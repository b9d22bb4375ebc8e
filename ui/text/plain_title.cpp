#include "ui/text/plain_title.h"

#include <QRegularExpression>

namespace corgi {

QString plainTitle(const QString& text) {
  static const QRegularExpression kLatinMnemonic(QStringLiteral("\\(&[A-Z]\\)"));
  QString title = text;
  title.remove(kLatinMnemonic);
  return title.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

}  // namespace corgi
