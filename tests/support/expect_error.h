// Runs something that must throw Error of one code, and hands back its message.
#pragma once

#include "core/base/error.h"

#include <functional>
#include <string>

#include <QtTest>

namespace corgi::testing {

// "no error" or "other code: ..." when it didn't throw what was expected: those texts match no
// expectation.
inline std::string message_of(ErrorCode expected, const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    if (error.code() == expected) return error.what();
    return "other code: " + std::string(to_string(error.code())) + ": " + error.what();
  }
  return "no error";
}

}  // namespace corgi::testing

// Passes when `action` throws Error{code} whose message contains `part`.
#define EXPECT_ERROR(code, part, ...)                                                    \
  do {                                                                                   \
    const std::string found_message =                                                    \
        corgi::testing::message_of(code, [&] { (void)(__VA_ARGS__); });                  \
    QVERIFY2(found_message.rfind("other code", 0) != 0 && found_message != "no error" && \
                 found_message.find(part) != std::string::npos,                          \
             found_message.c_str());                                                     \
  } while (false)
