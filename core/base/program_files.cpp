#include "core/base/program_files.h"

#include <QCoreApplication>

namespace corgi {

std::vector<std::filesystem::path> program_folders(std::string_view name) {
  if (!QCoreApplication::instance()) return {};
  std::filesystem::path folder(QCoreApplication::applicationDirPath().toStdString());
  std::vector<std::filesystem::path> folders = {
      folder / name,
      (folder / "../share/corgi" / name).lexically_normal(),
      (folder / "../Resources" / name).lexically_normal(),  // of a macOS bundle
  };
  // In a build tree the program lies in build/PRESET/app, its tests deeper in build/PRESET/tests.
  for (int level = 0; level < 5; ++level) {
    folder = folder.parent_path();
    folders.push_back(folder / "resources" / name);
  }
  return folders;
}

}  // namespace corgi
