#include "ui/session/evidence_link.h"

namespace corgi {

void EvidenceLink::setHovered(const EvidenceRef& ref, LinkSource source) {
  change(hovered_, ref, source);
}

void EvidenceLink::setFocused(const EvidenceRef& ref, LinkSource source) {
  change(focused_, ref, source);
}

void EvidenceLink::clear() {
  const EvidenceRef before = current();
  hovered_ = {};
  focused_ = {};
  if (!before.isNone()) Q_EMIT currentChanged(current(), LinkSource::kPanel);
}

void EvidenceLink::change(EvidenceRef& slot, const EvidenceRef& ref, LinkSource source) {
  const EvidenceRef before = current();
  slot = ref;
  if (current() != before) Q_EMIT currentChanged(current(), source);
}

}  // namespace corgi
