// What a model writes, made readable while it is being written.
#pragma once

#include <QString>

namespace corgi {

// The sentences of a reply: plain text as it is, of JSON only the values that are written for
// people (thought, statement, label, caption, answer, explanation), one a line. Takes a reply that
// isn't finished.
QString readableReply(const QString& reply);

}  // namespace corgi
