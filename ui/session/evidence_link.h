// Which piece of evidence is in the spotlight, whoever pointed at it: the image or the cards.
#pragma once

#include <QObject>

namespace corgi {

// A step, one region of it, or one line of the text in that region.
struct EvidenceRef {
  int step = 0;     // from 1; 0: nothing
  int region = -1;  // into Step::regions; -1: the whole step
  int line = -1;    // into Evidence::lines of that region; -1: the whole region

  bool isNone() const { return step == 0; }
  // True for the same thing, and for a thing and its own parts.
  bool touches(const EvidenceRef& other) const {
    return step == other.step && !isNone() &&
           (region == other.region || region < 0 || other.region < 0) &&
           (line == other.line || line < 0 || other.line < 0);
  }
  bool operator==(const EvidenceRef&) const = default;
};

enum class LinkSource { kImage, kPanel };

// GUI thread only. Whatever was used last counts, pointer or keyboard; when the pointer leaves, the
// focus counts again.
class EvidenceLink : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  const EvidenceRef& current() const { return hovered_.isNone() ? focused_ : hovered_; }
  const EvidenceRef& focused() const { return focused_; }
  void setHovered(const EvidenceRef& ref, LinkSource source);
  void setFocused(const EvidenceRef& ref, LinkSource source);
  void clear();

 Q_SIGNALS:
  void currentChanged(const corgi::EvidenceRef& ref, corgi::LinkSource source);

 private:
  void change(const EvidenceRef& hovered, const EvidenceRef& focused, LinkSource source);

  EvidenceRef hovered_;
  EvidenceRef focused_;
};

}  // namespace corgi
