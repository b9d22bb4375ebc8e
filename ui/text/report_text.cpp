#include "ui/text/report_text.h"

#include "ui/text/core_text.h"

namespace corgi {
namespace {

std::string utf8(const QString& text) {
  return text.toStdString();
}

}  // namespace

ReportWords ReportText::words() {
  ReportWords words;
  nameValues(words);
  nameParts(words);
  nameFacts(words);
  words.sentence = [](const std::string& english) {
    return utf8(coreText(QString::fromStdString(english)));
  };
  return words;
}

void ReportText::nameValues(ReportWords& words) {
  words.stages = {utf8(tr("reasoning")),
                  utf8(tr("grounding")),
                  utf8(tr("evidence")),
                  utf8(tr("verdict")),
                  utf8(tr("synthesis"))};
  words.verdicts = {utf8(tr("supported")),
                    utf8(tr("contradicted")),
                    utf8(tr("not visible")),
                    utf8(tr("unknown"))};
  words.modes = {utf8(tr("thorough")), utf8(tr("fast")), utf8(tr("direct"))};
  words.purposes = {
      utf8(tr("stage")), utf8(tr("second look")), utf8(tr("counter check")), utf8(tr("reading"))};
  words.finish_reasons = {utf8(tr("stop")),
                          utf8(tr("length")),
                          utf8(tr("cancelled")),
                          utf8(tr("repetition")),
                          utf8(tr("broken output"))};
  words.doubts = {utf8(tr("The box is so small that the model saw hardly anything of it.")),
                  utf8(tr("The box touches the edge of the image: part of it may lie outside.")),
                  utf8(tr("Equal boxes at equal distances: the model may have lost its place.")),
                  utf8(tr("Another statement was given the same box.")),
                  utf8(tr("A second, closer look didn't find it here."))};
  words.supports = {std::string(),
                    utf8(tr("Nothing that was checked in the image supports this answer.")),
                    utf8(tr("This answer wasn't checked in the image."))};
  words.demonstration = utf8(
      tr("A demonstration model answered, which understands its sample pictures only and can't "
         "judge photographs. Text that was read in the picture is real."));
}

void ReportText::nameParts(ReportWords& words) {
  words.read = utf8(tr("Read"));
  words.seen = utf8(tr("Seen"));
  words.nothing = utf8(tr("nothing"));
  words.counter_check = utf8(tr("Counter check"));
  words.counter_check_passed = utf8(tr("Counter check passed"));
  words.counter_check_failed = utf8(tr("Counter check failed"));
  words.stopped = utf8(tr("Stopped before it was done."));
  words.picture = utf8(tr("The image with its regions"));
  words.region = utf8(tr("region"));
  words.region_at = utf8(tr("%1 at %2", "a label, and its box in numbers"));
  words.no_answer = utf8(tr("No answer"));
  words.thought = utf8(tr("Thought"));
  words.steps = utf8(tr("Steps"));
  words.warnings = utf8(tr("Warnings"));
  words.run = utf8(tr("Run", "heading: facts about the run"));
  words.problem = utf8(tr("Problem"));
  words.doubt = utf8(tr("Doubt"));
  words.exchanges = utf8(tr("Prompts and replies"));
  words.step = utf8(tr("step %1"));
  words.ended = utf8(tr("Ended"));
  words.tokens = utf8(tr("%1 tokens"));
  words.colon = utf8(tr(": "));
}

void ReportText::nameFacts(ReportWords& words) {
  words.image = utf8(tr("Image"));
  words.pixels = utf8(tr("%1 x %2 pixels, sent as %3 x %4, %5 tokens"));
  words.hash = utf8(tr("hash"));
  words.model = utf8(tr("Model"));
  words.fingerprint = utf8(tr("fingerprint"));
  words.ocr = utf8(tr("OCR"));
  words.mode = utf8(tr("mode %1"));
  words.mode_first = utf8(tr("Mode %1"));
  words.seed = utf8(tr("seed %1"));
  words.reused = utf8(tr("Reused"));
  words.reuse = utf8(
      tr("processor output %1 of %2, vision features %3 of %4, prefix state %5 of %6; %7 saved"));
  words.overlap = utf8(tr("OCR and captions at the same time"));
  words.from = utf8(tr("from", "heading of a column of times"));
  words.to = utf8(tr("to", "heading of a column of times"));
  words.reading_text = utf8(tr("reading text"));
  words.describing_regions = utf8(tr("describing regions"));
  words.timeline = utf8(tr("When each stage ran"));
  words.seconds = utf8(tr("%1 s"));
}

}  // namespace corgi
