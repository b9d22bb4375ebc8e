#include "ui/panels/linked_text.h"

#include "ui/theme/colors.h"

namespace corgi {
namespace {

constexpr int kMarkStrength = 52;      // of 255
constexpr int kLitMarkStrength = 120;  // while its step is in the spotlight

QString marked(const AnswerPassage& passage, const ThemeColors& colors, bool lit) {
  // The space after a passage stays outside its mark.
  qsizetype length = passage.text.size();
  while (length > 0 && passage.text[length - 1].isSpace()) --length;
  const QColor mark = stepColor(passage.step);
  return QStringLiteral(
             "<a href=\"%1\" style=\"color:%2; text-decoration:none; "
             "background-color:rgba(%3,%4,%5,%6)\">%7<sup>&nbsp;%1</sup></a>%8")
      .arg(passage.step)
      .arg(colors.text.name())
      .arg(mark.red())
      .arg(mark.green())
      .arg(mark.blue())
      .arg(lit ? kLitMarkStrength : kMarkStrength)
      .arg(passage.text.left(length).toHtmlEscaped(), passage.text.mid(length));
}

}  // namespace

LinkedText::LinkedText(const Theme& theme, EvidenceLink& link, QWidget* parent)
    : QLabel(parent), theme_(theme), link_(link) {
  setTextFormat(Qt::RichText);
  setWordWrap(true);
  setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
  setFocusPolicy(Qt::NoFocus);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
  connect(&theme_, &Theme::changed, this, &LinkedText::redraw);
  connect(&link_, &EvidenceLink::currentChanged, this, &LinkedText::redraw);
  connect(this, &QLabel::linkHovered, this, [this](const QString& href) {
    link_.setHovered({href.toInt()}, LinkSource::kPanel);
  });
  connect(this, &QLabel::linkActivated, this, [this](const QString& href) {
    Q_EMIT stepActivated(href.toInt());
  });
}

void LinkedText::setPassages(std::vector<AnswerPassage> passages) {
  passages_ = std::move(passages);
  redraw();
}

QString LinkedText::plainText() const {
  QString text;
  for (const AnswerPassage& passage : passages_) text += passage.text;
  return text;
}

void LinkedText::redraw() {
  QString html;
  for (const AnswerPassage& passage : passages_) {
    const bool lit = EvidenceRef{passage.step}.touches(link_.current());
    html += passage.step > 0
                ? marked(passage, theme_.colors(), lit)
                : passage.text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
  }
  if (html == text()) return;
  known_width_ = -1;
  setText(html);
}

int LinkedText::heightForWidth(int width) const {
  if (width != known_width_) known_height_ = QLabel::heightForWidth(width);
  known_width_ = width;
  return known_height_;
}

void LinkedText::changeEvent(QEvent* event) {
  known_width_ = -1;
  QLabel::changeEvent(event);
}

void LinkedText::leaveEvent(QEvent* event) {
  QLabel::leaveEvent(event);
  link_.setHovered({}, LinkSource::kPanel);
}

}  // namespace corgi
