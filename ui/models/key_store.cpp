#include "ui/models/key_store.h"

#include <algorithm>

#ifdef CORGI_HAS_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

namespace corgi {

#ifdef CORGI_HAS_KEYCHAIN

namespace {

const QString kService = QStringLiteral("CoRGI");

}  // namespace

#endif

QFuture<QByteArray> KeyStore::load(const QString& address) {
  const auto promise = std::make_shared<QPromise<QByteArray>>();
  promise->start();
  promises_.push_back(promise);
  QFuture<QByteArray> future = promise->future();
#ifdef CORGI_HAS_KEYCHAIN
  if (keeping_ == Keeping::kKeychain && !address.isEmpty() && !session_.contains(address)) {
    auto* job = new QKeychain::ReadPasswordJob(kService, this);
    job->setKey(address);
    connect(job, &QKeychain::Job::finished, this, [this, job, address, promise] {
      if (job->error() == QKeychain::NoError) session_.emplace(address, job->binaryData());
      answer(promise, key(address));
    });
    job->start();
    return future;
  }
#endif
  answer(promise, key(address));
  return future;
}

void KeyStore::answer(const Promise& promise, const QByteArray& key) {
  promise->addResult(key);
  promise->finish();
  std::erase(promises_, promise);
}

void KeyStore::save(const QString& address, const QByteArray& key) {
  session_[address] = key;
#ifdef CORGI_HAS_KEYCHAIN
  if (keeping_ == Keeping::kKeychain) {
    QKeychain::Job* job = nullptr;
    if (key.isEmpty()) {
      job = new QKeychain::DeletePasswordJob(kService, this);
    } else {
      auto* write = new QKeychain::WritePasswordJob(kService, this);
      write->setBinaryData(key);
      job = write;
    }
    job->setKey(address);
    connect(job, &QKeychain::Job::finished, this, [this, address](QKeychain::Job* finished) {
      Q_EMIT saved(address, finished->error() == QKeychain::NoError);
    });
    job->start();
    return;
  }
#endif
  QMetaObject::invokeMethod(
      this, [this, address] { Q_EMIT saved(address, false); }, Qt::QueuedConnection);
}

QByteArray KeyStore::key(const QString& address) const {
  const auto it = session_.find(address);
  return it == session_.end() ? QByteArray() : it->second;
}

}  // namespace corgi
