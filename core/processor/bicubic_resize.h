// Bicubic, antialiased resizing of 8-bit RGB, bit for bit as Pillow does it.
// Source: Pillow 13.0 (behaviour); the kernel is that of R. Keys 1981,
// doi 10.1109/TASSP.1981.1163711, a = -0.5.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace corgi {

// `rgb` holds width * height * 3 bytes, rows from the top; returns new_width * new_height * 3
// bytes. Uses torch's intra-op threads. All sizes are at least 1. Note [Two passes of 8 bits] in
// bicubic_resize.cpp.
std::vector<std::uint8_t> bicubic_resize(
    std::span<const std::uint8_t> rgb, int width, int height, int new_width, int new_height);

}  // namespace corgi
