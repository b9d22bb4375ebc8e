#include "ui/shortcuts/command.h"

#include <QStringList>

namespace corgi {

std::string keyText(const KeyList& keys) {
  return QKeySequence::listToString(keys, QKeySequence::PortableText).toStdString();
}

QString shownKeys(const KeyList& keys) {
  QStringList shown;
  for (const QKeySequence& each : keys) shown.append(each.toString(QKeySequence::NativeText));
  return shown.join(QStringLiteral(", "));
}

}  // namespace corgi
