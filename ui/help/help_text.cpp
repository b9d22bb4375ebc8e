#include "ui/help/help_text.h"

#include "ui/text/plain_title.h"

#include <QFile>
#include <QMenu>
#include <QRegularExpression>

// The macro must be called outside every namespace.
static void initHelpResources() {
  Q_INIT_RESOURCE(help);
}

namespace corgi {
namespace {

QString resource(const QString& name) {
  initHelpResources();
  QFile file(QStringLiteral(":/help/") + name);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Both texts are one here.
QString withoutFileLinks(QString markdown) {
  markdown.replace(QLatin1String("](../README.md#"), QLatin1String("](#"));
  static const QRegularExpression kLink(QStringLiteral("\\[([^\\]]+)\\]\\((?!https?:|#)[^)]+\\)"));
  return markdown.replace(kLink, QStringLiteral("\\1"));
}

// Nothing in it is a mark of a table or of Markdown.
QString cell(QString text) {
  static const QRegularExpression kMark(QStringLiteral("([\\\\`*_|<\\[\\]])"));
  return text.replace(kMark, QStringLiteral("\\\\\\1"));
}

void addRows(const QMenu& menu, const QString& path, QStringList& rows) {
  for (const QAction* action : menu.actions()) {
    const QString title = path + plainTitle(action->text());
    if (const QMenu* below = action->menu()) {
      addRows(*below, title + QStringLiteral(", "), rows);
      continue;
    }
    QStringList keys;
    for (const QKeySequence& each : action->shortcuts()) {
      keys.append(each.toString(QKeySequence::NativeText));
    }
    if (!keys.isEmpty()) {
      rows.append(
          QStringLiteral("| %1 | %2 |").arg(cell(title), cell(keys.join(QLatin1String(", ")))));
    }
  }
}

}  // namespace

QString sectionsOf(const QString& markdown, const QStringList& titles) {
  QStringList kept;
  bool is_wanted = false;
  for (const QString& line : markdown.split(QLatin1Char('\n'))) {
    if (line.startsWith(QLatin1String("## "))) is_wanted = titles.contains(line.mid(3).trimmed());
    if (is_wanted) kept.append(line);
  }
  return kept.join(QLatin1Char('\n'));
}

QString helpMarkdown(const QString& language) {
  const QString translated = resource(QStringLiteral("guide.%1.md").arg(language));
  if (!translated.isEmpty()) return withoutFileLinks(translated);
  const QString readme = sectionsOf(resource(QStringLiteral("README.md")),
                                    {QStringLiteral("A model"),
                                     QStringLiteral("On the command line"),
                                     QStringLiteral("What this version does"),
                                     QStringLiteral("Limits")});
  return withoutFileLinks(resource(QStringLiteral("guide.md")) + QLatin1Char('\n') + readme);
}

QString shortcutsMarkdown(const QMenuBar& menus) {
  QString text;
  for (const QAction* action : menus.actions()) {
    QStringList rows;
    if (action->menu()) addRows(*action->menu(), {}, rows);
    if (rows.isEmpty()) continue;
    text += QStringLiteral("| %1 | |\n| --- | --- |\n%2\n\n")
                .arg(cell(plainTitle(action->text())), rows.join(QLatin1Char('\n')));
  }
  return text;
}

QString headingName(const QString& heading) {
  static const QRegularExpression kOther(QStringLiteral("[^\\w\\- ]"),
                                         QRegularExpression::UseUnicodePropertiesOption);
  return heading.toLower().remove(kOther).replace(QLatin1Char(' '), QLatin1Char('-'));
}

}  // namespace corgi
