// What the help window shows: the same text as docs/guide.md and README.md, or a translation.
#pragma once

#include <QMenuBar>
#include <QString>

namespace corgi {

// The guide, then what the README says to people who use the program; Markdown in `language` (a
// code of kLanguages), in English when there is no translation. Links to files that don't come with
// the program are plain text.
QString helpMarkdown(const QString& language);

// The sections of `markdown` with these titles, in their order there; headings of the second level.
QString sectionsOf(const QString& markdown, const QStringList& titles);

// Every menu entry with keys of its own, as they are at the moment: a table for each menu.
QString shortcutsMarkdown(const QMenuBar& menus);

// As a link within the text names a heading: "On a server instead" is "on-a-server-instead".
QString headingName(const QString& heading);

}  // namespace corgi
