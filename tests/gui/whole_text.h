// Finds texts of a window that are cut, and makes every text longer to see what then is.
#pragma once

#include "ui/panels/labels.h"

#include <algorithm>

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>
#include <QTranslator>

namespace corgi::test {

inline bool isCut(const QWidget& widget) {
  return widget.width() < widget.sizeHint().width() || widget.height() < widget.sizeHint().height();
}

// Buttons and labels of one line whose text has less room than it needs. One that ends in an
// ellipsis on purpose carries its whole text as a tooltip.
inline QStringList cutTexts(const QWidget& window) {
  QStringList cut;
  for (const auto* button : window.findChildren<QAbstractButton*>()) {
    if (button->isVisible() && !button->text().isEmpty() && isCut(*button)) cut += button->text();
  }
  for (const auto* label : window.findChildren<QLabel*>()) {
    const bool may_be_short = label->wordWrap() || qobject_cast<const ElidedLabel*>(label);
    if (!label->isVisible() || label->text().isEmpty() || may_be_short) continue;
    if (isCut(*label)) cut += label->text();
  }
  return cut;
}

// Wrapped texts that end below their own edge.
inline QStringList lowTexts(const QWidget& window) {
  QStringList low;
  for (const auto* label : window.findChildren<QLabel*>()) {
    if (!label->isVisible() || !label->wordWrap() || label->text().isEmpty()) continue;
    if (label->height() < label->heightForWidth(label->width())) low += label->text();
  }
  return low;
}

// Headings of tables and tabs, and what fields say while they are empty.
inline QStringList cutHeadings(const QWidget& window) {
  QStringList cut;
  for (const auto* header : window.findChildren<QHeaderView*>()) {
    if (!header->isVisible() || header->orientation() != Qt::Horizontal) continue;
    for (int i = 0; i < header->count(); ++i) {
      if (header->sectionSize(i) < header->sectionSizeHint(i)) {
        cut += header->model()->headerData(i, Qt::Horizontal).toString();
      }
    }
  }
  for (const auto* tabs : window.findChildren<QTabBar*>()) {
    if (!tabs->isVisible()) continue;
    for (int i = 0; i < tabs->count(); ++i) {
      if (!tabs->rect().contains(tabs->tabRect(i))) cut += tabs->tabText(i);
    }
  }
  // Padding and the button that empties it.
  constexpr int kBesideText = 24;
  for (const auto* line : window.findChildren<QLineEdit*>()) {
    const QString told = line->placeholderText();
    if (!line->isVisible() || !line->text().isEmpty() || told.isEmpty()) continue;
    if (line->fontMetrics().horizontalAdvance(told) > line->width() - kBesideText) cut += told;
  }
  return cut;
}

// English with every text nearly a third longer, as other languages may be.
class LongerTexts : public QTranslator {
 public:
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* source, const char*, int) const override {
    const QString text = QString::fromUtf8(source);
    QString more;
    const auto wanted = static_cast<qsizetype>(std::ceil(0.3 * static_cast<double>(text.size())));
    // Words of the usual length, so that it can wrap as a language does.
    while (more.size() < wanted) more += more.size() % 8 == 7 ? QLatin1Char(' ') : QLatin1Char('e');
    return text + more.trimmed();
  }
};

}  // namespace corgi::test

// Layouts come to rest in the event loop.
#define VERIFY_WHOLE(window)                                                  \
  do {                                                                        \
    QStringList short_ones;                                                   \
    const bool is_whole = QTest::qWaitFor([&] {                               \
      using namespace corgi::test;                                            \
      short_ones = cutTexts(window) + lowTexts(window) + cutHeadings(window); \
      return short_ones.isEmpty();                                            \
    });                                                                       \
    QVERIFY2(is_whole, qPrintable(short_ones.join(QStringLiteral(" | "))));   \
  } while (false)
