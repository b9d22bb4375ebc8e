// How many threads numeric work takes: the one place where that is decided.
#pragma once

namespace corgi {

// Starts the program anew when nothing says how OpenMP's threads wait for work: they then look for
// it for some 50 microseconds before they sleep, and leave the cores to OCR, the window and other
// programs. Looking for as long as OpenMP likes took 7.6 s instead of 0.8 s for 256 tokens of a
// tiny network on two busy cores; sleeping at once makes a product of 100 microseconds take 200.
// OpenMP reads its variables when it is loaded, before main, so there is no later way. Call first
// thing in main; returns when there is nothing to do or the start fails.
void wait_passively(char** argv);

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
