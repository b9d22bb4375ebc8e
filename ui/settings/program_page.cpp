#include "ui/settings/program_page.h"

#include "ui/text/languages.h"

namespace corgi {

ProgramPage::ProgramPage(const Theme& theme, QWidget* parent) : SettingRows(parent) {
  theme_choice_ =
      addChoice({"themeChoice", tr("&Colours"), tr("Takes effect as soon as you choose.")},
                {{tr("As the system"), themeChoiceName(ThemeChoice::kFollowSystem)},
                 {tr("Light"), themeChoiceName(ThemeChoice::kLight)},
                 {tr("Dark"), themeChoiceName(ThemeChoice::kDark)}});
  choose(theme_choice_, themeChoiceName(theme.choice()).toStdString());
  connect(theme_choice_, &QComboBox::activated, this, [this] {
    Q_EMIT themeChosen(themeChoiceFromString(theme_choice_->currentData().toString()));
  });
  QList<QPair<QString, QString>> languages = {{tr("As the system"), QString()}};
  for (const auto& [code, name] : kLanguages) {
    languages.append({QString::fromUtf8(name), QLatin1String(code)});
  }
  language_ = addChoice(
      {"language", tr("L&anguage"), tr("Takes effect when the program is started again.")},
      languages);
  log_level_ = addChoice(
      {"logLevel", tr("&Log"), tr("What the program writes to the terminal it was started from.")},
      {{tr("Errors alone"), QStringLiteral("error")},
       {tr("Warnings too"), QStringLiteral("warning")},
       {tr("What happens"), QStringLiteral("info")},
       {tr("Everything"), QStringLiteral("debug")}});
}

void ProgramPage::show(const Settings& s) {
  choose(language_, s.language);
  choose(log_level_, s.log_level);
}

void ProgramPage::take(Settings& s) const {
  s.language = chosen(language_);
  s.log_level = chosen(log_level_);
}

}  // namespace corgi
