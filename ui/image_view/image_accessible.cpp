#include "ui/image_view/image_accessible.h"

#include "ui/image_view/image_view.h"

#include <map>
#include <mutex>

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

namespace corgi {
namespace {

// One box, by its place in the view's list.
class BoxAccessible final : public QAccessibleInterface {
 public:
  BoxAccessible(ImageView* view, int index) : view_(view), index_(index) {}

  bool isValid() const override { return box() != nullptr; }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* parent() const override {
    return view_ ? QAccessible::queryAccessibleInterface(view_) : nullptr;
  }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  void setText(QAccessible::Text, const QString&) override {}
  QAccessible::State state() const override { return {}; }
  QAccessible::Role role() const override {
    return box() && box()->is_text_line ? QAccessible::StaticText : QAccessible::Graphic;
  }

  QString text(QAccessible::Text kind) const override {
    const OverlayBox* found = box();
    if (!found) return {};
    if (kind == QAccessible::Description) return found->description;
    if (kind != QAccessible::Name) return {};
    return found->is_text_line
               ? found->title
               : ImageView::tr("Step %1: %2").arg(found->ref.step).arg(found->title);
  }

  QRect rect() const override {
    const OverlayBox* found = box();
    if (!found) return {};
    const QRect in_view = view_->transform().toView(found->box).toAlignedRect();
    return QRect(view_->mapToGlobal(in_view.topLeft()), in_view.size());
  }

 private:
  const OverlayBox* box() const {
    if (!view_ || index_ >= static_cast<int>(view_->boxes().size())) return nullptr;
    return &view_->boxes()[static_cast<std::size_t>(index_)];
  }

  QPointer<ImageView> view_;
  int index_;
};

class ImageViewAccessible final : public QAccessibleWidget {
 public:
  explicit ImageViewAccessible(ImageView* view)
      : QAccessibleWidget(view, QAccessible::Graphic), view_(view) {}

  ~ImageViewAccessible() override {
    for (const auto& [index, id] : ids_) QAccessible::deleteAccessibleInterface(id);
  }

  int childCount() const override { return static_cast<int>(view_->boxes().size()); }

  QAccessibleInterface* child(int index) const override {
    if (index < 0 || index >= childCount()) return nullptr;
    const auto known = ids_.find(index);
    if (known != ids_.end()) return QAccessible::accessibleInterface(known->second);
    auto* fresh = new BoxAccessible(view_, index);
    ids_[index] = QAccessible::registerAccessibleInterface(fresh);
    return fresh;
  }

  QAccessibleInterface* childAt(int x, int y) const override {
    for (int i = childCount() - 1; i >= 0; --i) {
      if (child(i)->rect().contains(x, y)) return child(i);
    }
    return nullptr;
  }

  int indexOfChild(const QAccessibleInterface* wanted) const override {
    for (const auto& [index, id] : ids_) {
      if (QAccessible::accessibleInterface(id) == wanted) return index;
    }
    return -1;
  }

 private:
  ImageView* view_;
  mutable std::map<int, QAccessible::Id> ids_;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
  auto* view = qobject_cast<ImageView*>(object);
  return view ? new ImageViewAccessible(view) : nullptr;
}

}  // namespace

void installImageAccessibility() {
  static std::once_flag once;
  std::call_once(once, [] { QAccessible::installFactory(makeInterface); });
}

}  // namespace corgi
