// The plain words in which the window speaks of the method, so that nobody has to know its jargon.
#pragma once

#include "core/base/error.h"
#include "core/pipeline/result.h"
#include "ui/session/demo_fit.h"
#include "ui/session/run_record.h"

#include <QCoreApplication>
#include <QString>

namespace corgi {

// What went wrong and what a person can do about it.
struct Advice {
  QString what;
  QString next;
};

// Thread-safe apart from a change of language.
class Wording {
  Q_DECLARE_TR_FUNCTIONS(Wording)

 public:
  static QString stage(Stage stage);
  static QString progress(StageProgress progress);
  static QString mode(Mode mode);
  static QString modeExplained(Mode mode);
  static QString verdict(Verdict verdict);
  // The icon of resources/icons that stands for it.
  static QString verdictIcon(Verdict verdict);
  static QString evidenceKind(EvidenceKind kind);
  // Why a place may be the wrong one.
  static QString doubt(BoxDoubt doubt);
  // What to tell beside the answer; empty when the image bears it out.
  static QString support(AnswerSupport support);
  // What to tell of a demonstration that answers.
  static QString demonstration(DemoFit fit);
  // Empty when the check found nothing to be wary of.
  static QString counterCheck(const CounterCheck& check);
  static Advice advice(ErrorCode code);
  // What went wrong, and the program's own words for it where there is no room to hide them.
  static QString problem(ErrorCode code, const QString& details);
  // "0.4 s", "12.3 s", "2 min 5 s".
  static QString seconds(double ms);
  // What a model wrote as a phrase, with a capital letter first.
  static QString statement(const std::string& text);
  // One sentence for screen readers and tooltips.
  static QString evidence(const Evidence& evidence);
};

}  // namespace corgi
