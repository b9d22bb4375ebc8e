// How OpenMP's threads wait for work, decided before OpenMP is loaded.
//
// Unless the environment says something about it already, the program starts itself anew with
// threads that look for work for some 50 microseconds before they sleep, and so leave the cores to
// OCR, the window and other programs. Looking for as long as OpenMP likes took 7.6 s instead of
// 0.8 s for 256 tokens of a tiny network on two busy cores; sleeping at once makes a product of
// 100 microseconds take 200. OpenMP reads its variables when it is loaded, which is also when
// libtorch's libraries set themselves up for 0.2 s. What is in .preinit_array runs before either,
// so the second start costs a few milliseconds. Linked into a program, this file does its work by
// itself.
// Source: System V ABI, "Initialization and Termination Functions"; glibc passes the arguments.
#include <cstdlib>  // says whether the C library is glibc

#if defined(__linux__) && defined(__GLIBC__)

#include <climits>
#include <unistd.h>

namespace {

constexpr std::size_t kMostVariables = 4096;

// Nothing is set up yet: no other library's functions but system calls, no sanitizer's checks.
#define CORGI_BEFORE_EVERYTHING __attribute__((no_sanitize("address", "thread", "undefined")))

CORGI_BEFORE_EVERYTHING bool begins_with(const char* text, const char* beginning) {
  while (*beginning && *text == *beginning) ++text, ++beginning;
  return !*beginning;
}

// Returns when there is nothing to do, or when it can't be done.
CORGI_BEFORE_EVERYTHING void wait_passively(int, char** arguments, char** environment) {
  static char policy[] = "OMP_WAIT_POLICY=PASSIVE";
  static char spins[] = "GOMP_SPINCOUNT=2000";
  static char* changed[kMostVariables + 3];
  static char program[PATH_MAX];

  std::size_t count = 0;
  for (; environment[count]; ++count) {
    if (count == kMostVariables || begins_with(environment[count], "OMP_WAIT_POLICY=") ||
        begins_with(environment[count], "GOMP_SPINCOUNT="))
      return;
    changed[count] = environment[count];
  }
  changed[count] = policy;
  changed[count + 1] = spins;
  changed[count + 2] = nullptr;
  // The program's own path, so that it keeps its name in lists of processes.
  const ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
  if (length <= 0) return;
  program[length] = '\0';
  execve(program, arguments, changed);
}

using Initializer = void (*)(int, char**, char**);
__attribute__((section(".preinit_array"), used)) const Initializer first_of_all = wait_passively;

}  // namespace

#endif
