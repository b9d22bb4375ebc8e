// How much the libraries may keep for later.
#pragma once

namespace corgi {

// Keeps resident memory flat over a long day's questions (tests/bench/soak). Call first thing in
// main: before the first tensor, and while no other thread has asked for memory. What the
// environment says about either goes first.
//
// oneDNN keeps the code that it made for the last 1,024 shapes of its operators. OCR meets new
// shapes with every image, so that came to 0.2 GB after forty of them; 64 cost 5 % more processor
// time over a mix of questions.
//
// glibc gives threads arenas of their own, eight for each core. What one thread freed there, no
// other thread finds, and partly used pages add up: 8 to 15 % in 2,400 questions. In one arena
// they don't. The price: a thread waits for another's turn now and then, 50 ms in all of the
// window's half a minute while a large model writes.
// Source: glibc manual, "Malloc Tunable Parameters", M_ARENA_MAX.
void limit_library_memory();

}  // namespace corgi
