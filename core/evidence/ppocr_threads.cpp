#include "core/evidence/ppocr_threads.h"

#ifdef _OPENMP
#include <omp.h>
#endif

#include <ATen/Parallel.h>

namespace corgi {

// at::set_num_threads would change what threads yet to come start with, the model's among them;
// OpenMP's own number is the calling thread's alone.
TorchThreads::TorchThreads(int count) {
#ifdef _OPENMP
  if (count <= 0) return;
  // A thread's first question sets its number to libtorch's default, so it is asked before.
  before_ = at::get_num_threads();
  omp_set_num_threads(count);
#else
  static_cast<void>(count);
#endif
}

TorchThreads::~TorchThreads() {
#ifdef _OPENMP
  if (before_ > 0) omp_set_num_threads(before_);
#endif
}

}  // namespace corgi
