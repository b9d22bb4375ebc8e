#include "ui/text/live_text.h"

#include <algorithm>

#include <QRegularExpression>
#include <QStringList>

namespace corgi {
namespace {

constexpr const char* kSpokenKeys[] = {
    "thought", "statement", "label", "caption", "answer", "explanation"};

bool isSpoken(const QString& key) {
  return std::ranges::any_of(kSpokenKeys,
                             [&](const char* spoken) { return key == QLatin1String(spoken); });
}

// The string whose opening quote stands before `at`, without its escapes; `at` ends behind the
// closing quote or at the end of the text.
QString takeString(const QString& text, qsizetype& at) {
  QString taken;
  for (; at < text.size() && text[at] != QLatin1Char('"'); ++at) {
    if (text[at] != QLatin1Char('\\')) {
      taken += text[at];
      continue;
    }
    if (++at >= text.size()) return taken;
    if (text[at] == QLatin1Char('u')) {
      taken += QChar(text.mid(at + 1, 4).toUShort(nullptr, 16));
      at = std::min(at + 4, text.size() - 1);
    } else {
      taken += text[at] == QLatin1Char('n') || text[at] == QLatin1Char('t') ? QLatin1Char(' ')
                                                                            : text[at];
    }
  }
  ++at;
  return taken;
}

QStringList spokenValues(const QString& json) {
  QStringList values;
  QString key;
  for (qsizetype at = 0; at < json.size();) {
    if (json[at++] != QLatin1Char('"')) continue;
    const QString text = takeString(json, at);
    while (at < json.size() && json[at].isSpace()) ++at;
    if (at < json.size() && json[at] == QLatin1Char(':')) {
      key = text;
      continue;
    }
    if (isSpoken(key) && !text.isEmpty()) values.append(text);
    key.clear();
  }
  return values;
}

}  // namespace

QString readableReply(const QString& reply) {
  static const QRegularExpression begin_of_json(QStringLiteral("(```json)?\\s*[\\[{]\\s*[\\[{\"]"));
  const QRegularExpressionMatch json = begin_of_json.match(reply);
  QString plain = json.hasMatch() ? reply.left(json.capturedStart()) : reply;
  static const QRegularExpression tags(QStringLiteral("</?think>|[\\[{]$"));
  QStringList lines{plain.remove(tags).trimmed()};
  if (json.hasMatch()) lines += spokenValues(reply.mid(json.capturedStart()));
  lines.removeAll(QString());
  return lines.join(QLatin1Char('\n'));
}

}  // namespace corgi
