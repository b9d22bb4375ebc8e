// How much the libraries may keep for later.
#pragma once

namespace corgi {

// oneDNN keeps the code that it made for the last 1,024 shapes of its operators, unless the
// environment says otherwise. OCR meets new shapes with every image, so that came to 0.2 GB after
// forty of them; 64 cost 5 % more processor time over a mix of questions (tests/bench/soak). Call
// before the first tensor.
void limit_library_caches();

}  // namespace corgi
