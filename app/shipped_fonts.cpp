#include "app/shipped_fonts.h"

#include "core/base/program_files.h"

#include <filesystem>
#include <system_error>

#include <QDir>
#include <QFontDatabase>

namespace corgi {

void use_shipped_font_settings() {
#ifdef Q_OS_LINUX
  namespace fs = std::filesystem;
  std::error_code ec;
  if (fs::exists("/etc/fonts/fonts.conf", ec)) return;
  for (const char* variable : {"FONTCONFIG_FILE", "FONTCONFIG_PATH"}) {
    if (qEnvironmentVariableIsSet(variable)) return;
  }
  // There is no application yet that could tell where it lies.
  const fs::path program = fs::read_symlink("/proc/self/exe", ec);
  const fs::path settings = program.parent_path().parent_path() / "share/corgi/fonts/fonts.conf";
  if (fs::is_regular_file(settings, ec)) qputenv("FONTCONFIG_FILE", settings.c_str());
#endif
}

void add_shipped_fonts() {
  for (const std::filesystem::path& folder : program_folders("fonts")) {
    const QDir dir(QString::fromStdString(folder.string()));
    const QStringList files = dir.entryList({QStringLiteral("*.otf"), QStringLiteral("*.ttf")},
                                            QDir::Files | QDir::Readable);
    for (const QString& file : files) QFontDatabase::addApplicationFont(dir.filePath(file));
  }
}

}  // namespace corgi
