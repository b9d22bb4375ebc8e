#include "ui/settings/setting_rows.h"

#include "ui/panels/labels.h"

#include <algorithm>

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace corgi {
namespace {

constexpr int kControlHeight = 32;
// Where a switch's words begin: the style sheet's padding, mark and spacing.
constexpr int kSwitchIndent = 29;

QString explanationName(const QString& control) {
  return control + QStringLiteral("Explanation");
}

QVBoxLayout* stacked(QWidget* control, QLabel* explanation) {
  auto* field = new QVBoxLayout;
  field->setSpacing(4);
  field->addWidget(control);
  field->addWidget(explanation);
  return field;
}

// As high as its page is at this width: a scroll area by itself goes by the height that wrapped
// texts have when they are narrow.
class PageArea : public QScrollArea {
 public:
  explicit PageArea(QWidget* page) {
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
  }

 protected:
  void resizeEvent(QResizeEvent* event) override {
    fit();
    QScrollArea::resizeEvent(event);
  }
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (watched == widget() && event->type() == QEvent::LayoutRequest) fit();
    return QScrollArea::eventFilter(watched, event);
  }

 private:
  void fit() {
    // A layout that hasn't been asked for its size yet knows no height.
    if (widget())
      widget()->setMinimumHeight(
          std::max(0, widget()->layout()->heightForWidth(viewport()->width())));
  }
};

}  // namespace

SettingRows::SettingRows(QWidget* parent) : QWidget(parent), form_(new QFormLayout(this)) {
  form_->setContentsMargins(18, 18, 18, 14);
  form_->setHorizontalSpacing(18);
  form_->setVerticalSpacing(16);
  form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form_->setLabelAlignment(Qt::AlignLeft);
}

QLabel* SettingRows::add(const RowText& text, QWidget* control) {
  auto* label = new QLabel(text.name);
  label->setBuddy(control);
  control->setObjectName(QLatin1String(text.id));
  control->setAccessibleName(QString(text.name).remove(QLatin1Char('&')));
  control->setAccessibleDescription(text.explanation);
  control->setMinimumHeight(kControlHeight);
  control->setFocusPolicy(Qt::StrongFocus);
  control->installEventFilter(this);
  auto* explanation = new QuietLabel(text.explanation);
  explanation->setObjectName(explanationName(control->objectName()));
  form_->addRow(label, stacked(control, explanation));
  return explanation;
}

QComboBox* SettingRows::addChoice(const RowText& text,
                                  const QList<QPair<QString, QString>>& choices) {
  auto* box = new QComboBox;
  for (const auto& [shown, value] : choices) box->addItem(shown, value);
  add(text, box);
  connect(box, &QComboBox::currentIndexChanged, this, &SettingRows::changed);
  return box;
}

QSpinBox* SettingRows::addNumber(const RowText& text, const NumberRange& range) {
  auto* box = new QSpinBox;
  box->setRange(range.least, range.most);
  box->setSingleStep(range.step);
  box->setSuffix(range.unit);
  box->setSpecialValueText(range.instead);
  box->setGroupSeparatorShown(true);
  add(text, box);
  connect(box, &QSpinBox::valueChanged, this, &SettingRows::changed);
  return box;
}

QDoubleSpinBox* SettingRows::addShare(const RowText& text) {
  auto* box = new QDoubleSpinBox;
  box->setRange(0, 100);
  box->setSingleStep(5);
  box->setDecimals(1);
  box->setSuffix(tr(" %"));
  add(text, box);
  connect(box, &QDoubleSpinBox::valueChanged, this, &SettingRows::changed);
  return box;
}

QLineEdit* SettingRows::addText(const RowText& text) {
  auto* line = new QLineEdit;
  add(text, line);
  connect(line, &QLineEdit::textChanged, this, &SettingRows::changed);
  return line;
}

QCheckBox* SettingRows::addSwitch(const RowText& text) {
  auto* box = new QCheckBox(text.name);
  box->setObjectName(QLatin1String(text.id));
  box->setAccessibleDescription(text.explanation);
  auto* explanation = new QuietLabel(text.explanation);
  explanation->setObjectName(explanationName(box->objectName()));
  // Below the words, not below the mark.
  explanation->setIndent(kSwitchIndent);
  form_->addRow(stacked(box, explanation));
  connect(box, &QCheckBox::toggled, this, &SettingRows::changed);
  return box;
}

void SettingRows::addWide(QWidget* widget) {
  form_->addRow(widget);
}

QLabel* SettingRows::explanationOf(const QWidget* control) const {
  return findChild<QLabel*>(explanationName(control->objectName()));
}

bool SettingRows::eventFilter(QObject* watched, QEvent* event) {
  const auto* control = qobject_cast<QWidget*>(watched);
  if (event->type() == QEvent::Wheel && control && !control->hasFocus()) {
    event->ignore();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

QWidget* scrolling(QWidget* page) {
  return new PageArea(page);
}

void choose(QComboBox* box, const std::string& value) {
  box->setCurrentIndex(std::max(box->findData(QString::fromStdString(value)), 0));
}

std::string chosen(const QComboBox* box) {
  return box->currentData().toString().toStdString();
}

}  // namespace corgi
