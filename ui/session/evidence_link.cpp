#include "ui/session/evidence_link.h"

namespace corgi {

void EvidenceLink::setHovered(const EvidenceRef& ref, LinkSource source) {
  change(ref, focused_, source);
}

void EvidenceLink::setFocused(const EvidenceRef& ref, LinkSource source) {
  // A pointer that merely rests somewhere doesn't hold back the keyboard.
  change(ref.isNone() ? hovered_ : EvidenceRef(), ref, source);
}

void EvidenceLink::clear() {
  const EvidenceRef before = current();
  hovered_ = {};
  focused_ = {};
  if (!before.isNone()) Q_EMIT currentChanged(current(), LinkSource::kPanel);
}

void EvidenceLink::change(const EvidenceRef& hovered,
                          const EvidenceRef& focused,
                          LinkSource source) {
  const EvidenceRef before = current();
  hovered_ = hovered;
  focused_ = focused;
  if (current() != before) Q_EMIT currentChanged(current(), source);
}

}  // namespace corgi
