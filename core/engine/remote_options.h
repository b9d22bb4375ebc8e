// Which server answers, and how patient we are with it.
#pragma once

#include "core/net/retry.h"

#include <chrono>
#include <cstdint>
#include <string>

#include <QByteArray>
#include <QUrl>

namespace corgi {

struct RemoteOptions {
  QUrl address;       // see server_address()
  QByteArray key;     // empty: none. Sent to `address` alone; in no log, message or result
  std::string model;  // as the server names it; empty: the first that it lists
  int requests_at_once = 8;
  // Larger images are shrunk before they are sent. 4096 tokens of Qwen3-VL.
  std::int64_t max_image_pixels = 4096LL * 32 * 32;
  RetryPolicy retry{.attempts = 4};
  // A busy server lets a request wait before it writes the first word.
  std::chrono::milliseconds answer_timeout{600'000};
  std::chrono::milliseconds silence_timeout{120'000};
};

// The base address of a server's OpenAI-compatible interface: "localhost:8000" and
// "http://localhost:8000/" become "http://localhost:8000/v1", one with a path is taken as it is.
// Throws Error{kInput} for anything but a web address, and for one with a password in it.
QUrl server_address(const QString& text);

}  // namespace corgi
