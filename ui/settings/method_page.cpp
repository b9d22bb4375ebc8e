#include "ui/settings/method_page.h"

#include "ui/panels/labels.h"

#include <algorithm>
#include <cmath>

namespace corgi {
namespace {

constexpr int kMostSteps = 32;
constexpr int kMostRegions = 64;
constexpr int kMostTokens = 16384;
constexpr int kTokenStep = 128;
constexpr int kLeastReply = 16;
constexpr int kMostReply = 32768;
constexpr int kMostSeed = 999'999;
constexpr double kHottest = 2;
// One step below 0 stands for the model's own.
constexpr double kTemperatureStep = 0.1;

// As the person entered it: 12.5, not 12.500000000000002.
double share(const QDoubleSpinBox* box) {
  return std::round(box->value() * 10) / 1000;
}

}  // namespace

MethodPage::MethodPage(const Theme& theme, QWidget* parent) : SettingRows(parent) {
  addWide(new QuietLabel(tr("Holds from the next question on.")));
  second_look_ = addSwitch(
      {"secondLook",
       tr("Se&cond look"),
       tr("Small places are looked for once more in a piece of the image around them, so that "
          "their boxes fit better. Takes a little longer.")});
  counter_check_ = addSwitch(
      {"counterCheck",
       tr("Co&unter check"),
       tr("What a place supports is asked again about another place and with the place blanked "
          "out. A model that says the same there hasn't looked. Takes longer.")});
  explanation_ =
      addSwitch({"explanation",
                 tr("E&xplain the answer"),
                 tr("Beside the answer, the model writes a few sentences about the why.")});
  advanced_ = new Fold(theme, tr("Ad&vanced"), buildAdvanced());
  advanced_->setObjectName(QStringLiteral("advanced"));
  addWide(advanced_);
}

SettingRows* MethodPage::buildAdvanced() {
  auto* rows = new SettingRows;
  rows->layout()->setContentsMargins(0, 8, 0, 0);
  connect(rows, &SettingRows::changed, this, &MethodPage::changed);
  steps_ =
      rows->addNumber({"maxSteps", tr("&Steps"), tr("A question is split into this many at most.")},
                      {1, kMostSteps, 1});
  regions_ = rows->addNumber(
      {"maxRegions", tr("P&laces of a step"), tr("At most this many are looked at for one step.")},
      {1, kMostRegions, 1});
  margin_ = rows->addShare(
      {"cropMargin",
       tr("Ma&rgin"),
       tr("How much around a place is looked at with it, as a share of its longer side.")});
  overlap_ = rows->addShare(
      {"overlap",
       tr("&Overlap"),
       tr("Places of a step that overlap more than this count as one. With 100 % all stay.")});
  crop_tokens_ = rows->addNumber(
      {"cropTokens",
       tr("&Detail of a place"),
       tr("The most tokens that a place may take when it is described.")},
      {0, kMostTokens, kTokenStep, tr(" tokens"), tr("As much as the model takes")});
  addReply(rows);
  return rows;
}

void MethodPage::addReply(SettingRows* rows) {
  reply_tokens_ =
      rows->addNumber({"replyTokens",
                       tr("Longest r&eply"),
                       tr("The most that the model writes at one go. What is longer is cut off.")},
                      {kLeastReply, kMostReply, kTokenStep, tr(" tokens")});
  temperature_ = new QDoubleSpinBox;
  temperature_->setRange(-kTemperatureStep, kHottest);
  temperature_->setSingleStep(kTemperatureStep);
  temperature_->setDecimals(1);
  temperature_->setSpecialValueText(tr("The model's own"));
  rows->add({"temperature",
             tr("Varie&ty"),
             tr("Known as temperature. With 0 the model always takes the likeliest word.")},
            temperature_);
  connect(temperature_, &QDoubleSpinBox::valueChanged, this, &MethodPage::changed);
  seed_ = rows->addNumber(
      {"seed",
       tr("Start num&ber"),
       tr("Known as seed. The same number gives the same answer, another one may give another.")},
      {0, kMostSeed, 1});
}

void MethodPage::show(const MethodSettings& s) {
  second_look_->setChecked(s.second_look);
  counter_check_->setChecked(s.counter_check);
  explanation_->setChecked(s.with_explanation);
  steps_->setValue(s.max_steps);
  regions_->setValue(s.max_regions_per_step);
  margin_->setValue(s.crop_margin * 100);
  overlap_->setValue(s.nms_iou * 100);
  crop_tokens_->setValue(s.most_crop_tokens);
  reply_tokens_->setValue(s.max_new_tokens);
  temperature_->setValue(s.temperature.value_or(-kTemperatureStep));
  seed_->setValue(s.seed);
}

void MethodPage::take(MethodSettings& s) const {
  s.second_look = second_look_->isChecked();
  s.counter_check = counter_check_->isChecked();
  s.with_explanation = explanation_->isChecked();
  s.max_steps = steps_->value();
  s.max_regions_per_step = regions_->value();
  s.crop_margin = share(margin_);
  s.nms_iou = share(overlap_);
  s.most_crop_tokens = crop_tokens_->value();
  s.max_new_tokens = reply_tokens_->value();
  s.temperature.reset();
  if (temperature_->value() >= 0) s.temperature = std::round(temperature_->value() * 10) / 10;
  s.seed = seed_->value();
}

}  // namespace corgi
