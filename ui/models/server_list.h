// The models that a server lists, asked for beside the GUI thread.
#pragma once

#include "core/engine/remote_options.h"
#include "ui/models/key_store.h"

#include <stop_token>
#include <vector>

#include <QObject>
#include <QString>

namespace corgi {

// Blocking, for a thread of Qt's pool. Soon given up, and tried once only: somebody is waiting.
// Throws what RemoteServer::models does.
std::vector<QString> listServerModels(RemoteOptions options, const std::stop_token& stop);

// GUI thread only; no member waits. The keys must outlive it.
class ServerList : public QObject {
  Q_OBJECT

 public:
  explicit ServerList(KeyStore& keys, QObject* parent = nullptr);
  ~ServerList() override;

  // Asks a server anew. One that gives no answer keeps what it listed before.
  void look(const QString& address);
  // What this server listed last; empty when it wasn't asked or gave no answer.
  std::vector<QString> models(const QString& address) const;

 Q_SIGNALS:
  void found();

 private:
  void ask(const QString& address, const QByteArray& key);

  KeyStore& keys_;
  std::stop_source stop_;
  QString address_;  // that models_ are of
  std::vector<QString> models_;
};

}  // namespace corgi
