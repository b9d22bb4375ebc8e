// How many threads numeric work takes: the one place where that is decided.
#pragma once

namespace corgi {

// What the cores are shared into; 0 leaves it to the engine (physical cores) and to the OCR pool
// (half of the processor's threads).
struct ThreadBudget {
  int engine_threads = 0;  // torch's intra-op threads, on the engine's worker
  int ocr_threads = 0;     // regions read at once, beside captions
};

// One region is read by one thread, as many regions at once as there are threads for OCR.
inline constexpr int kThreadsOfARegion = 1;

// How `requested` threads are shared; 0: as many as suit the machine.
ThreadBudget thread_budget(int requested);

// Sets torch's inter-op threads and OpenCV's. Call once, before the first tensor and the first
// thread.
void set_library_threads(int requested);

}  // namespace corgi
