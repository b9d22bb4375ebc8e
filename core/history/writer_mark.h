// Tells whether the program that writes a question is still alive.
#pragma once

#include <filesystem>
#include <string>

#include <QLockFile>

namespace corgi {

// A lock file of this process, named by its id, for as long as the object lives.
class WriterMark {
 public:
  // Makes `folder` when it is missing. Throws Error{kIo}.
  explicit WriterMark(std::filesystem::path folder);

  const std::string& id() const { return id_; }
  // Removes what a dead writer left.
  bool is_alive(const std::string& writer) const;

 private:
  QString file_of(const std::string& writer) const;

  std::filesystem::path folder_;
  std::string id_;
  QLockFile lock_;
};

}  // namespace corgi
