// Runs the real program as a person's shell would, with no display in sight.
#pragma once

#include <memory>

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace corgi_test {

// "ask a.png --json" as a list; every word of `text` is free of spaces.
QStringList words(const char* text);

struct Run {
  int exit_code = -1;  // -1: it crashed or was killed
  QByteArray out;
  QByteArray err;
};

// Runs `corgi` to its end with `input` on its standard input; one that takes longer than five
// minutes is killed.
Run run_corgi(const QStringList& words, const QByteArray& input = {});
// The same with one more environment variable.
Run run_corgi_with(const QString& variable, const QString& value, const QStringList& words);
// Starts it and returns once it runs.
std::unique_ptr<QProcess> start_corgi(const QStringList& words);
// Sends SIGINT, waits for the end, and returns what came after the last read.
Run interrupt(QProcess& process);

// The only line of `out` as a JSON object; empty when it is anything else.
QJsonObject json_line(const QByteArray& out);

// The random checkpoint that the tests run on, and a reference picture or file.
QString micro_checkpoint();
QString reference_path(const QString& relative);
// A copy of the micro checkpoint in `folder`, to be damaged.
QString copy_of_micro(const QString& folder);
void write_file(const QString& path, const QByteArray& bytes);
QByteArray read_file(const QString& path);

}  // namespace corgi_test
