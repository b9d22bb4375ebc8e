#include "app/threads.h"

#include <algorithm>

#include <ATen/Parallel.h>
#include <opencv2/core/utility.hpp>

#include <QThread>

namespace corgi {

ThreadBudget share_threads(int requested) {
  const int threads = requested > 0 ? requested : std::max(1, QThread::idealThreadCount());
  // One request runs at a time, so there is nothing to run between operators; torch throws when
  // this comes later.
  at::set_num_interop_threads(1);
  cv::setNumThreads(threads);
  return {threads, std::max(1, threads / 2)};
}

}  // namespace corgi
