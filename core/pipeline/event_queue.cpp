#include "core/pipeline/event_queue.h"

#include <utility>

namespace corgi {

EventQueue::Wake EventQueue::put(const PipelineEvent& event) {
  const std::lock_guard lock(mutex_);
  const TextStreamed* text = std::get_if<TextStreamed>(&event);
  if (!text || !join(*text)) events_.push_back(event);
  if (asked_now_ || (text && asked_soon_)) return Wake::kAlreadyAsked;
  (text ? asked_soon_ : asked_now_) = true;
  return text ? Wake::kSoon : Wake::kNow;
}

std::deque<PipelineEvent> EventQueue::take() {
  const std::lock_guard lock(mutex_);
  asked_soon_ = asked_now_ = false;
  return std::exchange(events_, {});
}

bool EventQueue::join(const TextStreamed& text) {
  for (auto it = events_.rbegin(); it != events_.rend(); ++it) {
    TextStreamed* waiting = std::get_if<TextStreamed>(&*it);
    if (!waiting) return false;
    if (waiting->stage == text.stage && waiting->step_number == text.step_number) {
      waiting->text += text.text;
      return true;
    }
  }
  return false;
}

}  // namespace corgi
