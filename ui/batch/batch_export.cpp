#include "ui/batch/batch_export.h"

#include "core/report/export_boxes.h"
#include "core/report/export_text.h"
#include "core/report/result_json.h"

#include <QFutureWatcher>
#include <QSaveFile>
#include <QtConcurrent>

namespace corgi {
namespace {

using Results = std::vector<std::shared_ptr<const Result>>;

std::string csvOf(const BatchPlan& plan, const Results& results) {
  std::vector<TableRow> rows;
  for (std::size_t i = 0; i < plan.questions.size(); ++i) {
    const BatchQuestion& q = plan.questions[i];
    TableRow row{q.image_path, q.question, std::nullopt, q.error};
    if (results[i]) row.result = *results[i];
    rows.push_back(std::move(row));
  }
  return export_csv(rows);
}

// One object a line, as `corgi batch` writes it.
std::string jsonOf(const BatchPlan& plan, const Results& results) {
  std::string lines;
  for (std::size_t i = 0; i < plan.questions.size(); ++i) {
    const BatchQuestion& q = plan.questions[i];
    Json line = {{"image", q.image_path}, {"question", q.question}, {"mode", to_string(plan.mode)}};
    if (results[i]) {
      line["answer"] = results[i]->answer;
      line["result"] = result_to_json(*results[i]);
    } else if (!q.error.empty()) {
      line["error"] = {{"message", q.error}};
    }
    lines += dump_json(line) + "\n";
  }
  return lines;
}

std::string cocoOf(const BatchPlan& plan, const Results& results) {
  std::vector<ExportItem> items;
  for (std::size_t i = 0; i < plan.questions.size(); ++i) {
    if (results[i]) items.push_back({*results[i], plan.questions[i].image_path});
  }
  return export_coco(items);
}

std::string textOf(const BatchPlan& plan, BatchExport::Format format, const Results& results) {
  switch (format) {
    case BatchExport::Format::kCsv:
      return csvOf(plan, results);
    case BatchExport::Format::kJson:
      return jsonOf(plan, results);
    case BatchExport::Format::kCoco:
      break;
  }
  return cocoOf(plan, results);
}

// Empty when it went well.
QString writeSafely(const QString& path, const std::function<std::string()>& make) {
  try {
    const std::string text = make();
    const auto size = static_cast<qint64>(text.size());
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit();
    return written ? QString() : path + QStringLiteral(": ") + file.errorString();
  } catch (const std::exception& error) {
    return QString::fromUtf8(error.what());
  }
}

}  // namespace

BatchExport::BatchExport(History& history) : history_(history) {
  connect(&history_, &History::resultsRead, this, [this](quint64 request, const Results& results) {
    if (request == request_ && request != 0) writeResults(results);
  });
}

void BatchExport::write(const BatchPlan& plan, Format format, const QString& path) {
  plan_ = plan;
  format_ = format;
  path_ = path;
  std::vector<HistoryId> ids;
  for (const BatchQuestion& q : plan_.questions) ids.push_back(q.history_id);
  request_ = history_.readResults(ids);
}

void BatchExport::writeResults(Results results) {
  request_ = 0;
  auto* watcher = new QFutureWatcher<QString>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path = path_] {
    watcher->deleteLater();
    const QString problem = watcher->result();
    if (problem.isEmpty()) {
      Q_EMIT saved(path);
    } else {
      Q_EMIT failed(ErrorCode::kIo, problem);
    }
  });
  watcher->setFuture(QtConcurrent::run(
      [plan = plan_, format = format_, path = path_, results = std::move(results)] {
        return writeSafely(path, [&] { return textOf(plan, format, results); });
      }));
}

}  // namespace corgi
