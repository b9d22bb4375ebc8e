// Which command has which keys: no two have the same.
#pragma once

#include "ui/shortcuts/command.h"

namespace corgi {

// The commands with what a person changed of their keys. A value; GUI thread only.
class KeyTable {
 public:
  // Changes that can't be read, are reserved, or that another one says already, don't count. A
  // change goes before the usual keys of other commands.
  KeyTable(std::vector<Command> commands = {}, KeyChanges changes = {});

  const std::vector<Command>& commands() const { return commands_; }
  // As they were given, those of unknown commands too: a command may come later.
  const KeyChanges& changes() const { return changes_; }
  const Command* find(const QString& id) const;
  KeyList keys(const QString& id) const;
  bool isUsual(const QString& id) const;
  // The first other command that has one of `keys`; null: they are free.
  const Command* ownerBeside(const QString& id, const KeyList& keys) const;

  // Gives keys to a command; whoever had them is left without.
  void assign(const QString& id, const KeyList& keys);
  void resetAll();

 private:
  void resolve();
  void remember(const Command& command, const KeyList& keys);

  std::vector<Command> commands_;
  KeyChanges changes_;
  std::map<QString, KeyList> keys_;
};

}  // namespace corgi
