#include "core/base/mapped_file.h"

#include "core/base/error.h"

#include <cstddef>

#ifdef __linux__
#include <sys/mman.h>
#include <unistd.h>
#endif

#include <QFile>
#include <QString>

namespace corgi {

struct MappedFile::Handle {
  QFile file;
};

MappedFile::MappedFile(const std::filesystem::path& path)
    : path_(path), handle_(std::make_unique<Handle>()) {
  QFile& file = handle_->file;
  file.setFileName(QString::fromStdString(path.string()));
  if (!file.open(QIODevice::ReadOnly)) {
    throw Error(ErrorCode::kIo,
                path.string() + ": can't be opened: " + file.errorString().toStdString());
  }
  if (file.size() == 0) return;
  const uchar* data = file.map(0, file.size());
  if (!data) {
    throw Error(ErrorCode::kIo,
                path.string() + ": can't be mapped: " + file.errorString().toStdString());
  }
  bytes_ = {reinterpret_cast<const std::byte*>(data), static_cast<std::size_t>(file.size())};
}

MappedFile::~MappedFile() = default;

void MappedFile::release(std::span<const std::byte> part) const {
#ifdef __linux__
  // The map begins at a page, so pages are counted from there.
  const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  const auto offset = static_cast<std::size_t>(part.data() - bytes_.data());
  const std::size_t begin = (offset + page - 1) / page * page;
  const std::size_t end = (offset + part.size()) / page * page;
  auto* bytes = const_cast<std::byte*>(bytes_.data());
  if (begin < end) madvise(bytes + begin, end - begin, MADV_DONTNEED);
#else
  Q_UNUSED(part)
#endif
}

}  // namespace corgi
