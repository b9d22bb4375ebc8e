#include "ui/settings/run_measurements.h"

#include <vector>

#include <QCryptographicHash>

namespace corgi {
namespace {

// Enough for a mean; what was measured long ago says little of today.
constexpr int kKeptOfAModel = 24;
constexpr int kKeptInAll = 400;

QString storeKey() {
  return QStringLiteral("costs/runs");
}

// Short, and of the same form whatever a server calls its models.
QString nameOf(const ModelInfo& model) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  hash.addData(QByteArray::fromStdString(model.fingerprint));
  hash.addData(QByteArray::fromStdString(model.description));
  return QString::fromLatin1(hash.result().toHex().left(16));
}

bool isOf(const QString& line, const QString& model) {
  return line.startsWith(model + QLatin1Char(' '));
}

}  // namespace

RunMeasurements::RunMeasurements(AskController& controller, QSettings& store)
    : store_(store), lines_(store.value(storeKey()).toStringList()) {
  connect(&controller,
          &AskController::finished,
          this,
          [this](RunId, const std::shared_ptr<const Result>& result) { keep(*result); });
}

void RunMeasurements::keep(const Result& result) {
  const std::optional<RunSample> sample = sample_of(result);
  if (!sample) return;
  const QString model = nameOf(result.model);
  lines_.append(model + QLatin1Char(' ') + QString::fromStdString(to_line(*sample)));
  qsizetype of_model = 0;
  for (qsizetype i = lines_.size() - 1; i >= 0; --i) {
    const bool is_own = isOf(lines_[i], model);
    if (is_own) ++of_model;
    if ((is_own && of_model > kKeptOfAModel) || lines_.size() - i > kKeptInAll) lines_.removeAt(i);
  }
  store_.setValue(storeKey(), lines_);
}

RunCosts RunMeasurements::of(const ModelInfo& model) const {
  std::vector<RunSample> samples;
  const QString name = nameOf(model);
  for (const QString& line : lines_) {
    if (!isOf(line, name)) continue;
    const auto sample = sample_from_line(line.mid(name.size() + 1).toStdString());
    if (sample) samples.push_back(*sample);
  }
  return run_costs(samples);
}

}  // namespace corgi
