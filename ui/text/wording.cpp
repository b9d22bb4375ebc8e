#include "ui/text/wording.h"

#include <QLocale>

namespace corgi {

QString Wording::stage(Stage stage) {
  switch (stage) {
    case Stage::kReasoning:
      return tr("Thinking it through");
    case Stage::kGrounding:
      return tr("Finding the places");
    case Stage::kEvidence:
      return tr("Reading and looking");
    case Stage::kVerdict:
      return tr("Checking");
    case Stage::kSynthesis:
      return tr("Answering");
  }
  return {};
}

QString Wording::progress(StageProgress progress) {
  switch (progress) {
    case StageProgress::kWaiting:
      return tr("waiting");
    case StageProgress::kRunning:
      return tr("running");
    case StageProgress::kDone:
      return tr("done");
    case StageProgress::kSkipped:
      return tr("not needed");
    case StageProgress::kStopped:
      return tr("stopped");
    case StageProgress::kFailed:
      return tr("failed");
  }
  return {};
}

QString Wording::mode(Mode mode) {
  switch (mode) {
    case Mode::kThorough:
      return tr("Thorough");
    case Mode::kFast:
      return tr("Fast");
    case Mode::kDirect:
      return tr("Direct");
  }
  return {};
}

QString Wording::modeExplained(Mode mode) {
  switch (mode) {
    case Mode::kThorough:
      return tr("Reads and looks at every place it names. Most careful.");
    case Mode::kFast:
      return tr("Checks only what each step needs. Quicker.");
    case Mode::kDirect:
      return tr("Answers at once and checks nothing. For comparison.");
  }
  return {};
}

QString Wording::verdict(Verdict verdict) {
  switch (verdict) {
    case Verdict::kSupported:
      return tr("Supported");
    case Verdict::kContradicted:
      return tr("Contradicted");
    case Verdict::kNotVisible:
      return tr("Not visible");
    case Verdict::kUnknown:
      return tr("Not checked");
  }
  return {};
}

QString Wording::verdictIcon(Verdict verdict) {
  switch (verdict) {
    case Verdict::kSupported:
      return QStringLiteral("supported");
    case Verdict::kContradicted:
      return QStringLiteral("contradicted");
    case Verdict::kNotVisible:
      return QStringLiteral("not_visible");
    case Verdict::kUnknown:
      return QStringLiteral("unknown");
  }
  return QStringLiteral("unknown");
}

QString Wording::evidenceKind(EvidenceKind kind) {
  return kind == EvidenceKind::kText ? tr("Text read") : tr("Seen");
}

QString Wording::doubt(BoxDoubt doubt) {
  switch (doubt) {
    case BoxDoubt::kTiny:
      return tr("So small that the model saw hardly anything of it.");
    case BoxDoubt::kOnBorder:
      return tr("At the edge of the image: part of it may lie outside.");
    case BoxDoubt::kEvenlySpaced:
      return tr("One of several equal boxes in a row: the model may be guessing.");
    case BoxDoubt::kSameForOthers:
      return tr("Another step points at the very same place.");
    case BoxDoubt::kNotFoundAgain:
      return tr("A second, closer look didn't find it here.");
  }
  return {};
}

QString Wording::support(AnswerSupport support) {
  switch (support) {
    case AnswerSupport::kSupported:
      return {};
    case AnswerSupport::kUnsupported:
      return tr("Nothing that was checked in the image supports this answer.");
    case AnswerSupport::kUnchecked:
      return tr("A plain answer: nothing was checked against the image.");
  }
  return {};
}

QString Wording::demonstration(DemoFit fit) {
  if (fit == DemoFit::kForeign) {
    return tr(
        "The demonstration model can't judge photographs, nor any picture but its samples. "
        "Text that is read in the picture is real; don't rely on anything else.");
  }
  return tr("This is a demonstration model: it understands its sample pictures only.");
}

QString Wording::counterCheck(const CounterCheck& check) {
  if (check.depends_on_box) return {};
  return tr("The model says the same with this place covered, so its judgement is worth little.");
}

Advice Wording::advice(ErrorCode code) {
  switch (code) {
    case ErrorCode::kInput:
      return {tr("This can't be asked as it stands."), tr("Change the question and ask again.")};
    case ErrorCode::kIo:
      return {tr("The file can't be read."),
              tr("Check that it is still there and that you may read it, or open another image.")};
    case ErrorCode::kImage:
      return {tr("This file isn't an image that can be shown."),
              tr("It may be damaged. PNG, JPEG, WebP, BMP, TIFF and GIF files work.")};
    case ErrorCode::kImageTooLarge:
      return {tr("This image is too large."), tr("Save a smaller copy and open that.")};
    case ErrorCode::kTokenizer:
    case ErrorCode::kModelFile:
      return {tr("The model's files are damaged or incomplete."),
              tr("Download the model again, or choose another one.")};
    case ErrorCode::kUnsupportedModel:
      return {tr("This kind of model isn't supported."), tr("Choose a Qwen3-VL model.")};
    case ErrorCode::kPromptTooLong:
      return {tr("Question and image are too long for this model."),
              tr("Shorten the question or use a smaller image, then ask again.")};
    case ErrorCode::kPrompts:
      return {tr("The instructions for the model are damaged."),
              tr("Install the program again, or restore your own copy of them.")};
    case ErrorCode::kOcr:
      return {tr("Text in the image can't be read at the moment."),
              tr("Check that Tesseract and its language data are installed, then ask again.")};
    case ErrorCode::kOutOfMemory:
      return {tr("There wasn't enough memory."),
              tr("Close other programs, use a smaller image or the Fast mode, then ask again.")};
    case ErrorCode::kDiskFull:
      return {tr("There isn't enough room on the disk."),
              tr("Free some space, or remove a model that you no longer need.")};
    case ErrorCode::kNetwork:
      return {tr("The server can't be reached."),
              tr("Check the address and your connection, then try again.")};
    case ErrorCode::kAccess:
      return {tr("The server refused the key."),
              tr("Check the key, and that it may be used for this model.")};
    case ErrorCode::kUnknownModel:
      return {tr("There is no model of this name."),
              tr("Choose one under Models, or check how its name is written.")};
    case ErrorCode::kServerReply:
      return {tr("The server's answer can't be used."),
              tr("Try again. If it comes back, the server may be of another kind.")};
    case ErrorCode::kCancelled:
      return {tr("Stopped."), tr("Ask again whenever you like.")};
    case ErrorCode::kInternal:
      break;
  }
  return {tr("Something went wrong inside the program."),
          tr("Ask again. If it comes back, please report the details.")};
}

QString Wording::problem(ErrorCode code, const QString& details) {
  const QString what = advice(code).what;
  return details.isEmpty() ? what : tr("%1 Details: %2").arg(what, details);
}

QString Wording::seconds(double ms) {
  const double seconds = ms / 1000;
  if (seconds < 60) return tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
  const int whole = qRound(seconds);
  return tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

QString Wording::statement(const std::string& text) {
  QString statement = QString::fromStdString(text).trimmed();
  if (!statement.isEmpty()) statement[0] = statement[0].toUpper();
  return statement;
}

QString Wording::evidence(const Evidence& evidence) {
  const QString text = QString::fromStdString(evidence.text).trimmed();
  if (!text.isEmpty()) return tr("%1: %2").arg(evidenceKind(evidence.kind), text);
  return evidence.kind == EvidenceKind::kText ? tr("No text found here")
                                              : tr("Nothing to describe here");
}

}  // namespace corgi
