// The files opened last, newest first.
#pragma once

#include <QSettings>
#include <QStringList>

namespace corgi {

// GUI thread only. Whether a file is still there is found out when it is opened.
class RecentFiles {
 public:
  static constexpr int kMost = 10;

  explicit RecentFiles(QSettings& settings) : settings_(settings) {}

  QStringList paths() const;
  void add(const QString& path);
  void clear();

 private:
  QSettings& settings_;
};

}  // namespace corgi
