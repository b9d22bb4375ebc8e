#include "ui/settings/memory_page.h"

#include "core/base/error.h"
#include "ui/panels/labels.h"

#include <QLocale>

namespace corgi {
namespace {

constexpr int kMostMb = 1 << 20;
constexpr int kMbStep = 128;

}  // namespace

MemoryPage::MemoryPage(QWidget* parent) : SettingRows(parent) {
  addWide(new QuietLabel(
      tr("What is kept of the images asked about last, so that the next stage and the next "
         "question on them needn't begin anew. Takes effect at once.")));
  const NumberRange range{0, kMostMb, kMbStep, tr(" MB"), tr("Keep nothing")};
  prepared_ = addNumber({"preparedMemory",
                         tr("Prepare&d images"),
                         tr("The image in the size and form that the model takes.")},
                        range);
  seen_ =
      addNumber({"seenMemory", tr("S&een images"), tr("What the model saw in the image.")}, range);
  read_ = addNumber({"readMemory",
                     tr("&Read images"),
                     tr("The model's own notes about the image, which save the most time.")},
                    range);
}

void MemoryPage::show(const CacheSettings& s) {
  prepared_->setValue(s.processor_mb);
  seen_->setValue(s.vision_mb);
  read_->setValue(s.prefix_mb);
}

void MemoryPage::take(CacheSettings& s) const {
  s.processor_mb = prepared_->value();
  s.vision_mb = seen_->value();
  s.prefix_mb = read_->value();
}

void MemoryPage::predict(const AtHand& at_hand, const ImageBudget& budget) {
  ImageNeeds needs;
  std::int64_t tokens = 0;
  try {
    if (at_hand.model.info.image && !at_hand.image_px.isEmpty()) {
      needs = *at_hand.model.info.image;
      const PixelSize picture{at_hand.image_px.width(), at_hand.image_px.height()};
      tokens = needs.limits.tokens(size_within(picture, needs.limits, budget));
    }
  } catch (const Error&) {
    // The prediction says what is wrong with the picture.
  }
  tell(prepared_, tokens * needs.processor_bytes);
  tell(seen_, tokens * needs.vision_bytes);
  tell(read_, tokens * needs.prefix_bytes);
}

void MemoryPage::tell(const QSpinBox* box, std::int64_t needed_bytes) {
  QString text = box->accessibleDescription();
  if (needed_bytes > 0) {
    const QString needed =
        QLocale()
            .formattedDataSize(needed_bytes, 1, QLocale::DataSizeTraditionalFormat)
            .replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    const bool fits = needed_bytes <= std::int64_t{box->value()} << 20;
    text += QLatin1Char(' ');
    text += (fits ? tr("The image at hand takes %1.")
                  : tr("The image at hand needs %1 and won't be kept."))
                .arg(needed);
  }
  explanationOf(box)->setText(text);
}

}  // namespace corgi
