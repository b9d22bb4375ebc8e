#include "core/engine/remote_options.h"

#include "core/base/error.h"

namespace corgi {

QUrl server_address(const QString& text) {
  QString full = text.trimmed();
  if (!full.contains(QLatin1String("://"))) full.prepend(QLatin1String("http://"));
  QUrl url(full, QUrl::StrictMode);
  const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
  if (!web || !url.isValid() || url.host().isEmpty()) {
    throw Error(ErrorCode::kInput,
                "expected a server's address such as http://localhost:8000, found '" +
                    text.toStdString() + "'");
  }
  if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
    throw Error(ErrorCode::kInput,
                "the server's address may hold no key and no password: give the key apart");
  }
  QString path = url.path();
  while (path.endsWith(QLatin1Char('/'))) path.chop(1);
  url.setPath(path.isEmpty() ? QStringLiteral("/v1") : path);
  return url;
}

}  // namespace corgi
