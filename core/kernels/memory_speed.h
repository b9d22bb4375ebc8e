// How fast this machine can read its memory: what decoding is measured against.
#pragma once

namespace corgi {

// GB/s (1e9 bytes) of reading 512 MB from end to end on torch's threads, the best of several times.
// Takes about 0.2 s and that much memory. Throws c10::Error when the memory isn't there.
double measured_read_speed();

}  // namespace corgi
