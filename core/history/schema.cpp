#include "core/history/schema.h"

#include "core/history/history_error.h"

#include <QStringList>

namespace corgi {
namespace {

constexpr int kApplicationId = 0x436F5247;  // "CoRG"

// Large columns stand in tables of their own, so that a list reads little and a step of a run
// writes little.
const QStringList& tables() {
  static const QStringList statements = {
      QStringLiteral("CREATE TABLE entry ("
                     "seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, "
                     "asked_ms INTEGER NOT NULL, deleted_ms INTEGER, mode TEXT NOT NULL, "
                     "state TEXT NOT NULL, writer TEXT NOT NULL, "
                     "image_hash TEXT NOT NULL, image_path TEXT NOT NULL, image_name TEXT NOT "
                     "NULL, image_is_copy INTEGER NOT NULL, image_width_px INTEGER NOT NULL, "
                     "image_height_px INTEGER NOT NULL, model_name TEXT NOT NULL, "
                     "question TEXT NOT NULL, answer TEXT NOT NULL DEFAULT '', "
                     "error_code TEXT NOT NULL DEFAULT '', "
                     "error_message TEXT NOT NULL DEFAULT '', "
                     "search_text TEXT NOT NULL DEFAULT '')"),
      QStringLiteral("CREATE INDEX entry_by_time ON entry (asked_ms, seq)"),
      QStringLiteral("CREATE INDEX entry_by_image ON entry (image_hash)"),
      QStringLiteral("CREATE TABLE run (seq INTEGER PRIMARY KEY REFERENCES entry(seq) ON DELETE "
                     "CASCADE, result TEXT NOT NULL, live_stage TEXT NOT NULL DEFAULT "
                     "'reasoning', live_step INTEGER NOT NULL DEFAULT 0, "
                     "live_text TEXT NOT NULL DEFAULT '')"),
      QStringLiteral("CREATE TABLE thumbnail (image_hash TEXT PRIMARY KEY, picture BLOB NOT NULL) "
                     "WITHOUT ROWID")};
  return statements;
}

const QStringList& word_index() {
  static const QStringList statements = {
      QStringLiteral("CREATE VIRTUAL TABLE entry_words USING fts5(search_text, content='entry', "
                     "content_rowid='seq', tokenize='unicode61 remove_diacritics 2', "
                     "prefix='2 3')"),
      QStringLiteral("CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN "
                     "INSERT INTO entry_words(rowid, search_text) "
                     "VALUES (new.seq, new.search_text); END"),
      QStringLiteral("CREATE TRIGGER entry_deleted AFTER DELETE ON entry BEGIN "
                     "INSERT INTO entry_words(entry_words, rowid, search_text) "
                     "VALUES ('delete', old.seq, old.search_text); END"),
      QStringLiteral("CREATE TRIGGER entry_changed AFTER UPDATE OF search_text ON entry BEGIN "
                     "INSERT INTO entry_words(entry_words, rowid, search_text) "
                     "VALUES ('delete', old.seq, old.search_text); "
                     "INSERT INTO entry_words(rowid, search_text) "
                     "VALUES (new.seq, new.search_text); END")};
  return statements;
}

bool knows_word_index(Database& database) {
  return database.value(QStringLiteral("SELECT sqlite_compileoption_used('ENABLE_FTS5')"))
             .toInt() == 1;
}

void make_first(Database& database) {
  for (const QString& statement : tables()) database.run(statement);
  if (!knows_word_index(database)) {
    qCInfo(history_log,
           "this SQLite has no full text search; the history is searched line by line");
    return;
  }
  for (const QString& statement : word_index()) database.run(statement);
}

// Step i brings version i to i + 1.
using Migration = void (*)(Database&);
constexpr Migration kMigrations[] = {make_first};
static_assert(std::size(kMigrations) == kSchemaVersion);

int version_of(Database& database) {
  return database.value(QStringLiteral("PRAGMA user_version")).toInt();
}

bool is_empty(Database& database) {
  return database.value(QStringLiteral("SELECT count(*) FROM sqlite_master")).toInt() == 0;
}

void check_origin(Database& database) {
  const int application = database.value(QStringLiteral("PRAGMA application_id")).toInt();
  if (application != kApplicationId && !is_empty(database)) {
    throw UnusableHistory(database.file().string() +
                          ": expected a history of CoRGI, found the database of "
                          "another program");
  }
  const int version = version_of(database);
  if (version > kSchemaVersion) {
    throw UnusableHistory(database.file().string() + ": expected version " +
                          std::to_string(kSchemaVersion) + " or older, found version " +
                          std::to_string(version) + ": a newer CoRGI wrote it");
  }
}

}  // namespace

void bring_up_to_date(Database& database) {
  check_origin(database);
  if (version_of(database) == kSchemaVersion) return;
  Transaction transaction(database);
  // Another process may have done it meanwhile.
  for (int version = version_of(database); version < kSchemaVersion; ++version) {
    kMigrations[version](database);
  }
  database.run(QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId));
  database.run(QStringLiteral("PRAGMA user_version=%1").arg(kSchemaVersion));
  transaction.commit();
}

bool has_word_index(Database& database) {
  return knows_word_index(database) &&
         database.value(QStringLiteral("SELECT 1 FROM sqlite_master WHERE name = 'entry_words'"))
             .isValid();
}

}  // namespace corgi
