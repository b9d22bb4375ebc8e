#include "app/library_memory.h"

#include <QByteArray>

namespace corgi {

void limit_library_caches() {
  constexpr const char* kCapacity = "ONEDNN_PRIMITIVE_CACHE_CAPACITY";
  if (!qEnvironmentVariableIsSet(kCapacity)) qputenv(kCapacity, "64");
}

}  // namespace corgi
