#include "core/history/history_store.h"

#include "core/history/history_error.h"
#include "core/history/image_copies.h"
#include "core/history/schema.h"
#include "core/history/search_terms.h"
#include "core/report/result_json.h"

#include <QDateTime>

namespace corgi {
namespace {

namespace fs = std::filesystem;

// What entry_from() reads.
const QString kColumns = QStringLiteral(
    "entry.id, asked_ms, question, answer, mode, state, model_name, entry.image_hash, image_path, "
    "image_name, image_is_copy, image_width_px, image_height_px, picture");
const QString kTables =
    QStringLiteral("entry LEFT JOIN thumbnail ON thumbnail.image_hash = entry.image_hash");

QString q(const std::string& text) {
  return QString::fromStdString(text);
}

QString q(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString json_text(const Result& result) {
  return q(dump_json(result_to_json(result)));
}

fs::path copies_in(const fs::path& folder) {
  return folder / "images";
}

}  // namespace

fs::path HistoryStore::file_in(const fs::path& folder) {
  return folder / "history.sqlite";
}

fs::path HistoryStore::set_aside(const fs::path& folder) {
  const std::string stamp =
      QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")).toStdString();
  const fs::path aside = folder / ("history-set-aside-" + stamp + ".sqlite");
  for (const char* part : {"-wal", "-shm", ""}) {
    fs::path from = file_in(folder);
    fs::path to = aside;
    from += part;
    to += part;
    std::error_code ec;
    if (!fs::exists(from, ec)) continue;
    fs::rename(from, to, ec);
    if (ec) {
      throw Error(ErrorCode::kIo, from.string() + ": can't be set aside: " + ec.message());
    }
  }
  return aside;
}

HistoryStore::HistoryStore(const fs::path& folder)
    : folder_(folder), database_(file_in(folder)), writer_(folder / "writers") {
  bring_up_to_date(database_);
  has_words_ = has_word_index(database_);
  close_abandoned();
}

void HistoryStore::close_abandoned() {
  QStringList dead;
  QSqlQuery writers =
      database_.run(QStringLiteral("SELECT DISTINCT writer FROM entry WHERE state = 'running'"));
  while (writers.next()) {
    const QString writer = writers.value(0).toString();
    if (!writer_.is_alive(writer.toStdString())) dead.append(writer);
  }
  writers.finish();
  for (const QString& writer : dead) {
    database_.run(QStringLiteral("UPDATE entry SET state = 'interrupted' WHERE state = 'running' "
                                 "AND writer = ?"),
                  {writer});
  }
}

void HistoryStore::begin(const NewQuestion& question) {
  if (question.image.empty()) throw Error(ErrorCode::kInput, "history: the question has no image");
  const bool is_copy = question.path.empty();
  const std::string path =
      is_copy ? keep_copy(question.image, copies_in(folder_)).string() : question.path;
  const QString hash = q(question.image.hash().hex());
  Result result;
  result.question = question.question;
  result.mode = question.mode;
  result.image_hash = question.image.hash();
  result.model = question.model;
  Transaction transaction(database_);
  if (!database_.value(QStringLiteral("SELECT 1 FROM thumbnail WHERE image_hash = ?"), {hash})
           .isValid()) {
    database_.run(QStringLiteral("INSERT INTO thumbnail VALUES (?, ?)"),
                  {hash, encoded_thumbnail(question.image)});
  }
  const QSqlQuery added = database_.run(
      QStringLiteral("INSERT INTO entry (id, asked_ms, mode, state, writer, image_hash, "
                     "image_path, image_name, image_is_copy, image_width_px, image_height_px, "
                     "model_name, question, search_text) "
                     "VALUES (?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      {q(question.id),
       qint64{question.asked_ms},
       q(to_string(question.mode)),
       q(writer_.id()),
       hash,
       q(path),
       q(question.name),
       is_copy,
       question.image.width_px(),
       question.image.height_px(),
       q(question.model.name),
       q(question.question),
       search_text(result, question.name)});
  database_.run(QStringLiteral("INSERT INTO run (seq, result) VALUES (?, ?)"),
                {added.lastInsertId(), json_text(result)});
  transaction.commit();
}

void HistoryStore::grow(const HistoryId& id, const Result& result, const LiveText& live) {
  Transaction transaction(database_);
  QSqlQuery found =
      database_.run(QStringLiteral("SELECT seq, image_name FROM entry WHERE id = ?"), {q(id)});
  if (!found.next()) return;
  const QVariant seq = found.value(0);
  const std::string name = found.value(1).toString().toStdString();
  found.finish();
  // Unchanged text costs no work in the index.
  database_.run(QStringLiteral("UPDATE entry SET answer = ? WHERE seq = ? AND answer != ?"),
                {q(result.answer), seq, q(result.answer)});
  const QString words = search_text(result, name);
  database_.run(
      QStringLiteral("UPDATE entry SET search_text = ? WHERE seq = ? AND search_text != ?"),
      {words, seq, words});
  database_.run(QStringLiteral("UPDATE run SET result = ?, live_stage = ?, live_step = ?, "
                               "live_text = ? WHERE seq = ?"),
                {json_text(result), q(to_string(live.stage)), live.step_number, q(live.text), seq});
  transaction.commit();
}

void HistoryStore::write_live(const HistoryId& id, const LiveText& live) {
  database_.run(QStringLiteral("UPDATE run SET live_stage = ?, live_step = ?, live_text = ? "
                               "WHERE seq = (SELECT seq FROM entry WHERE id = ?)"),
                {q(to_string(live.stage)), live.step_number, q(live.text), q(id)});
}

void HistoryStore::finish(const HistoryId& id, const Result& result, HistoryState state) {
  grow(id, result, {});
  database_.run(QStringLiteral("UPDATE entry SET state = ? WHERE id = ?"),
                {q(to_string(state)), q(id)});
}

void HistoryStore::fail(const HistoryId& id, const std::string& code, const std::string& message) {
  database_.run(QStringLiteral("UPDATE entry SET state = 'failed', error_code = ?, "
                               "error_message = ? WHERE id = ?"),
                {q(code), q(message), q(id)});
}

HistoryPage HistoryStore::list(const HistoryQuery& query) {
  close_abandoned();
  const SearchTerms terms = search_terms(query.text, has_words_);
  const QString where = QStringLiteral("deleted_ms IS NULL") + terms.condition;
  HistoryPage page;
  page.total =
      database_.value(QStringLiteral("SELECT count(*) FROM entry WHERE ") + where, terms.values)
          .toLongLong();
  QSqlQuery rows = database_.run(
      QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY asked_ms DESC, entry.seq DESC "
                     "LIMIT %4 OFFSET %5")
          .arg(kColumns, kTables, where)
          .arg(std::max(query.limit, 0))
          .arg(std::max(query.offset, 0)),
      terms.values);
  while (rows.next()) page.entries.push_back(entry_from(rows));
  return page;
}

HistoryEntry HistoryStore::entry_from(const QSqlQuery& row) const {
  int column = 0;
  const auto text = [&] { return row.value(column++).toString().toStdString(); };
  HistoryEntry entry;
  entry.id = text();
  entry.asked_ms = row.value(column++).toLongLong();
  entry.question = text();
  entry.answer = text();
  entry.mode = mode_from_string(text()).value_or(Mode::kThorough);
  entry.state = history_state_from_string(text());
  entry.model_name = text();
  entry.image.hash = text();
  entry.image.path = text();
  entry.image.name = text();
  entry.image.is_copy = row.value(column++).toBool();
  entry.image.width_px = row.value(column++).toInt();
  entry.image.height_px = row.value(column++).toInt();
  entry.thumbnail.loadFromData(row.value(column++).toByteArray());
  return entry;
}

HistoryRecord HistoryStore::read(const HistoryId& id) {
  QSqlQuery row = database_.run(
      QStringLiteral("SELECT %1, error_code, error_message, result, live_stage, live_step, "
                     "live_text FROM %2 JOIN run ON run.seq = entry.seq WHERE entry.id = ?")
          .arg(kColumns, kTables),
      {q(id)});
  if (!row.next()) throw Error(ErrorCode::kInput, "history: there is no question " + id);
  HistoryRecord record;
  record.entry = entry_from(row);
  const auto text = [&row](const char* name) {
    return row.value(QLatin1String(name)).toString().toStdString();
  };
  record.error_code = text("error_code");
  record.error_message = text("error_message");
  const std::string where = "history: " + record.entry.question;
  record.result = result_from_json(parse_json(text("result"), where, ErrorCode::kInput), where);
  record.live.step_number = row.value(QStringLiteral("live_step")).toInt();
  record.live.text = text("live_text");
  const std::string stage = text("live_stage");
  for (const Stage each : {Stage::kReasoning,
                           Stage::kGrounding,
                           Stage::kEvidence,
                           Stage::kVerdict,
                           Stage::kSynthesis}) {
    if (stage == to_string(each)) record.live.stage = each;
  }
  return record;
}

std::shared_ptr<const Result> HistoryStore::find_result(const HistoryId& id) {
  if (id.empty()) return nullptr;
  try {
    return std::make_shared<const Result>(read(id).result);
  } catch (const UnusableHistory&) {
    throw;
  } catch (const Error& error) {
    qCInfo(history_log, "a result is left out: %s", error.what());
    return nullptr;
  }
}

void HistoryStore::remove(const std::vector<HistoryId>& ids) {
  Transaction transaction(database_);
  for (const HistoryId& id : ids) {
    database_.run(QStringLiteral("UPDATE entry SET deleted_ms = ? WHERE id = ?"),
                  {QDateTime::currentMSecsSinceEpoch(), q(id)});
  }
  transaction.commit();
}

void HistoryStore::restore(const std::vector<HistoryId>& ids) {
  Transaction transaction(database_);
  for (const HistoryId& id : ids) {
    database_.run(QStringLiteral("UPDATE entry SET deleted_ms = NULL WHERE id = ?"), {q(id)});
  }
  transaction.commit();
}

void HistoryStore::forget(const std::vector<HistoryId>& ids) {
  for (const HistoryId& id : ids) {
    database_.run(
        QStringLiteral("UPDATE entry SET deleted_ms = 0 WHERE id = ? AND deleted_ms IS NOT NULL"),
        {q(id)});
  }
}

void HistoryStore::purge(std::int64_t before_ms) {
  if (!database_
           .value(QStringLiteral("SELECT 1 FROM entry WHERE deleted_ms <= ?"), {qint64{before_ms}})
           .isValid()) {
    return;
  }
  std::vector<std::string> copies;
  Transaction transaction(database_);
  database_.run(QStringLiteral("DELETE FROM entry WHERE deleted_ms <= ?"), {qint64{before_ms}});
  QSqlQuery unused =
      database_.run(QStringLiteral("SELECT image_hash FROM thumbnail WHERE image_hash NOT IN "
                                   "(SELECT image_hash FROM entry)"));
  while (unused.next()) copies.push_back(unused.value(0).toString().toStdString());
  unused.finish();
  database_.run(
      QStringLiteral("DELETE FROM thumbnail WHERE image_hash NOT IN (SELECT image_hash FROM "
                     "entry)"));
  // Else the deleted words stay in the index until it is merged one day.
  if (has_words_) {
    database_.run(QStringLiteral("INSERT INTO entry_words(entry_words) VALUES ('optimize')"));
  }
  transaction.commit();
  database_.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
  for (const std::string& hash : copies) {
    std::error_code ec;
    fs::remove(copies_in(folder_) / (hash + ".png"), ec);
  }
}

std::int64_t HistoryStore::data_version() {
  return database_.value(QStringLiteral("PRAGMA data_version")).toLongLong();
}

}  // namespace corgi
