// Files that can't be used: damaged, newer, another program's, unwritable.
#include "core/history/history_error.h"
#include "core/history/history_store.h"
#include "core/history/schema.h"
#include "tests/history/history_samples.h"
#include "tests/support/expect_error.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;

namespace {

std::filesystem::path path_of(const QTemporaryDir& folder) {
  return folder.path().toStdString();
}

QString file_of(const QTemporaryDir& folder) {
  return QString::fromStdString(HistoryStore::file_in(path_of(folder)).string());
}

void write_questions(const QTemporaryDir& folder, int count) {
  HistoryStore store(path_of(folder));
  for (int i = 0; i < count; ++i) store.begin(new_question("question " + std::to_string(i)));
}

void overwrite(const QString& path, qint64 at, const QByteArray& bytes) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::ReadWrite));
  QVERIFY(file.seek(at));
  QCOMPARE(file.write(bytes), bytes.size());
}

}  // namespace

class TestHistoryDamage : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void what_is_no_database_is_an_error() {
    const QTemporaryDir folder;
    overwrite(file_of(folder), 0, QByteArray(5000, 'x'));
    EXPECT_ERROR(ErrorCode::kIo, "damaged", HistoryStore(path_of(folder)));
  }

  void every_damaged_page_is_noticed() {
    QTemporaryDir whole;
    write_questions(whole, 200);
    const qint64 size = QFileInfo(file_of(whole)).size();
    QVERIFY(size > 10 * 4096);
    for (qint64 page = 0; page < size / 4096; page += 3) {
      const QTemporaryDir folder;
      QVERIFY(QFile::copy(file_of(whole), file_of(folder)));
      overwrite(file_of(folder), page * 4096, QByteArray(4096, '\xff'));
      try {
        HistoryStore store(path_of(folder));
        // Pages that hold nothing but the insides of a text aren't the file's structure.
        QVERIFY(store.list({.text = "question"}).total <= 200);
      } catch (const UnusableHistory&) {
      }
    }
  }

  void a_file_cut_short_is_an_error() {
    const QTemporaryDir folder;
    write_questions(folder, 200);
    QFile file(file_of(folder));
    QVERIFY(file.resize(file.size() / 2));
    EXPECT_ERROR(ErrorCode::kIo, "damaged", HistoryStore(path_of(folder)));
  }

  void a_newer_file_is_an_error_and_stays_as_it_is() {
    const QTemporaryDir folder;
    write_questions(folder, 1);
    {
      Database database(HistoryStore::file_in(path_of(folder)));
      database.run(QStringLiteral("PRAGMA user_version=%1").arg(kSchemaVersion + 1));
    }
    EXPECT_ERROR(ErrorCode::kIo, "a newer CoRGI wrote it", HistoryStore(path_of(folder)));
    Database database(HistoryStore::file_in(path_of(folder)));
    QCOMPARE(database.value(QStringLiteral("SELECT count(*) FROM entry")).toInt(), 1);
  }

  void another_programs_file_is_an_error() {
    const QTemporaryDir folder;
    {
      Database database(HistoryStore::file_in(path_of(folder)));
      database.run(QStringLiteral("CREATE TABLE bookmarks (url TEXT)"));
    }
    EXPECT_ERROR(ErrorCode::kIo, "another program", HistoryStore(path_of(folder)));
  }

  void setting_aside_deletes_nothing() {
    const QTemporaryDir folder;
    const QByteArray bytes(5000, 'x');
    overwrite(file_of(folder), 0, bytes);
    const std::filesystem::path aside = HistoryStore::set_aside(path_of(folder));
    QVERIFY(!QFile::exists(file_of(folder)));
    QFile kept(QString::fromStdString(aside.string()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), bytes);
    write_questions(folder, 1);
    const std::filesystem::path second = HistoryStore::set_aside(path_of(folder));
    QVERIFY(second != aside && std::filesystem::exists(aside));
  }

  void a_folder_that_cannot_be_made_is_an_io_error() {
    const QTemporaryDir folder;
    overwrite(folder.filePath(QStringLiteral("taken")), 0, "x");
    EXPECT_ERROR(ErrorCode::kIo, "taken", HistoryStore(path_of(folder) / "taken"));
  }

  void a_result_that_cannot_be_understood_is_told_for_it_alone() {
    const QTemporaryDir folder;
    write_questions(folder, 2);
    {
      Database database(HistoryStore::file_in(path_of(folder)));
      database.run(QStringLiteral("UPDATE run SET result = '{}' WHERE seq = 1"));
    }
    HistoryStore store(path_of(folder));
    const HistoryPage page = store.list({});
    QCOMPARE(page.entries.size(), std::size_t{2});
    EXPECT_ERROR(ErrorCode::kInput, "question 0", store.read(page.entries[1].id));
    QCOMPARE(store.read(page.entries[0].id).result.question, std::string("question 1"));
  }
};

QTEST_GUILESS_MAIN(TestHistoryDamage)
#include "tst_history_damage.moc"
