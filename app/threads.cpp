#include "app/threads.h"

#include <algorithm>

#ifdef __linux__
#include <unistd.h>
#endif

#include <ATen/Parallel.h>
#include <opencv2/core/utility.hpp>

#include <QThread>

namespace corgi {

void wait_passively(char** argv) {
#ifdef Q_OS_LINUX
  constexpr const char* kPolicy = "OMP_WAIT_POLICY";
  constexpr const char* kSpins = "GOMP_SPINCOUNT";
  if (qEnvironmentVariableIsSet(kPolicy) || qEnvironmentVariableIsSet(kSpins)) return;
  qputenv(kPolicy, "PASSIVE");
  qputenv(kSpins, "2000");
  execv("/proc/self/exe", argv);
#else
  Q_UNUSED(argv)
#endif
}

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
