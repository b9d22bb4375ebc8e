// Events on their way to the GUI, with streamed text joined so that a fast model can't flood it.
#pragma once

#include "core/pipeline/events.h"

#include <deque>
#include <mutex>

namespace corgi {

// Thread-safe.
class EventQueue {
 public:
  // What the reader should do about what was put in.
  enum class Wake { kNow, kSoon, kAlreadyAsked };

  // Text joins the text of the same stage and step that waits since the last other event. Text
  // alone can wait a moment; everything else is shown at once.
  Wake put(const PipelineEvent& event);
  // Everything that waits, in order.
  std::deque<PipelineEvent> take();

 private:
  bool join(const TextStreamed& text);

  std::mutex mutex_;
  std::deque<PipelineEvent> events_;
  bool asked_soon_ = false;
  bool asked_now_ = false;
};

}  // namespace corgi
