#include "core/net/retry.h"

#include "core/base/cancel.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>

namespace corgi {

using std::chrono::milliseconds;

bool is_worth_retrying(int status) {
  if (status == 408 || status == 425 || status == 429) return true;
  return status >= 500 && status < 600 && status != 501 && status != 505;
}

std::optional<milliseconds> retry_after(const HttpHead& head) {
  const QByteArray text = head.header("Retry-After");
  bool is_number = false;
  const double seconds = text.toDouble(&is_number);
  if (is_number) {
    if (!(seconds >= 0 && seconds < 1e6)) return std::nullopt;
    return milliseconds(static_cast<std::int64_t>(seconds * 1000));
  }
  const QString date = QString::fromLatin1(text).remove(QLatin1String(" GMT"));
  QDateTime when = QLocale::c().toDateTime(date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
  if (!when.isValid()) return std::nullopt;
  when.setTimeSpec(Qt::UTC);
  return milliseconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(when)));
}

milliseconds retry_delay(const RetryPolicy& policy,
                         int attempt,
                         std::optional<milliseconds> asked) {
  if (asked) return std::min(*asked, policy.longest_retry_after);
  const int doublings = std::clamp(attempt - 1, 0, 20);
  const auto full =
      std::min<std::int64_t>(policy.first_delay.count() << doublings, policy.longest_delay.count());
  const double kept = 1 - QRandomGenerator::global()->generateDouble() / 2;
  return milliseconds(static_cast<std::int64_t>(static_cast<double>(full) * kept));
}

void wait_or_stop(milliseconds duration, const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any never;
  std::unique_lock lock(mutex);
  never.wait_for(lock, stop, duration, [] { return false; });
  throw_if_stopped(stop);
}

}  // namespace corgi
