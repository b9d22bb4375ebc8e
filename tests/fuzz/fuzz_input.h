// What the fuzz targets share.
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace corgi {

// A file that holds one input; the same one, in a folder of its own, for the whole run, and in
// memory where the system offers that.
inline std::filesystem::path file_with(const std::uint8_t* data,
                                       std::size_t size,
                                       const char* name) {
  static const std::filesystem::path folder =
      (access("/dev/shm", W_OK) == 0 ? std::filesystem::path("/dev/shm")
                                     : std::filesystem::temp_directory_path()) /
      ("corgi_fuzz_" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream file(folder / name, std::ios::binary | std::ios::trunc);
  file.write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  return folder / name;
}

// Runs `read`; an Error is how bad input is to be told, anything else is a finding.
template <typename Read>
int expect_error_or_value(Read read) {
  try {
    read();
  } catch (const Error&) {
  }
  return 0;
}

}  // namespace corgi

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
