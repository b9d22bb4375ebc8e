#include "app/shipped_fonts.h"

#include "core/base/program_files.h"

#include <QDir>
#include <QFontDatabase>

namespace corgi {

void add_shipped_fonts() {
  for (const std::filesystem::path& folder : program_folders("fonts")) {
    const QDir dir(QString::fromStdString(folder.string()));
    const QStringList files = dir.entryList({QStringLiteral("*.otf"), QStringLiteral("*.ttf")},
                                            QDir::Files | QDir::Readable);
    for (const QString& file : files) QFontDatabase::addApplicationFont(dir.filePath(file));
  }
}

}  // namespace corgi
