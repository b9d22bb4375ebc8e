#include "ui/models/server_list.h"

#include "core/base/error.h"
#include "core/engine/remote_server.h"

#include <chrono>
#include <optional>
#include <utility>

#include <QFutureWatcher>
#include <QtConcurrent>

namespace corgi {

std::vector<QString> listServerModels(RemoteOptions options, const std::stop_token& stop) {
  options.answer_timeout = std::chrono::seconds(10);
  options.retry.attempts = 1;
  std::vector<QString> names;
  for (const ServerModel& model : RemoteServer(std::move(options)).models(stop)) {
    names.push_back(QString::fromStdString(model.id));
  }
  return names;
}

ServerList::ServerList(KeyStore& keys, QObject* parent) : QObject(parent), keys_(keys) {}

ServerList::~ServerList() {
  stop_.request_stop();
}

void ServerList::look(const QString& address) {
  stop_.request_stop();
  stop_ = std::stop_source();
  if (address.isEmpty()) return;
  keys_.load(address).then(this, [this, address, asked = stop_](const QByteArray& key) {
    if (asked == stop_) ask(address, key);
  });
}

void ServerList::ask(const QString& address, const QByteArray& key) {
  using Outcome = std::optional<std::vector<QString>>;
  auto* watcher = new QFutureWatcher<Outcome>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, address, asked = stop_] {
    watcher->deleteLater();
    const Outcome outcome = watcher->result();
    if (!outcome || asked != stop_) return;
    address_ = address;
    models_ = *outcome;
    Q_EMIT found();
  });
  watcher->setFuture(QtConcurrent::run([address, key, stop = stop_.get_token()]() -> Outcome {
    try {
      RemoteOptions options;
      options.address = server_address(address);
      options.key = key;
      return listServerModels(std::move(options), stop);
    } catch (const Error&) {
      // Whoever wants to know why asks in the window Models.
      return std::nullopt;
    }
  }));
}

std::vector<QString> ServerList::models(const QString& address) const {
  return address == address_ ? models_ : std::vector<QString>();
}

}  // namespace corgi
