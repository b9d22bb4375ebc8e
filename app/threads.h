// How many threads numeric work takes: the one place where that is decided.
#pragma once

namespace corgi {

// What the cores are shared into.
struct ThreadBudget {
  int engine_threads;  // torch's intra-op threads on the engine's worker
  int ocr_threads;     // OCR runs beside captions on a pool of its own
};

// Shares `requested` threads, or as many as there are cores when it is 0, between the engine and
// OCR, and sets torch's inter-op threads and OpenCV's. Call once, from main, before the first
// tensor and the first thread.
ThreadBudget share_threads(int requested);

}  // namespace corgi
