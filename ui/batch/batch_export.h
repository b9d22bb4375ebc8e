// A batch's results in one file.
#pragma once

#include "core/history/batch_plan.h"
#include "core/history/history.h"

#include <QObject>

namespace corgi {

// GUI thread only; reading and writing go on elsewhere. The history must outlive it.
class BatchExport : public QObject {
  Q_OBJECT

 public:
  enum class Format { kCsv, kJson, kCoco };

  explicit BatchExport(History& history);

  // Reads the results from the history and writes them; saved() or failed() follows. One at a time.
  void write(const BatchPlan& plan, Format format, const QString& path);

 Q_SIGNALS:
  void saved(const QString& path);
  void failed(corgi::ErrorCode code, const QString& message);

 private:
  void writeResults(std::vector<std::shared_ptr<const Result>> results);

  History& history_;
  BatchPlan plan_;
  Format format_ = Format::kCsv;
  QString path_;
  quint64 request_ = 0;
};

}  // namespace corgi
