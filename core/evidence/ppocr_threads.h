// How many threads libtorch takes for operators that this thread runs.
#pragma once

namespace corgi {

// Holds for the calling thread while it lives; others keep theirs. Without OpenMP it does nothing.
class TorchThreads {
 public:
  // 0: leave it.
  explicit TorchThreads(int count);
  ~TorchThreads();
  TorchThreads(const TorchThreads&) = delete;
  TorchThreads& operator=(const TorchThreads&) = delete;

 private:
  int before_ = 0;  // 0: nothing to restore
};

}  // namespace corgi
