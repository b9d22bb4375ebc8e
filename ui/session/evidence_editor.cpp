#include "ui/session/evidence_editor.h"

#include <algorithm>

#include <QUndoCommand>

namespace corgi {
namespace {

constexpr int kBoxCommand = 1;
constexpr int kNoMerge = -1;

// Holds the findings before and after as they were: no way back can go wrong.
class Correction final : public QUndoCommand {
 public:
  Correction(Session& session, const QString& name, RunRecord after, const EvidenceRef& nudged)
      : QUndoCommand(name),
        session_(session),
        before_(session.run()),
        after_(std::move(after)),
        nudged_(nudged) {}

  void redo() override { session_.replaceRun(after_); }
  void undo() override { session_.replaceRun(before_); }
  int id() const override { return nudged_.isNone() ? kNoMerge : kBoxCommand; }
  bool mergeWith(const QUndoCommand* other) override {
    const auto* next = static_cast<const Correction*>(other);
    if (!(next->nudged_ == nudged_)) return false;
    after_ = next->after_;
    return true;
  }

 private:
  Session& session_;
  RunRecord before_;
  RunRecord after_;
  EvidenceRef nudged_;
};

Region* regionOf(RunRecord& run, const EvidenceRef& ref) {
  Step* step = run.step(ref.step);
  const auto index = static_cast<std::size_t>(ref.region);
  if (!step || ref.region < 0 || index >= step->regions.size()) return nullptr;
  return &step->regions[index];
}

void forgetVerdict(RunRecord& run, int step_number) {
  Step* step = run.step(step_number);
  step->verdict = Verdict::kUnknown;
  step->verdict_reason.clear();
  step->error.reset();
}

bool isAt(const Evidence& evidence, const EvidenceRef& ref) {
  return evidence.step_number == ref.step && evidence.region_index == ref.region;
}

// As many rows as there were lines keep their places; others share one place around them all.
void setLines(Evidence& evidence, const QString& text) {
  evidence.text = text.toStdString();
  if (evidence.lines.empty()) return;
  const QStringList rows = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  if (rows.size() != static_cast<qsizetype>(evidence.lines.size())) {
    OcrLine whole = evidence.lines.front();
    whole.box = evidence.box;
    evidence.lines.assign(static_cast<std::size_t>(rows.size()), whole);
    for (qsizetype i = 0; i < rows.size(); ++i) {
      const double row = evidence.box.height() / static_cast<double>(rows.size());
      Box& box = evidence.lines[static_cast<std::size_t>(i)].box;
      box.y0 = evidence.box.y0 + row * static_cast<double>(i);
      box.y1 = box.y0 + row;
    }
  }
  for (qsizetype i = 0; i < rows.size(); ++i) {
    OcrLine& line = evidence.lines[static_cast<std::size_t>(i)];
    line.text = rows[i].toStdString();
    line.confidence = 1;  // a person has read it
  }
}

}  // namespace

EvidenceEditor::EvidenceEditor(Session& session, QObject* parent)
    : QObject(parent), session_(session) {
  connect(&session_, &Session::runReset, &stack_, &QUndoStack::clear);
}

void EvidenceEditor::push(const QString& name, RunRecord after, const EvidenceRef& nudged) {
  after.is_corrected = true;
  stack_.push(new Correction(session_, name, std::move(after), nudged));
}

void EvidenceEditor::changeBox(const EvidenceRef& ref, const Box& box) {
  RunRecord after = session_.run();
  Region* region = regionOf(after, ref);
  if (!session_.canCorrect() || !region || region->box == box || box.area() <= 0) return;
  region->box = box;
  std::erase_if(after.evidence, [&](const Evidence& e) { return isAt(e, ref); });
  forgetVerdict(after, ref.step);
  push(tr("Change a box of step %1").arg(ref.step), std::move(after), {ref.step, ref.region});
}

void EvidenceEditor::addBox(int step_number, const Box& box) {
  RunRecord after = session_.run();
  Step* step = after.step(step_number);
  if (!session_.canCorrect() || !step || box.area() <= 0) return;
  step->regions.push_back({box, step->statement});
  // A step that was thought alone is looked at from now on.
  if (step->look == Look::kNone) step->look = Look::kObject;
  after.to_locate.erase(step_number);
  forgetVerdict(after, step_number);
  push(tr("Add a box to step %1").arg(step_number), std::move(after));
}

void EvidenceEditor::removeBox(const EvidenceRef& ref) {
  RunRecord after = session_.run();
  if (!session_.canCorrect() || !regionOf(after, ref)) return;
  Step* step = after.step(ref.step);
  step->regions.erase(step->regions.begin() + ref.region);
  std::erase_if(after.evidence, [&](const Evidence& e) { return isAt(e, ref); });
  for (Evidence& e : after.evidence) {
    if (e.step_number == ref.step && e.region_index > ref.region) --e.region_index;
  }
  forgetVerdict(after, ref.step);
  push(tr("Remove a box of step %1").arg(ref.step), std::move(after));
}

void EvidenceEditor::changeStatement(int step_number, const QString& text) {
  RunRecord after = session_.run();
  Step* step = after.step(step_number);
  const std::string statement = text.simplified().toStdString();
  if (!session_.canCorrect() || !step || statement.empty() || step->statement == statement) return;
  step->statement = statement;
  step->regions.clear();
  std::erase_if(after.evidence, [&](const Evidence& e) { return e.step_number == step_number; });
  if (step->look != Look::kNone) after.to_locate.insert(step_number);
  forgetVerdict(after, step_number);
  push(tr("Change the statement of step %1").arg(step_number), std::move(after));
}

void EvidenceEditor::changeReading(const EvidenceRef& ref, const QString& text) {
  RunRecord after = session_.run();
  const auto found = std::ranges::find_if(after.evidence, [&](const Evidence& e) {
    return isAt(e, ref) && e.kind == EvidenceKind::kText;
  });
  const QString trimmed = text.trimmed();
  if (!session_.canCorrect() || found == after.evidence.end() ||
      found->text == trimmed.toStdString()) {
    return;
  }
  setLines(*found, trimmed);
  forgetVerdict(after, ref.step);
  push(tr("Change the text read for step %1").arg(ref.step), std::move(after));
}

}  // namespace corgi
