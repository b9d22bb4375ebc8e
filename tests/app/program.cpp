#include "tests/app/program.h"

#include <csignal>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QTest>

namespace corgi_test {
namespace {

constexpr int kTimeoutMs = 300'000;

QProcessEnvironment plain_environment() {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const char* name :
       {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "CORGI_MODEL", "CORGI_LOG_LEVEL"}) {
    environment.remove(QString::fromLatin1(name));
  }
  return environment;
}

Run finish(QProcess& process) {
  if (!process.waitForFinished(kTimeoutMs)) {
    process.kill();
    process.waitForFinished();
  }
  const bool ended = process.exitStatus() == QProcess::NormalExit;
  return {ended ? process.exitCode() : -1,
          process.readAllStandardOutput(),
          process.readAllStandardError()};
}

Run run_in(const QProcessEnvironment& environment,
           const QStringList& words,
           const QByteArray& input) {
  QProcess process;
  process.setProcessEnvironment(environment);
  process.start(QStringLiteral(CORGI_PROGRAM), words);
  process.write(input);
  process.closeWriteChannel();
  return finish(process);
}

}  // namespace

QStringList words(const char* text) {
  return QString::fromUtf8(text).split(QLatin1Char(' '));
}

Run run_corgi(const QStringList& words, const QByteArray& input) {
  return run_in(plain_environment(), words, input);
}

Run run_corgi_with(const QString& variable, const QString& value, const QStringList& words) {
  QProcessEnvironment environment = plain_environment();
  environment.insert(variable, value);
  return run_in(environment, words, {});
}

std::unique_ptr<QProcess> start_corgi(const QStringList& words) {
  auto process = std::make_unique<QProcess>();
  process->setProcessEnvironment(plain_environment());
  process->start(QStringLiteral(CORGI_PROGRAM), words);
  process->waitForStarted();
  return process;
}

Run interrupt(QProcess& process) {
  ::kill(static_cast<pid_t>(process.processId()), SIGINT);
  return finish(process);
}

QJsonObject json_line(const QByteArray& out) {
  if (out.count('\n') != 1 || !out.endsWith('\n')) return {};
  return QJsonDocument::fromJson(out).object();
}

QString micro_checkpoint() {
  return reference_path(QStringLiteral("checkpoints/micro"));
}

QString reference_path(const QString& relative) {
  return QStringLiteral(CORGI_GOLDEN_DIR) + QLatin1Char('/') + relative;
}

QString copy_of_micro(const QString& folder) {
  const QString copy = folder + QStringLiteral("/micro");
  QDir().mkpath(copy);
  for (const QFileInfo& file : QDir(micro_checkpoint()).entryInfoList(QDir::Files)) {
    const QString path = copy + QLatin1Char('/') + file.fileName();
    QFile::remove(path);
    QFile::copy(file.filePath(), path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
  }
  return copy;
}

void write_file(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  QVERIFY2(file.open(QFile::WriteOnly), qPrintable(path));
  QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray read_file(const QString& path) {
  QFile file(path);
  return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace corgi_test
