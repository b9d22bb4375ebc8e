#include "ui/text/languages.h"

#include "core/base/log.h"

#include <algorithm>

#include <QLocale>
#include <QTranslator>

// At file scope, as Qt's macro wants it.
static void initTranslations() {
  Q_INIT_RESOURCE(translations);
}

namespace corgi {
namespace {

bool isTraditional(const QStringList& parts) {
  if (parts.contains(QStringLiteral("Hans"))) return false;
  return std::ranges::any_of(std::array{"Hant", "TW", "HK", "MO"},
                             [&](const char* part) { return parts.contains(QLatin1String(part)); });
}

constexpr const char* kTranslatorName = "language";

QTranslator* translatorOf(const QCoreApplication& app) {
  return app.findChild<QTranslator*>(QLatin1String(kTranslatorName), Qt::FindDirectChildrenOnly);
}

}  // namespace

bool isLanguage(std::string_view code) {
  return std::ranges::any_of(kLanguages, [&](const Language& each) { return code == each.code; });
}

std::string languageFor(const QStringList& wishes) {
  for (const QString& wish : wishes) {
    const QStringList parts =
        QString(wish).replace(QLatin1Char('_'), QLatin1Char('-')).split(QLatin1Char('-'));
    std::string spoken = parts.front().toStdString();
    if (spoken == "zh") {
      if (!isTraditional(parts)) return "zh_CN";
    } else if (isLanguage(spoken)) {
      return spoken;
    }
  }
  return "en";
}

void useLanguage(QCoreApplication& app, const std::string& code) {
  initTranslations();
  const std::string taken = isLanguage(code) ? code : languageFor(QLocale::system().uiLanguages());
  delete translatorOf(app);
  auto* translator = new QTranslator(&app);
  translator->setObjectName(QLatin1String(kTranslatorName));
  if (!translator->load(QStringLiteral(":/i18n/corgi_%1.qm").arg(QString::fromStdString(taken)))) {
    qCWarning(ui_log, "no translation into %s in the program", taken.c_str());
  }
  QCoreApplication::installTranslator(translator);
}

QString languageInUse(const QCoreApplication& app) {
  const QTranslator* translator = translatorOf(app);
  const bool has_language = translator && !translator->language().isEmpty();
  return has_language ? translator->language() : QStringLiteral("en");
}

}  // namespace corgi
