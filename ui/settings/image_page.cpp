#include "ui/settings/image_page.h"

namespace corgi {
namespace {

constexpr int kMostTokens = 16384;
constexpr int kTokenStep = 128;

}  // namespace

ImagePage::ImagePage(const Theme& theme, QWidget* parent)
    : SettingRows(parent), prediction_(new PredictionCard(theme)) {
  most_tokens_ = addNumber(
      {"imageTokens",
       tr("Image &detail"),
       tr("The most tokens of an image; one stands for 32 × 32 pixels. More shows smaller things "
          "and takes longer.")},
      {0, kMostTokens, kTokenStep, tr(" tokens"), tr("As much as the model takes")});
  least_tokens_ = addNumber({"leastImageTokens",
                             tr("E&nlarge to"),
                             tr("A smaller image is enlarged to about this, because places are "
                                "found better in it then.")},
                            {0, kMostTokens, kTokenStep, tr(" tokens"), tr("Never")});
  addWide(prediction_);
  ocr_engine_ = addChoice(
      {"ocrEngine",
       tr("Te&xt is read by"),
       tr("PP-OCR is better at photographs, Tesseract at pages and many languages. The model "
          "that answers knows more scripts and handwriting; it takes longer.")},
      {{tr("PP-OCR"), QStringLiteral("ppocr")},
       {tr("Tesseract"), QStringLiteral("tesseract")},
       {tr("The model that answers"), QStringLiteral("model")}});
  languages_ = addText(
      {"ocrLanguages",
       tr("&Languages"),
       tr("Of the text, for Tesseract, by its names joined by +: eng, deu, vie, chi_sim, jpn.")});
}

void ImagePage::show(const Settings& s) {
  most_tokens_->setValue(s.method.most_image_tokens);
  least_tokens_->setValue(s.method.least_image_tokens);
  choose(ocr_engine_, s.ocr_engine);
  languages_->setText(QString::fromStdString(s.ocr_languages));
}

void ImagePage::take(Settings& s) const {
  s.method.most_image_tokens = most_tokens_->value();
  s.method.least_image_tokens = least_tokens_->value();
  s.ocr_engine = chosen(ocr_engine_);
  s.ocr_languages = languages_->text().trimmed().toStdString();
}

void ImagePage::predict(const AtHand& at_hand, const ImageBudget& budget) {
  prediction_->predict(at_hand, budget);
}

}  // namespace corgi
