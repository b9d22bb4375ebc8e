// Reads the files of the translations.
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

namespace corgi::test {

struct Message {
  QString context;
  QString source;
  QStringList forms;  // one, but for plurals
  QString type;       // empty when it is finished
  bool is_plural = false;
};

// resources/translations/corgi_CODE.ts
QString translationFile(const QString& code);

// Empty when the file can't be read or isn't whole.
std::vector<Message> readMessages(const QString& path);

}  // namespace corgi::test
