// Files and folders that only their owner may read.
#pragma once

#include <filesystem>

namespace corgi {

// Makes the folder and those above it that are missing; new ones are the owner's alone (0700).
// Throws Error{kIo}.
void make_private_folder(const std::filesystem::path& folder);

// Makes an empty file (0600) where there is none, and takes others' rights to one that is there.
// Throws Error{kIo}.
void make_private_file(const std::filesystem::path& file);

}  // namespace corgi
