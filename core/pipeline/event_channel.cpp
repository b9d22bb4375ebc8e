#include "core/pipeline/event_channel.h"

#include "core/base/log.h"

#include <utility>

namespace corgi {

void EventChannel::emit(const PipelineEvent& event) noexcept {
  const std::lock_guard lock(mutex_);
  if (!sink_) return;
  try {
    sink_(event);
  } catch (const std::exception& e) {
    if (!std::exchange(failed_, true)) {
      qCCritical(pipeline_log, "an event's receiver failed: %s", e.what());
    }
  } catch (...) {
    if (!std::exchange(failed_, true)) qCCritical(pipeline_log, "an event's receiver failed");
  }
}

void EventChannel::close() noexcept {
  const std::lock_guard lock(mutex_);
  sink_ = nullptr;
}

}  // namespace corgi
