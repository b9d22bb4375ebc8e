#include "ui/opening/recent_files.h"

namespace corgi {
namespace {

const QString kRecentKey = QStringLiteral("files/recent");

}  // namespace

QStringList RecentFiles::paths() const {
  return settings_.value(kRecentKey).toStringList().mid(0, kMost);
}

void RecentFiles::add(const QString& path) {
  QStringList paths = this->paths();
  paths.removeAll(path);
  paths.prepend(path);
  settings_.setValue(kRecentKey, paths.mid(0, kMost));
}

void RecentFiles::clear() {
  settings_.remove(kRecentKey);
}

}  // namespace corgi
