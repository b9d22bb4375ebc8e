#include "ui/models/model_texts.h"

#include "ui/models/model_manager.h"
#include "ui/text/core_text.h"

#include <algorithm>

#include <QLocale>
#include <QStringList>

namespace corgi {
namespace {

QString timeLeft(double seconds) {
  if (seconds < 60) return ModelTexts::tr("%1 s left").arg(static_cast<int>(seconds) + 1);
  const auto minutes = qRound64(seconds / 60);
  if (minutes < 60) return ModelTexts::tr("%1 min left").arg(minutes);
  return ModelTexts::tr("%1 h left")
      .arg(QLocale().toString(static_cast<double>(minutes) / 60, 'f', 1));
}

}  // namespace

QString ModelTexts::size(std::uint64_t bytes) {
  return QLocale().formattedDataSize(
      static_cast<qint64>(bytes), bytes < 1'000'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString ModelTexts::name(const FoundModel& model) {
  if (const CatalogueModel* published = find_in_catalogue(model.name)) {
    return QString::fromUtf8(published->name.data(),
                             static_cast<qsizetype>(published->name.size()));
  }
  if (model.name == ModelManager::kDemoName) return tr("Demonstration");
  return QString::fromStdString(model.in_cache ? model.name : model.folder.filename().string());
}

QString ModelTexts::available(const CatalogueModel& model) {
  return tr("%1 to download · licence %2")
      .arg(size(download_bytes(model)),
           QString::fromUtf8(model.licence.data(), static_cast<qsizetype>(model.licence.size())));
}

QString ModelTexts::found(const FoundModel& model) {
  const std::uint64_t bytes = model.files.bytes + model.unfinished_bytes;
  if (model.files.state == CheckpointState::kComplete) return tr("%1 on disk").arg(size(bytes));
  return tr("%1 on disk, not complete: %2")
      .arg(size(bytes), coreText(QString::fromStdString(model.files.problem)));
}

QString ModelTexts::demonstration() {
  return tr(
      "Understands its sample pictures only: signs, labels, price boards, coloured shapes and "
      "bars. It can't judge photographs.");
}

QString ModelTexts::memory(std::uint64_t parameter_count, std::uint64_t machine_bytes) {
  QStringList needs;
  for (const WeightFormat& format : kWeightFormats) {
    const auto name =
        QString::fromUtf8(format.name.data(), static_cast<qsizetype>(format.name.size()));
    needs << tr("%1 in %2").arg(size(memory_needed(parameter_count, format)), name);
  }
  const QString need = tr("Memory needed: %1").arg(needs.join(QStringLiteral(", ")));
  if (machine_bytes == 0) return need + QLatin1Char('.');
  const auto fitting = std::ranges::count_if(kWeightFormats, [&](const WeightFormat& format) {
    return memory_needed(parameter_count, format) <= machine_bytes;
  });
  const QString has = size(machine_bytes);
  if (fitting == 0) return tr("%1. This machine has only %2.").arg(need, has);
  if (fitting == std::ssize(kWeightFormats)) return tr("%1. This machine has %2.").arg(need, has);
  const std::string_view widest = kWeightFormats[static_cast<std::size_t>(fitting) - 1].name;
  return tr("%1. This machine has %2, which is enough for %3.")
      .arg(need, has, QString::fromUtf8(widest.data(), static_cast<qsizetype>(widest.size())));
}

QString ModelTexts::progress(const DownloadProgress& progress) {
  if (progress.phase == DownloadPhase::kListing) return tr("Asking what there is…");
  const double share = progress.bytes_total == 0 ? 1
                                                 : static_cast<double>(progress.bytes_done) /
                                                       static_cast<double>(progress.bytes_total);
  QStringList parts{tr("%1 %").arg(static_cast<int>(share * 100)),
                    tr("%1 of %2").arg(size(progress.bytes_done), size(progress.bytes_total))};
  if (progress.bytes_per_second > 0) {
    parts << tr("%1/s").arg(size(static_cast<std::uint64_t>(progress.bytes_per_second)));
  }
  if (progress.seconds_left) parts << timeLeft(*progress.seconds_left);
  return parts.join(QStringLiteral(" · "));
}

}  // namespace corgi
