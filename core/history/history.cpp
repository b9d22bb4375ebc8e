#include "core/history/history.h"

#include "core/history/history_worker.h"

namespace corgi {

History::History(std::filesystem::path folder, QObject* parent)
    : QObject(parent), worker_(new HistoryWorker(*this, std::move(folder))) {
  thread_.setObjectName(QStringLiteral("history"));
  worker_->moveToThread(&thread_);
  thread_.start();
  QMetaObject::invokeMethod(
      worker_, [worker = worker_] { worker->open(); }, Qt::QueuedConnection);
}

History::~History() {
  QMetaObject::invokeMethod(
      worker_,
      [worker = worker_] {
        worker->close();
        delete worker;
        QThread::currentThread()->quit();
      },
      Qt::QueuedConnection);
  thread_.wait();
}

void History::post(Job job) {
  QMetaObject::invokeMethod(
      worker_,
      [worker = worker_, job = std::move(job)] { worker->run(job); },
      Qt::QueuedConnection);
}

void History::begin(const NewQuestion& question) {
  post([question](HistoryWorker& worker, HistoryStore& store) { worker.begin(store, question); });
}

void History::record(const HistoryId& id, const PipelineEvent& event) {
  post(
      [id, event](HistoryWorker& worker, HistoryStore& store) { worker.record(store, id, event); });
}

void History::finish(const HistoryId& id, std::shared_ptr<const Result> result) {
  post([id, result = std::move(result)](HistoryWorker& worker, HistoryStore& store) {
    worker.finish(store, id, *result);
  });
}

void History::fail(const HistoryId& id, ErrorCode code, const QString& message) {
  post([id, code, message](HistoryWorker& worker, HistoryStore& store) {
    worker.fail(store, id, code, message.toStdString());
  });
}

void History::add(const NewQuestion& question, std::shared_ptr<const Result> result) {
  begin(question);
  finish(question.id, std::move(result));
}

quint64 History::list(const HistoryQuery& query) {
  const quint64 request = ++last_request_;
  post([query, request](HistoryWorker& worker, HistoryStore& store) {
    const HistoryPage page = store.list(query);
    worker.tell([page, request](History& history) { Q_EMIT history.listed(request, page); });
  });
  return request;
}

void History::open(const HistoryId& id) {
  post([id](HistoryWorker& worker, HistoryStore& store) {
    const auto record = std::make_shared<const HistoryRecord>(store.read(id));
    worker.tell([record](History& history) { Q_EMIT history.opened(record); });
  });
}

quint64 History::readResults(const std::vector<HistoryId>& ids) {
  const quint64 request = ++last_request_;
  post([ids, request](HistoryWorker& worker, HistoryStore& store) {
    std::vector<std::shared_ptr<const Result>> results;
    for (const HistoryId& id : ids) results.push_back(store.find_result(id));
    worker.tell(
        [results, request](History& history) { Q_EMIT history.resultsRead(request, results); });
  });
  return request;
}

void History::remove(const std::vector<HistoryId>& ids) {
  post([ids](HistoryWorker& worker, HistoryStore& store) { worker.remove(store, ids); });
}

void History::restore(const std::vector<HistoryId>& ids) {
  post([ids](HistoryWorker& worker, HistoryStore& store) { worker.restore(store, ids); });
}

void History::forgetRemoved() {
  post([](HistoryWorker& worker, HistoryStore& store) { worker.forget_removed(store); });
}

}  // namespace corgi
