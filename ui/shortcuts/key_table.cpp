#include "ui/shortcuts/key_table.h"

#include "ui/shortcuts/reserved_keys.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace corgi {
namespace {

// Nothing for a text that names no keys, or none that this command may have.
std::optional<KeyList> soundKeys(const std::string& text, const QString& id) {
  if (text.empty()) return KeyList();
  const KeyList keys =
      QKeySequence::listFromString(QString::fromStdString(text), QKeySequence::PortableText);
  const bool is_sound = std::ranges::all_of(keys, [&](const QKeySequence& each) {
    return !each.isEmpty() && refusalOf(each, id).isEmpty();
  });
  return is_sound ? std::optional(keys) : std::nullopt;
}

bool haveOneInCommon(const KeyList& a, const KeyList& b) {
  return std::ranges::any_of(a, [&](const QKeySequence& each) { return b.contains(each); });
}

}  // namespace

KeyTable::KeyTable(std::vector<Command> commands, KeyChanges changes)
    : commands_(std::move(commands)), changes_(std::move(changes)) {
  resolve();
}

void KeyTable::resolve() {
  keys_.clear();
  std::set<QKeySequence> taken;
  for (const Command& command : commands_) {
    const auto changed = changes_.find(command.id.toStdString());
    if (changed == changes_.end()) continue;
    const std::optional<KeyList> keys = soundKeys(changed->second, command.id);
    if (!keys || std::ranges::any_of(*keys, [&](const auto& key) { return taken.contains(key); })) {
      continue;
    }
    keys_[command.id] = *keys;
    taken.insert(keys->begin(), keys->end());
  }
  for (const Command& command : commands_) {
    if (keys_.contains(command.id)) continue;
    KeyList& keys = keys_[command.id];
    for (const QKeySequence& each : command.usual) {
      if (taken.insert(each).second) keys.append(each);
    }
  }
}

const Command* KeyTable::find(const QString& id) const {
  const auto found = std::ranges::find(commands_, id, &Command::id);
  return found == commands_.end() ? nullptr : &*found;
}

KeyList KeyTable::keys(const QString& id) const {
  const auto found = keys_.find(id);
  return found == keys_.end() ? KeyList() : found->second;
}

bool KeyTable::isUsual(const QString& id) const {
  const Command* command = find(id);
  return !command || keys(id) == command->usual;
}

const Command* KeyTable::ownerBeside(const QString& id, const KeyList& wanted) const {
  const auto owner = std::ranges::find_if(commands_, [&](const Command& command) {
    return command.id != id && haveOneInCommon(keys(command.id), wanted);
  });
  return owner == commands_.end() ? nullptr : &*owner;
}

void KeyTable::remember(const Command& command, const KeyList& keys) {
  if (keys == command.usual) {
    changes_.erase(command.id.toStdString());
  } else {
    changes_[command.id.toStdString()] = keyText(keys);
  }
}

void KeyTable::assign(const QString& id, const KeyList& wanted) {
  for (const Command& command : commands_) {
    KeyList kept = keys(command.id);
    if (command.id == id) {
      remember(command, wanted);
    } else if (haveOneInCommon(kept, wanted)) {
      kept.removeIf([&](const QKeySequence& each) { return wanted.contains(each); });
      remember(command, kept);
    }
  }
  resolve();
}

void KeyTable::resetAll() {
  changes_.clear();
  resolve();
}

}  // namespace corgi
