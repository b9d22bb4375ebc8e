// An SQLite file with a connection of its own: every failure is an Error.
#pragma once

#include <filesystem>

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace corgi {

// To be used on the thread that made it.
class Database {
 public:
  // Opens or makes the file, readable by its owner alone, with a write-ahead log. Throws
  // UnusableHistory when it is no sound SQLite file, Error{kIo} when it can't be opened.
  explicit Database(const std::filesystem::path& file);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const std::filesystem::path& file() const { return file_; }
  // Runs one statement with its values in place of the question marks. Throws UnusableHistory for a
  // damaged file, Error{kIo} for anything else.
  QSqlQuery run(const QString& sql, const QVariantList& values = {});
  // The first column of the first row; invalid when there is none.
  QVariant value(const QString& sql, const QVariantList& values = {});

 private:
  void set_up();
  void check();

  std::filesystem::path file_;
  QString name_;
  QSqlDatabase connection_;
};

// All or nothing, and one writer at a time: rolls back unless commit() was reached.
class Transaction {
 public:
  // Waits for another writer.
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace corgi
