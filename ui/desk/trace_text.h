// A run's exchanges with the model in words.
#pragma once

#include "core/pipeline/result.h"

#include <QCoreApplication>
#include <QString>

namespace corgi {

class TraceText {
  Q_DECLARE_TR_FUNCTIONS(TraceText)

 public:
  // What the program understood of a reply, as JSON over several lines.
  static QString parsed(const Result& result, const Exchange& exchange);
  // Tokens, times and how the reply ended.
  static QString facts(const Exchange& exchange);
  // How often each tier of reuse served, and what that saved.
  static QString reuse(const CacheCounters& cache);
  // Model, seed, image and reuse in one line.
  static QString summary(const Result& result);
  // Everything, to be pasted elsewhere.
  static QString whole(const Result& result);
  static double milliseconds(const Exchange& exchange);
};

}  // namespace corgi
