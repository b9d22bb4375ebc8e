// Memory that the program has freed and the allocator still holds.
#pragma once

namespace corgi {

// Gives it back to the system where the allocator can (glibc keeps what a thread freed in that
// thread's arena, where no other thread finds it). Takes milliseconds; for after something large is
// gone, as a model or a whole question. Thread-safe.
void return_freed_memory();

}  // namespace corgi
