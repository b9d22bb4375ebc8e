#include "app/threads.h"

#include <algorithm>

#include <ATen/Parallel.h>
#include <opencv2/core/utility.hpp>

#include <QThread>

namespace corgi {

ThreadBudget thread_budget(int requested) {
  if (requested == 0) return {};
  return {requested, std::max(1, requested / 2)};
}

void set_library_threads(int requested) {
  // One request runs at a time, so there is nothing to run between operators; torch throws when
  // this comes later.
  at::set_num_interop_threads(1);
  cv::setNumThreads(requested > 0 ? requested : QThread::idealThreadCount());
}

}  // namespace corgi
