// What goes wrong with the history's file, and where the history logs.
#pragma once

#include "core/base/error.h"

#include <QLoggingCategory>

namespace corgi {

// The file is damaged, or another program's, or of a newer version: it can only be set aside.
class UnusableHistory : public Error {
 public:
  explicit UnusableHistory(const std::string& message) : Error(ErrorCode::kIo, message) {}
};

Q_DECLARE_LOGGING_CATEGORY(history_log)

}  // namespace corgi
