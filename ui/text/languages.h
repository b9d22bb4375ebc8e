// The languages that the window speaks.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace corgi {

struct Language {
  const char* code;  // as in resources/translations/corgi_CODE.ts
  const char* name;  // by itself, UTF-8
};

inline constexpr std::array<Language, 5> kLanguages = {{
    {"en", "English"},
    {"vi", "Tiếng Việt"},
    {"de", "Deutsch"},
    {"zh_CN", "简体中文"},
    {"ja", "日本語"},
}};

bool isLanguage(std::string_view code);

// The code of the first of `wishes` that there is a translation for, else "en". Wishes are BCP 47
// tags, the most wanted first, as QLocale::uiLanguages() gives them. Traditional Chinese isn't
// answered with simplified.
std::string languageFor(const QStringList& wishes);

// Gives `app` the translation into `code`, or into the system's language when `code` is empty. Call
// it on the GUI thread before the first widget is made: what stands already isn't written anew.
// What an earlier call gave is replaced. Numbers and dates follow the system whatever the language
// is.
void useLanguage(QCoreApplication& app, const std::string& code);

// The code of the language that useLanguage() gave; "en" before.
QString languageInUse(const QCoreApplication& app);

}  // namespace corgi
