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
        for (const OcrLine& line : evidence.lines) {
          const QString text = QString::fromStdString(line.text);
          lines.push_back({place.ref, line.box, text, text, true, 1});
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
