// What `corgi bench speed` and `corgi bench agreement` ask about.
#pragma once

#include "app/cli/arguments.h"
#include "core/image/image.h"

#include <array>
#include <string>
#include <vector>

namespace corgi {

struct BenchImage {
  std::string name;
  Image image;
};

inline constexpr std::array<const char*, 8> kBenchQuestions{"What is shown here?",
                                                            "Which colours are there?",
                                                            "How many things are there?",
                                                            "What is in the middle?",
                                                            "What is at the left edge?",
                                                            "What is at the right edge?",
                                                            "Is there any text?",
                                                            "Is it day or night?"};

// The images that the positional words behind the first name; without any, two drawn ones of
// 448x448 and 1024x768. Throws Error{kIo}, Error{kInput}.
std::vector<BenchImage> bench_images(const Arguments& arguments);

}  // namespace corgi
