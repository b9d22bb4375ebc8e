#include "app/library_memory.h"

#include <cstdlib>  // says whether the C library is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <QByteArray>

namespace corgi {
namespace {

void limit_kernel_cache() {
  constexpr const char* kCapacity = "ONEDNN_PRIMITIVE_CACHE_CAPACITY";
  if (!qEnvironmentVariableIsSet(kCapacity)) qputenv(kCapacity, "64");
}

void use_one_arena() {
#ifdef __GLIBC__
  if (!qEnvironmentVariableIsSet("MALLOC_ARENA_MAX")) mallopt(M_ARENA_MAX, 1);
#endif
}

}  // namespace

void limit_library_memory() {
  limit_kernel_cache();
  use_one_arena();
}

}  // namespace corgi
