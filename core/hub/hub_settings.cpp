#include "core/hub/hub_settings.h"

#include "core/base/error.h"

#include <fstream>
#include <string>

#include <QDir>

namespace corgi {
namespace {

namespace fs = std::filesystem;

constexpr std::streamsize kMaxTokenBytes = 4096;

fs::path folder_from(const char* variable) {
  QString value = qEnvironmentVariable(variable);
  if (value == QLatin1String("~") || value.startsWith(QLatin1String("~/"))) {
    value = QDir::homePath() + value.mid(1);
  }
  return fs::path(value.toStdString());
}

fs::path hub_home() {
  if (fs::path home = folder_from("HF_HOME"); !home.empty()) return home;
  if (fs::path cache = folder_from("XDG_CACHE_HOME"); !cache.empty()) return cache / "huggingface";
  return fs::path(QDir::homePath().toStdString()) / ".cache" / "huggingface";
}

fs::path cache_folder() {
  for (const char* variable : {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"}) {
    if (fs::path folder = folder_from(variable); !folder.empty()) return folder;
  }
  return hub_home() / "hub";
}

// A token with a line break in it would end the header it is sent in.
QByteArray one_word(const QByteArray& text) {
  QByteArray token = text.trimmed();
  for (const char c : std::as_const(token)) {
    if (c <= ' ' || c > '~') return {};
  }
  return token;
}

QByteArray find_token() {
  for (const char* variable : {"HF_TOKEN", "HUGGING_FACE_HUB_TOKEN"}) {
    if (QByteArray token = one_word(qgetenv(variable)); !token.isEmpty()) return token;
  }
  fs::path path = folder_from("HF_TOKEN_PATH");
  if (path.empty()) path = hub_home() / "token";
  std::ifstream file(path, std::ios::binary);
  std::string text(kMaxTokenBytes, '\0');
  file.read(text.data(), kMaxTokenBytes);
  text.resize(static_cast<std::size_t>(file.gcount()));
  return one_word(QByteArray::fromStdString(text));
}

bool is_true(const char* variable) {
  const QByteArray value = qgetenv(variable).toUpper();
  return value == "1" || value == "ON" || value == "YES" || value == "TRUE";
}

QUrl endpoint() {
  QString text = qEnvironmentVariable("HF_ENDPOINT");
  while (text.endsWith(QLatin1Char('/'))) text.chop(1);
  if (text.isEmpty()) return HubSettings().endpoint;
  const QUrl url(text, QUrl::StrictMode);
  const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
  if (web && !url.host().isEmpty()) return url;
  throw Error(ErrorCode::kInput,
              "HF_ENDPOINT: expected an address such as https://huggingface.co, found '" +
                  text.toStdString() + "'");
}

}  // namespace

HubSettings HubSettings::from_environment() {
  HubSettings settings;
  settings.endpoint = corgi::endpoint();
  settings.token = find_token();
  settings.offline = is_true("HF_HUB_OFFLINE") || is_true("TRANSFORMERS_OFFLINE");
  settings.cache_dir = cache_folder();
  return settings;
}

}  // namespace corgi
