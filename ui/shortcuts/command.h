// What a person can do in the window, and the keys for it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <QKeySequence>
#include <QList>
#include <QString>

namespace corgi {

using KeyList = QList<QKeySequence>;

struct Command {
  QString id;    // of its menu entry
  QString menu;  // that it stands in
  QString name;
  KeyList usual;  // keys until a person changes them; may be none
};

// What a person changed: a command's id and its keys as `keyText` gives them.
using KeyChanges = std::map<std::string, std::string>;

// For a file: the same on every system and in every language. Empty for no keys.
std::string keyText(const KeyList& keys);
// For people: "Ctrl+Plus, Ctrl+="; empty for no keys.
QString shownKeys(const KeyList& keys);

}  // namespace corgi
