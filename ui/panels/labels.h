// Labels that keep to the theme: running text, quiet text, headings, icons, verdicts.
#pragma once

#include "core/pipeline/result.h"
#include "ui/theme/theme.h"

#include <QLabel>

namespace corgi {

// Plain text that wraps and can be selected by mouse.
class TextLabel : public QLabel {
  Q_OBJECT

 public:
  explicit TextLabel(const QString& text = {}, QWidget* parent = nullptr);
};

// The same in small, muted letters.
class QuietLabel : public TextLabel {
  Q_OBJECT

 public:
  explicit QuietLabel(const QString& text = {}, QWidget* parent = nullptr);
};

// One line that gives way to its neighbours and ends in an ellipsis; the whole text is its tooltip.
class ElidedLabel : public QLabel {
  Q_OBJECT

 public:
  explicit ElidedLabel(QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
};

// A small heading above a group.
class HeadingLabel : public QLabel {
  Q_OBJECT

 public:
  explicit HeadingLabel(const QString& text = {}, QWidget* parent = nullptr);
};

// An icon in one of the theme's colours; decoration only, so screen readers pass it by.
class IconLabel : public QLabel {
  Q_OBJECT

 public:
  IconLabel(const Theme& theme,
            const QString& icon,
            QColor ThemeColors::*color,
            int size_dip,
            QWidget* parent = nullptr);

  void setIconName(const QString& icon, QColor ThemeColors::*color);

 private:
  void redraw();

  const Theme& theme_;
  QString icon_;
  QColor ThemeColors::*color_;
  int size_dip_;
};

// Icon and word of a verdict: never the colour alone.
class VerdictMark : public QWidget {
  Q_OBJECT

 public:
  explicit VerdictMark(const Theme& theme, QWidget* parent = nullptr);

  void setVerdict(Verdict verdict);
  QString text() const { return word_->text(); }

 private:
  void recolor();

  const Theme& theme_;
  Verdict verdict_ = Verdict::kUnknown;
  IconLabel* icon_;
  QLabel* word_;
};

// The round number of a step.
class StepNumber : public QWidget {
  Q_OBJECT

 public:
  explicit StepNumber(int number, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int number_;
};

}  // namespace corgi
