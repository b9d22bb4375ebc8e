#include "core/base/log.h"

#include <cstdio>

#include <QByteArray>
#include <QString>

namespace corgi {
namespace {

const char* level_name(QtMsgType type) {
  switch (type) {
    case QtDebugMsg:
      return "DEBUG";
    case QtInfoMsg:
      return "INFO";
    case QtWarningMsg:
      return "WARNING";
    case QtCriticalMsg:
    case QtFatalMsg:
      return "ERROR";
  }
  return "ERROR";
}

void write_to_stderr(QtMsgType type, const QMessageLogContext& context, const QString& message) {
  const char* category = context.category ? context.category : "default";
  std::fprintf(stderr, "%s %s: %s\n", level_name(type), category, message.toUtf8().constData());
}

}  // namespace

LogLevel log_level_from_environment() {
  const QByteArray name = qgetenv("CORGI_LOG_LEVEL").toUpper();
  if (name == "DEBUG") return LogLevel::kDebug;
  if (name == "INFO") return LogLevel::kInfo;
  if (name == "ERROR") return LogLevel::kError;
  return LogLevel::kWarning;
}

void configure_logging(LogLevel level) {
  QString rules;
  const auto add = [&](const char* pattern, LogLevel least) {
    rules += QStringLiteral("%1=%2\n").arg(QLatin1String(pattern),
                                           QLatin1String(level <= least ? "true" : "false"));
  };
  add("corgi.*.debug", LogLevel::kDebug);
  add("corgi.*.info", LogLevel::kInfo);
  add("corgi.*.warning", LogLevel::kWarning);
  // What Qt itself warns of (a missing runtime folder, a plugin) helps nobody but its debuggers.
  for (const char* pattern : {"default.warning", "qt.*.warning"}) add(pattern, LogLevel::kInfo);
  QLoggingCategory::setFilterRules(rules);
  qInstallMessageHandler(write_to_stderr);
}

Q_LOGGING_CATEGORY(engine_log, "corgi.engine", QtWarningMsg)
Q_LOGGING_CATEGORY(evidence_log, "corgi.evidence", QtWarningMsg)
Q_LOGGING_CATEGORY(net_log, "corgi.net", QtWarningMsg)
Q_LOGGING_CATEGORY(pipeline_log, "corgi.pipeline", QtWarningMsg)
Q_LOGGING_CATEGORY(ui_log, "corgi.ui", QtWarningMsg)

}  // namespace corgi
