#include "ui/settings/settings_store.h"

#include "ui/text/languages.h"

#include <algorithm>
#include <initializer_list>

#include <QMap>
#include <QVariantMap>

namespace corgi {
namespace {

constexpr int kMostThreads = 1024;
constexpr int kMostMb = 1 << 20;
constexpr int kMostTokens = 1 << 20;
constexpr int kMostSeed = 999'999;

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

void read(const QSettings& store, const char* name, qint64 most, int& value) {
  value = static_cast<int>(number(store, name, most, value));
}

double fraction(const QSettings& store, const char* name, double most, double fallback) {
  bool sound = false;
  const double found = store.value(key(name), fallback).toDouble(&sound);
  return sound && found >= 0 && found <= most ? found : fallback;
}

std::map<std::string, std::string> texts(const QSettings& store, const char* name) {
  std::map<std::string, std::string> found;
  const QVariantMap values = store.value(key(name)).toMap();
  for (auto it = values.begin(); it != values.end(); ++it) {
    found[it.key().toStdString()] = it.value().toString().toStdString();
  }
  return found;
}

CacheSettings loadCaches(const QSettings& store) {
  CacheSettings s;
  read(store, "processor_mb", kMostMb, s.processor_mb);
  read(store, "vision_mb", kMostMb, s.vision_mb);
  read(store, "prefix_mb", kMostMb, s.prefix_mb);
  return s;
}

MethodSettings loadMethod(const QSettings& store) {
  constexpr double kHottest = 100;
  MethodSettings s;
  read(store, "most_image_tokens", kMostTokens, s.most_image_tokens);
  read(store, "least_image_tokens", kMostTokens, s.least_image_tokens);
  read(store, "most_crop_tokens", kMostTokens, s.most_crop_tokens);
  read(store, "max_steps", 32, s.max_steps);
  read(store, "max_regions_per_step", 64, s.max_regions_per_step);
  read(store, "max_new_tokens", kMostTokens, s.max_new_tokens);
  read(store, "seed", kMostSeed, s.seed);
  s.crop_margin = fraction(store, "crop_margin", 1, s.crop_margin);
  s.nms_iou = fraction(store, "nms_iou", 1, s.nms_iou);
  s.second_look = store.value(key("second_look"), s.second_look).toBool();
  s.counter_check = store.value(key("counter_check"), s.counter_check).toBool();
  s.with_explanation = store.value(key("with_explanation"), s.with_explanation).toBool();
  const double temperature = fraction(store, "temperature", kHottest, -1);
  if (temperature >= 0) s.temperature = temperature;
  // 0 would mean that nothing is to be done at all.
  for (int* least_one : {&s.max_steps, &s.max_regions_per_step, &s.max_new_tokens}) {
    *least_one = std::max(*least_one, 1);
  }
  return s;
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
  s.caches = loadCaches(store);
  s.method = loadMethod(store);
  s.ocr_engine = oneOf(store, "ocr_engine", {"ppocr", "tesseract", "model"}, s.ocr_engine);
  s.ocr_languages = text(store, "ocr_languages", s.ocr_languages);
  s.language = text(store, "language", s.language);
  if (!isLanguage(s.language)) s.language.clear();
  s.log_level = oneOf(store, "log_level", {"debug", "info", "warning", "error"}, s.log_level);
  s.prompts = texts(store, "prompts");
  s.shortcuts = texts(store, "shortcuts");
  return s;
}

namespace {

QVariantMap toVariant(const std::map<std::string, std::string>& texts) {
  QVariantMap values;
  for (const auto& [name, text] : texts) {
    values[QString::fromStdString(name)] = QString::fromStdString(text);
  }
  return values;
}

void saveMethod(QSettings& store, const MethodSettings& s) {
  const QVariantMap values = {
      {QStringLiteral("most_image_tokens"), s.most_image_tokens},
      {QStringLiteral("least_image_tokens"), s.least_image_tokens},
      {QStringLiteral("most_crop_tokens"), s.most_crop_tokens},
      {QStringLiteral("max_steps"), s.max_steps},
      {QStringLiteral("max_regions_per_step"), s.max_regions_per_step},
      {QStringLiteral("crop_margin"), s.crop_margin},
      {QStringLiteral("nms_iou"), s.nms_iou},
      {QStringLiteral("max_new_tokens"), s.max_new_tokens},
      {QStringLiteral("second_look"), s.second_look},
      {QStringLiteral("counter_check"), s.counter_check},
      {QStringLiteral("with_explanation"), s.with_explanation},
      {QStringLiteral("temperature"), s.temperature ? QVariant(*s.temperature) : QVariant()},
      {QStringLiteral("seed"), s.seed}};
  for (auto it = values.begin(); it != values.end(); ++it) {
    store.setValue(QStringLiteral("settings/") + it.key(), it.value());
  }
}

}  // namespace

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
  put("processor_mb", s.caches.processor_mb);
  put("vision_mb", s.caches.vision_mb);
  put("prefix_mb", s.caches.prefix_mb);
  saveMethod(store, s.method);
  put("ocr_engine", QString::fromStdString(s.ocr_engine));
  put("ocr_languages", QString::fromStdString(s.ocr_languages));
  put("language", QString::fromStdString(s.language));
  put("log_level", QString::fromStdString(s.log_level));
  put("prompts", toVariant(s.prompts));
  put("shortcuts", toVariant(s.shortcuts));
}

}  // namespace corgi
