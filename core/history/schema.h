// The tables of the history, and how older ones become today's.
#pragma once

#include "core/history/database.h"

namespace corgi {

inline constexpr int kSchemaVersion = 1;

// Makes what is missing in an empty file and brings an older one up to date, all or nothing. Throws
// UnusableHistory for a file of a newer version and for one that is another program's.
void bring_up_to_date(Database& database);

// True when SQLite's full text search is in use.
bool has_word_index(Database& database);

}  // namespace corgi
