// What a picture is to a demonstration.
#pragma once

namespace corgi {

enum class DemoFit {
  kUnknown,  // no picture, or nobody has looked yet
  kSample,   // one of the pictures that come with the program
  kForeign,  // anything else: beyond what the demonstration understands
};

}  // namespace corgi
