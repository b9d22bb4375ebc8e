#include "core/history/writer_mark.h"

#include "core/base/error.h"
#include "core/history/history_entry.h"
#include "core/history/private_files.h"

#include <QFile>

namespace corgi {

WriterMark::WriterMark(std::filesystem::path folder)
    : folder_(std::move(folder)), id_(new_history_id()), lock_(file_of(id_)) {
  make_private_folder(folder_);
  // However long the program runs: only its death ends the lock.
  lock_.setStaleLockTime(0);
  if (!lock_.tryLock(0)) {
    throw Error(ErrorCode::kIo, folder_.string() + ": a lock file can't be written there");
  }
}

bool WriterMark::is_alive(const std::string& writer) const {
  if (writer == id_) return true;
  const QString file = file_of(writer);
  if (writer.empty() || !QFile::exists(file)) return false;
  QLockFile probe(file);
  probe.setStaleLockTime(0);
  return !probe.tryLock(0);
}

QString WriterMark::file_of(const std::string& writer) const {
  return QString::fromStdString((folder_ / (writer + ".lock")).string());
}

}  // namespace corgi
