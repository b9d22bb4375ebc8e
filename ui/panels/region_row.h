// One place in the image that a step points at: its picture and what was read and seen there.
#pragma once

#include "core/pipeline/result.h"
#include "ui/session/evidence_link.h"
#include "ui/theme/theme.h"

#include <vector>

#include <QImage>
#include <QLabel>
#include <QVBoxLayout>

namespace corgi {

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
  // No more evidence will come: an empty row says so.
  void close();
  void setGlowing(bool glowing);
  bool isGlowing() const { return glowing_; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  // `nothing` stands where there is no text.
  void addFinding(const QString& icon,
                  const QString& kind,
                  const QString& text,
                  const QString& nothing);
  void describe();

  const Theme& theme_;
  EvidenceLink& link_;
  EvidenceRef ref_;
  Box box_;
  QImage thumbnail_;
  QVBoxLayout* findings_;
  QLabel* waiting_;
  QStringList spoken_;
  bool glowing_ = false;
};

}  // namespace corgi
