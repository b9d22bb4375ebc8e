// The one place from which a run's events leave: never two at once, none after the run.
#pragma once

#include "core/pipeline/events.h"

#include <mutex>

namespace corgi {

// Thread-safe.
class EventChannel {
 public:
  explicit EventChannel(EventSink sink) : sink_(std::move(sink)) {}

  // A sink that throws is logged once; the run goes on.
  void emit(const PipelineEvent& event) noexcept;
  // Later events are dropped: an engine may still be writing when a run has given up on it.
  void close() noexcept;

 private:
  std::mutex mutex_;
  EventSink sink_;
  bool failed_ = false;  // said once, not for every event
};

}  // namespace corgi
