#include "tests/gui/ts_file.h"

#include <QFile>
#include <QXmlStreamReader>

namespace corgi::test {
namespace {

Message readMessage(QXmlStreamReader& xml, const QString& context) {
  Message message;
  message.context = context;
  message.is_plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
  while (xml.readNextStartElement()) {
    if (xml.name() == QLatin1String("source")) {
      message.source = xml.readElementText();
    } else if (xml.name() == QLatin1String("translation")) {
      message.type = xml.attributes().value(QLatin1String("type")).toString();
      if (!message.is_plural) {
        message.forms = {xml.readElementText()};
        continue;
      }
      while (xml.readNextStartElement()) message.forms += xml.readElementText();
    } else {
      xml.skipCurrentElement();
    }
  }
  return message;
}

}  // namespace

std::vector<Message> readMessages(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  QXmlStreamReader xml(&file);
  std::vector<Message> messages;
  xml.readNextStartElement();
  while (xml.readNextStartElement()) {
    QString context;
    while (xml.readNextStartElement()) {
      if (xml.name() == QLatin1String("name")) {
        context = xml.readElementText();
      } else if (xml.name() == QLatin1String("message")) {
        messages.push_back(readMessage(xml, context));
      } else {
        xml.skipCurrentElement();
      }
    }
  }
  return xml.hasError() ? std::vector<Message>{} : messages;
}

QString translationFile(const QString& code) {
  return QStringLiteral(CORGI_SOURCE_DIR "/resources/translations/corgi_%1.ts").arg(code);
}

}  // namespace corgi::test
