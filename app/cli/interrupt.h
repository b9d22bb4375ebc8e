// Ctrl-C on the command line: the first one asks running work to stop, the second one kills.
#pragma once

#include <stop_token>
#include <thread>

namespace corgi {

// Watches SIGINT for as long as it lives. One object at a time in a process.
class Interrupt {
 public:
  Interrupt();
  // Gives SIGINT its default effect back.
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  // Stops at the first SIGINT. Thread-safe.
  std::stop_token token() const { return source_.get_token(); }

 private:
  void watch(int read_end);

  std::stop_source source_;
  int write_end_ = -1;
  std::thread watcher_;
};

}  // namespace corgi
