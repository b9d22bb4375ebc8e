// One place in the image that a step points at: its picture and what was read and seen there.
#pragma once

#include "core/pipeline/result.h"
#include "ui/panels/caution.h"
#include "ui/panels/icon_button.h"
#include "ui/panels/labels.h"
#include "ui/session/evidence_link.h"
#include "ui/theme/theme.h"

#include <vector>

#include <QEvent>
#include <QImage>
#include <QLabel>
#include <QVBoxLayout>

namespace corgi {

// One line of text that was read; pointing at it lights the line in the image.
class ReadLine : public TextLabel {
  Q_OBJECT

 public:
  ReadLine(const Theme& theme, EvidenceLink& link, const EvidenceRef& ref, const QString& text);

 protected:
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& theme_;
  EvidenceLink& link_;
  EvidenceRef ref_;
  bool lit_ = false;
};

// Takes the keyboard focus and tells the link, as the pointer over it does.
class RegionRow : public QWidget {
  Q_OBJECT

 public:
  RegionRow(const Theme& theme,
            EvidenceLink& link,
            const EvidenceRef& ref,
            const Region& region,
            const QImage& thumbnail,
            QWidget* parent = nullptr);

  const EvidenceRef& ref() const { return ref_; }
  const Box& box() const { return box_; }
  void addEvidence(const Evidence& evidence);
  // Says why this may not be the place.
  void setDoubts(const std::vector<BoxDoubt>& doubts);
  QString doubtText() const { return caution_->text(); }
  // No more evidence will come: an empty row says so.
  void close();
  void setGlowing(bool glowing);
  bool isGlowing() const { return glowing_; }
  const std::vector<ReadLine*>& readLines() const { return read_lines_; }
  void setCorrectable(bool correctable);
  // Opens the text that was read for correction.
  void editReading();

 Q_SIGNALS:
  void readingChangeWanted(const corgi::EvidenceRef& ref, const QString& text);
  void boxRemovalWanted(const corgi::EvidenceRef& ref);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  // A small heading; what follows goes into the layout that it gives.
  QVBoxLayout* addFinding(const QString& icon, const QString& kind);
  // The pencil is there while someone is at the row.
  void showEdit();
  void addReading(QVBoxLayout* block, const Evidence& evidence);
  void describe();

  const Theme& theme_;
  EvidenceLink& link_;
  EvidenceRef ref_;
  Box box_;
  QImage thumbnail_;
  QVBoxLayout* findings_;
  QLabel* waiting_;
  Caution* caution_;
  std::vector<ReadLine*> read_lines_;
  QString reading_;                   // as it was read
  QWidget* reading_place_ = nullptr;  // where it stands; null until something was read
  IconButton* edit_ = nullptr;
  bool correctable_ = false;
  QStringList spoken_;
  bool glowing_ = false;
};

}  // namespace corgi
