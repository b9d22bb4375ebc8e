// Tells the thread sanitizer of the hand-overs that Qt makes behind its own locks. Debian's Qt
// isn't built with the sanitizer, so what travels to another thread in a posted call looks like a
// race. The functions here stand before Qt's own: what was written before a call was posted is
// there when it runs, and what posted calls wrote is there when a thread has been waited for.
// Threads that meet in any other way are still told of. Linked into the tests of the tsan preset
// alone.
#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

#include <QObject>
#include <QThread>

namespace {

// What all posted calls have done so far.
int done;

// Stands for a posted call's slot, and meets the one who posted it.
class MeetingSlot : public QtPrivate::QSlotObjectBase {
 public:
  explicit MeetingSlot(QSlotObjectBase* inner) : QSlotObjectBase(&impl), inner_(inner) {
    __tsan_release(this);
  }

 private:
  static void impl(int which, QSlotObjectBase* self, QObject* receiver, void** a, bool* result) {
    auto* that = static_cast<MeetingSlot*>(self);
    switch (which) {
      case Destroy:
        __tsan_acquire(that);
        that->inner_->destroyIfLastRef();
        delete that;
        break;
      case Call:
        __tsan_acquire(that);
        that->inner_->call(receiver, a);
        __tsan_release(that);
        __tsan_release(&done);
        break;
      case Compare:
        *result = that->inner_->compare(a);
        break;
      case NumOperations:
        break;
    }
  }

  QSlotObjectBase* inner_;
};

template <typename Function>
Function next(const char* symbol) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, symbol));
}

}  // namespace

bool QMetaObject::invokeMethodImpl(QObject* object,
                                   QtPrivate::QSlotObjectBase* slot,
                                   Qt::ConnectionType type,
                                   void* result) {
  using Real = bool (*)(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*);
  static const auto real = next<Real>(
      "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTy"
      "peEPv");
  auto* meeting = new MeetingSlot(slot);
  const bool was_posted = real(object, meeting, type, result);
  if (type == Qt::BlockingQueuedConnection) __tsan_acquire(&done);
  return was_posted;
}

bool QThread::wait(QDeadlineTimer deadline) {
  using Real = bool (*)(QThread*, QDeadlineTimer);
  static const auto real = next<Real>("_ZN7QThread4waitE14QDeadlineTimer");
  const bool has_ended = real(this, deadline);
  __tsan_acquire(&done);
  return has_ended;
}
