// Logging through Qt's categories: a disabled qCDebug(...) costs one branch and formats nothing.
#pragma once

#include <QLoggingCategory>

namespace corgi {

// Names of the levels that CORGI_LOG_LEVEL takes.
enum class LogLevel { kDebug, kInfo, kWarning, kError };

// CORGI_LOG_LEVEL's value, or kWarning when it is unset or unknown. Thread-safe.
LogLevel log_level_from_environment();

// Filters every "corgi.*" category at `level`, Qt's own warnings below kInfo, and sends messages to
// stderr, one line each.
// Call once from main, before the first thread starts.
void configure_logging(LogLevel level);

Q_DECLARE_LOGGING_CATEGORY(engine_log)
Q_DECLARE_LOGGING_CATEGORY(evidence_log)
Q_DECLARE_LOGGING_CATEGORY(net_log)
Q_DECLARE_LOGGING_CATEGORY(pipeline_log)
Q_DECLARE_LOGGING_CATEGORY(ui_log)

}  // namespace corgi
