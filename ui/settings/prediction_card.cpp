#include "ui/settings/prediction_card.h"

#include "core/base/error.h"
#include "core/base/machine_memory.h"
#include "ui/panels/labels.h"
#include "ui/text/wording.h"

#include <QLocale>

namespace corgi {
namespace {

QString bytesText(double bytes) {
  return QLocale().formattedDataSize(
      static_cast<qint64>(bytes), 1, QLocale::DataSizeTraditionalFormat);
}

// Two digits are all that a prediction is worth.
QString aboutSeconds(double seconds) {
  if (seconds < 10 || seconds >= 59.5) return Wording::seconds(seconds * 1000);
  return PredictionCard::tr("%1 s").arg(qRound(seconds));
}

QString memoryText(double bytes) {
  const auto machine = static_cast<double>(machine_memory());
  const QString needed = bytesText(bytes);
  return machine > 0 && bytes > machine
             ? PredictionCard::tr("about %1, with the model: more than the %2 of this computer")
                   .arg(needed, bytesText(machine))
             : PredictionCard::tr("about %1, with the model").arg(needed);
}

}  // namespace

PredictionCard::PredictionCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent), grid_(new QGridLayout(this)), note_(new QuietLabel) {
  setObjectName(QStringLiteral("prediction"));
  grid_->setContentsMargins(14, 12, 14, 12);
  grid_->setHorizontalSpacing(16);
  grid_->setVerticalSpacing(6);
  grid_->setColumnStretch(1, 1);
  grid_->addWidget(new HeadingLabel(tr("The image at hand")), 0, 0, 1, 2);
  sent_ = addRow(tr("Sent as"), "predictedSize");
  first_word_ = addRow(tr("First word"), "predictedFirstWord");
  answer_ = addRow(tr("Whole answer"), "predictedAnswer");
  memory_ = addRow(tr("Memory"), "predictedMemory");
  kept_ = addRow(tr("Kept"), "predictedKept");
  note_->setObjectName(QStringLiteral("predictionNote"));
  grid_->addWidget(note_, grid_->rowCount(), 0, 1, 2);
}

PredictionCard::Row PredictionCard::addRow(const QString& name, const char* id) {
  const Row row{new QLabel(name), new TextLabel};
  row.value->setObjectName(QLatin1String(id));
  row.value->setAccessibleName(name);
  const int at = grid_->rowCount();
  grid_->addWidget(row.name, at, 0, Qt::AlignTop);
  grid_->addWidget(row.value, at, 1);
  return row;
}

void PredictionCard::show(const Row& row, const QString& value) {
  row.value->setText(value);
  row.name->setVisible(!value.isEmpty());
  row.value->setVisible(!value.isEmpty());
}

QString PredictionCard::text() const {
  QStringList lines;
  for (const Row& row : {sent_, first_word_, answer_, memory_, kept_}) {
    if (!row.value->text().isEmpty()) lines += row.name->text() + u' ' + row.value->text();
  }
  lines += note_->text();
  return lines.join(QLatin1Char('\n'));
}

void PredictionCard::showNothing(const QString& note) {
  for (const Row& row : {sent_, first_word_, answer_, memory_, kept_}) show(row, {});
  note_->setText(note);
}

void PredictionCard::predict(const AtHand& at_hand, const ImageBudget& budget) {
  if (at_hand.image_px.isEmpty()) {
    return showNothing(tr("Open an image to see what it will take."));
  }
  if (at_hand.model.state != ModelState::kReady) {
    return showNothing(tr("What it will take is known when a model is loaded."));
  }
  const std::optional<ImageNeeds>& needs = at_hand.model.info.image;
  if (!needs) {
    showNothing(tr("The server decides itself how large it looks at the image."));
    const auto mode = static_cast<std::size_t>(at_hand.mode);
    if (at_hand.costs.runs_in[mode] > 0) {
      show(answer_,
           tr("after about %1 (%2)")
               .arg(aboutSeconds(at_hand.costs.rest_ms[mode] / 1000), Wording::mode(at_hand.mode)));
    }
    return;
  }
  try {
    const PixelSize picture{at_hand.image_px.width(), at_hand.image_px.height()};
    showPrediction(at_hand, corgi::predict(picture, *needs, budget, at_hand.costs, at_hand.mode));
  } catch (const Error&) {
    showNothing(tr("This image is too long and narrow for the model to look at."));
  }
}

void PredictionCard::showPrediction(const AtHand& at_hand, const ImagePrediction& p) {
  const QLocale locale;
  show(sent_,
       tr("%1 × %2, %3 tokens")
           .arg(p.size_px.width)
           .arg(p.size_px.height)
           .arg(locale.toString(qint64{p.tokens})));
  show(first_word_,
       p.first_word_s ? tr("after about %1").arg(aboutSeconds(*p.first_word_s)) : QString());
  show(answer_,
       p.answer_s
           ? tr("after about %1 (%2)").arg(aboutSeconds(*p.answer_s), Wording::mode(at_hand.mode))
           : QString());
  show(memory_, p.peak_bytes ? memoryText(*p.peak_bytes) : QString());
  show(kept_, tr("%1, for further questions").arg(bytesText(static_cast<double>(p.kept_bytes))));
  const int runs = at_hand.costs.runs_in[static_cast<std::size_t>(at_hand.mode)];
  if (p.answer_s) {
    note_->setText(tr(
        "Judged by %n earlier question(s) to this model, when the image is new.", nullptr, runs));
  } else if (at_hand.costs.runs == 0) {
    note_->setText(tr("Time and memory will be known after the first question to this model."));
  } else {
    note_->setText(tr("The time will be known after the first question to this model in the way "
                      "“%1”.")
                       .arg(Wording::mode(at_hand.mode)));
  }
}

}  // namespace corgi
