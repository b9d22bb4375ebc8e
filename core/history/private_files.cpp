#include "core/history/private_files.h"

#include "core/base/error.h"

#include <string>

#include <QFile>

namespace corgi {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const std::string& why) {
  throw Error(ErrorCode::kIo, path.string() + ": " + why);
}

}  // namespace

void make_private_folder(const fs::path& folder) {
  std::error_code ec;
  if (folder.empty() || fs::is_directory(folder, ec)) return;
  make_private_folder(folder.parent_path());
  fs::create_directory(folder, ec);
  if (!fs::is_directory(folder)) fail(folder, "the folder can't be made: " + ec.message());
  fs::permissions(folder, fs::perms::owner_all, ec);
}

void make_private_file(const fs::path& file) {
  QFile made(QString::fromStdString(file.string()));
  if (!made.open(QIODevice::ReadWrite)) {
    fail(file, "can't be opened for writing: " + made.errorString().toStdString());
  }
  made.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

}  // namespace corgi
