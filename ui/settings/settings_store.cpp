#include "ui/settings/settings_store.h"

#include "ui/text/languages.h"

#include <initializer_list>

#include <QMap>
#include <QVariantMap>

namespace corgi {
namespace {

constexpr int kMostThreads = 1024;

QString key(const char* name) {
  return QStringLiteral("settings/") + QLatin1String(name);
}

std::string text(const QSettings& store, const char* name, const std::string& fallback) {
  return store.value(key(name), QString::fromStdString(fallback)).toString().toStdString();
}

std::string oneOf(const QSettings& store,
                  const char* name,
                  std::initializer_list<const char*> known,
                  const std::string& fallback) {
  std::string found = text(store, name, fallback);
  for (const char* each : known) {
    if (found == each) return found;
  }
  return fallback;
}

qint64 number(const QSettings& store, const char* name, qint64 most, qint64 fallback) {
  bool sound = false;
  const qint64 found = store.value(key(name), fallback).toLongLong(&sound);
  return sound && found >= 0 && found <= most ? found : fallback;
}

}  // namespace

Settings loadSettings(const QSettings& store) {
  Settings s;
  s.model_dir = text(store, "model_dir", s.model_dir);
  s.server = text(store, "server", s.server);
  s.server_model = text(store, "server_model", s.server_model);
  s.use_server = store.value(key("use_server")).toBool() && !s.server.empty();
  for (const QString& folder : store.value(key("model_folders")).toStringList()) {
    s.model_folders.push_back(folder.toStdString());
  }
  s.device = text(store, "device", s.device);
  s.dtype = oneOf(store, "dtype", {"", "fp32", "bf16", "fp16", "int8", "int4"}, s.dtype);
  s.threads = static_cast<int>(number(store, "threads", kMostThreads, s.threads));
  s.ocr_engine = oneOf(store, "ocr_engine", {"ppocr", "tesseract"}, s.ocr_engine);
  s.ocr_languages = text(store, "ocr_languages", s.ocr_languages);
  s.language = text(store, "language", s.language);
  if (!isLanguage(s.language)) s.language.clear();
  s.log_level = oneOf(store, "log_level", {"debug", "info", "warning", "error"}, s.log_level);
  const QVariantMap prompts = store.value(key("prompts")).toMap();
  for (auto it = prompts.begin(); it != prompts.end(); ++it) {
    s.prompts[it.key().toStdString()] = it.value().toString().toStdString();
  }
  return s;
}

void saveSettings(QSettings& store, const Settings& s) {
  const auto put = [&store](const char* name, const QVariant& value) {
    store.setValue(key(name), value);
  };
  put("model_dir", QString::fromStdString(s.model_dir));
  put("server", QString::fromStdString(s.server));
  put("server_model", QString::fromStdString(s.server_model));
  put("use_server", s.use_server);
  QStringList folders;
  for (const std::string& folder : s.model_folders) folders << QString::fromStdString(folder);
  put("model_folders", folders);
  put("device", QString::fromStdString(s.device));
  put("dtype", QString::fromStdString(s.dtype));
  put("threads", s.threads);
  put("ocr_engine", QString::fromStdString(s.ocr_engine));
  put("ocr_languages", QString::fromStdString(s.ocr_languages));
  put("language", QString::fromStdString(s.language));
  put("log_level", QString::fromStdString(s.log_level));
  QVariantMap prompts;
  for (const auto& [stage, prompt] : s.prompts) {
    prompts[QString::fromStdString(stage)] = QString::fromStdString(prompt);
  }
  put("prompts", prompts);
}

}  // namespace corgi
