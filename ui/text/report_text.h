// The words of a report in the window's language.
#pragma once

#include "core/report/report_words.h"

#include <QCoreApplication>

namespace corgi {

// Thread-safe apart from a change of language.
class ReportText {
  Q_DECLARE_TR_FUNCTIONS(ReportText)

 public:
  // In English those that the command line writes.
  static ReportWords words();

 private:
  static void nameValues(ReportWords& words);
  static void nameParts(ReportWords& words);
  static void nameFacts(ReportWords& words);
};

}  // namespace corgi
