#include "ui/main_window/overlay_boxes.h"

#include "ui/text/wording.h"

#include <QStringList>

namespace corgi {

std::vector<OverlayBox> overlayBoxes(const RunRecord& run) {
  std::vector<OverlayBox> boxes;
  for (const Step& step : run.steps) {
    for (std::size_t i = 0; i < step.regions.size(); ++i) {
      OverlayBox place;
      place.ref = {step.number, static_cast<int>(i)};
      place.box = step.regions[i].box;
      place.title = Wording::statement(step.statement);
      QStringList found;
      std::vector<OverlayBox> lines;
      for (const Evidence& evidence : run.evidence) {
        if (evidence.step_number != place.ref.step || evidence.region_index != place.ref.region) {
          continue;
        }
        found.append(Wording::evidence(evidence));
        for (std::size_t l = 0; l < evidence.lines.size(); ++l) {
          const QString text = QString::fromStdString(evidence.lines[l].text);
          const EvidenceRef ref{step.number, static_cast<int>(i), static_cast<int>(l)};
          const OcrLine& read = evidence.lines[l];
          lines.push_back({ref, read.box, text, text, true, 1, read.quad});
        }
      }
      place.description = found.join(QLatin1Char('\n'));
      boxes.push_back(std::move(place));
      boxes.insert(boxes.end(), lines.begin(), lines.end());
    }
  }
  return boxes;
}

}  // namespace corgi
