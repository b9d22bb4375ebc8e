#include "app/cli/interrupt.h"

#include "core/base/error.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>
#include <unistd.h>

namespace corgi {
namespace {

// A signal handler sees nothing but globals, and may do little more than write().
volatile std::sig_atomic_t signal_pipe = -1;

void on_interrupt(int) {
  const int saved_errno = errno;
  const char byte = 'i';
  [[maybe_unused]] const ssize_t written = write(signal_pipe, &byte, 1);
  errno = saved_errno;
}

}  // namespace

Interrupt::Interrupt() {
  int ends[2];
  if (pipe(ends) != 0) {
    throw Error(ErrorCode::kInternal, std::string("no pipe for signals: ") + std::strerror(errno));
  }
  write_end_ = ends[1];
  signal_pipe = ends[1];
  watcher_ = std::thread(&Interrupt::watch, this, ends[0]);

  struct sigaction action = {};
  action.sa_handler = on_interrupt;
  // The handler serves once: a second Ctrl-C meets the default action and ends the process.
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  sigaction(SIGINT, &action, nullptr);
}

Interrupt::~Interrupt() {
  std::signal(SIGINT, SIG_DFL);
  close(write_end_);
  watcher_.join();
}

void Interrupt::watch(int read_end) {
  char byte = 0;
  ssize_t got = 0;
  do {
    got = read(read_end, &byte, 1);
  } while (got < 0 && errno == EINTR);
  if (got == 1) source_.request_stop();
  close(read_end);
}

}  // namespace corgi
