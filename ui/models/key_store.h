// Servers' keys: in the system's keychain where there is one, else for as long as the program runs.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>

namespace corgi {

// GUI thread only, but for the futures; no member waits. Keys are never in the settings, in a log
// or in a message.
class KeyStore : public QObject {
  Q_OBJECT

 public:
  enum class Keeping {
    kKeychain,  // the system's, where there is one
    kSession,   // nothing outlives the program
  };

  explicit KeyStore(Keeping keeping = Keeping::kKeychain, QObject* parent = nullptr)
      : QObject(parent), keeping_(keeping) {}

  // Empty when there is none. It is cancelled when the store goes before it knows.
  QFuture<QByteArray> load(const QString& address);
  // Tells by saved(); an empty key is forgotten.
  void save(const QString& address, const QByteArray& key);
  // The key that was loaded or saved in this session.
  QByteArray key(const QString& address) const;

 Q_SIGNALS:
  // `lasting`: the next start will know it too.
  void saved(const QString& address, bool lasting);

 private:
  using Promise = std::shared_ptr<QPromise<QByteArray>>;
  void answer(const Promise& promise, const QByteArray& key);

  Keeping keeping_;
  std::map<QString, QByteArray> session_;
  std::vector<Promise> promises_;  // those that nobody has answered yet
};

}  // namespace corgi
