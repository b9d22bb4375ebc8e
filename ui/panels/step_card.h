// One step: what is claimed, whether the image bears it out, and the places that show it.
#pragma once

#include "core/pipeline/result.h"
#include "ui/image_view/image_pyramid.h"
#include "ui/panels/card.h"
#include "ui/panels/caution.h"
#include "ui/panels/icon_button.h"
#include "ui/panels/labels.h"
#include "ui/panels/region_row.h"
#include "ui/session/evidence_link.h"

#include <memory>
#include <vector>

#include <QLabel>
#include <QVBoxLayout>

namespace corgi {

class StepCard : public Card {
  Q_OBJECT

 public:
  StepCard(const Theme& theme,
           EvidenceLink& link,
           std::shared_ptr<const ImagePyramid> picture,
           const Step& step,
           QWidget* parent = nullptr);

  int number() const { return number_; }
  const std::vector<RegionRow*>& rows() const { return rows_; }
  const VerdictMark* verdictMark() const { return verdict_; }

  // True when there is a row for each of these places and for no other.
  bool shows(const std::vector<Region>& regions) const;
  // Brings statement, places and verdict up to date; rows of places that stayed keep their
  // evidence.
  void update(const Step& step);
  void setVerdict(const Step& step);
  void addEvidence(const Evidence& evidence);
  // The run is over: open questions are answered as they stand.
  void close(const Step& step);
  // Whether statement and readings can be corrected now.
  void setCorrectable(bool correctable);
  void editStatement();

 Q_SIGNALS:
  void statementChangeWanted(int step_number, const QString& text);
  void readingChangeWanted(const corgi::EvidenceRef& ref, const QString& text);
  void boxRemovalWanted(const corgi::EvidenceRef& ref);

 protected:
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  void onLinkChanged(const EvidenceRef& ref);
  void rebuildRows(const std::vector<Region>& regions);
  void describe(const Step& step);

  EvidenceLink& link_;
  std::shared_ptr<const ImagePyramid> picture_;
  int number_;
  QLabel* statement_;
  IconButton* edit_;
  bool correctable_ = false;
  VerdictMark* verdict_;
  QLabel* reason_;
  Caution* caution_;
  QLabel* note_;
  QVBoxLayout* row_layout_;
  std::vector<RegionRow*> rows_;
};

}  // namespace corgi
