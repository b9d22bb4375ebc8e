#include "core/history/database.h"

#include "core/history/history_error.h"
#include "core/history/private_files.h"

#include <QSqlError>
#include <QUuid>

namespace corgi {
namespace {

// Another program may be writing a long list of entries.
constexpr int kPatienceMs = 10'000;
// Larger files are checked as they are read; looking at all of them would delay the start.
constexpr std::uintmax_t kMostCheckedBytes = 64 << 20;
// Source: sqlite.org/rescode.html, the low byte of the extended codes.
constexpr int kSqliteCorrupt = 11;
constexpr int kSqliteNotADatabase = 26;

[[noreturn]] void fail(const std::filesystem::path& file, const QSqlError& error) {
  const int code = error.nativeErrorCode().toInt() & 0xff;
  const std::string text = error.text().trimmed().toStdString();
  if (code == kSqliteCorrupt || code == kSqliteNotADatabase) {
    throw UnusableHistory(file.string() + ": the file is damaged: " + text);
  }
  throw Error(ErrorCode::kIo, file.string() + ": " + text);
}

}  // namespace

Database::Database(const std::filesystem::path& file)
    : file_(file), name_(QUuid::createUuid().toString()) {
  make_private_folder(file.parent_path());
  make_private_file(file);
  connection_ = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name_);
  connection_.setDatabaseName(QString::fromStdString(file.string()));
  connection_.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kPatienceMs));
  try {
    if (!connection_.isValid()) {
      throw Error(ErrorCode::kIo, "the history needs Qt's SQLite driver (libqt6sql6-sqlite)");
    }
    if (!connection_.open()) fail(file_, connection_.lastError());
    check();
    set_up();
  } catch (...) {
    connection_ = {};
    QSqlDatabase::removeDatabase(name_);
    throw;
  }
}

Database::~Database() {
  connection_.close();
  connection_ = {};
  QSqlDatabase::removeDatabase(name_);
}

void Database::check() {
  std::error_code ec;
  if (std::filesystem::file_size(file_, ec) > kMostCheckedBytes) return;
  const QString found = value(QStringLiteral("PRAGMA quick_check(1)")).toString();
  if (found != QLatin1String("ok")) {
    throw UnusableHistory(file_.string() + ": the file is damaged: " + found.toStdString());
  }
}

void Database::set_up() {
  run(QStringLiteral("PRAGMA journal_mode=WAL"));
  // With a write-ahead log, a killed program loses nothing; only a power cut may take the last
  // moment.
  run(QStringLiteral("PRAGMA synchronous=NORMAL"));
  run(QStringLiteral("PRAGMA foreign_keys=ON"));
  // What a person deletes is overwritten.
  run(QStringLiteral("PRAGMA secure_delete=ON"));
}

QSqlQuery Database::run(const QString& sql, const QVariantList& values) {
  QSqlQuery query(connection_);
  query.setForwardOnly(true);
  if (!query.prepare(sql)) fail(file_, query.lastError());
  for (const QVariant& each : values) query.addBindValue(each);
  if (!query.exec()) fail(file_, query.lastError());
  return query;
}

QVariant Database::value(const QString& sql, const QVariantList& values) {
  QSqlQuery query = run(sql, values);
  return query.next() ? query.value(0) : QVariant();
}

Transaction::Transaction(Database& database) : database_(database) {
  // IMMEDIATE: to begin as a reader and to turn writer later fails at once beside another writer.
  database_.run(QStringLiteral("BEGIN IMMEDIATE"));
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.run(QStringLiteral("ROLLBACK"));
  } catch (const Error& error) {
    qCWarning(history_log, "a change couldn't be taken back: %s", error.what());
  }
}

void Transaction::commit() {
  database_.run(QStringLiteral("COMMIT"));
  open_ = false;
}

}  // namespace corgi
