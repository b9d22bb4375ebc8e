// Reads the packed files of tests/reference/tokenizer; make_goldens.py describes them.
#pragma once

#include "core/tokenizer/tokenizer.h"

#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <QByteArray>
#include <QFile>

namespace corgi::test {

// Numbers and texts one after the other, from an unpacked file. Throws std::runtime_error at its
// end.
class GoldenFile {
 public:
  explicit GoldenFile(const char* name) {
    QFile file(QString::fromUtf8(CORGI_TOKENIZER_GOLDEN_DIR) + QLatin1Char('/') +
               QString::fromUtf8(name));
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error(std::string(name) + ": missing");
    data_ = qUncompress(file.readAll());
    if (data_.isEmpty()) throw std::runtime_error(std::string(name) + ": not a packed file");
  }

  std::string_view bytes(std::size_t n) {
    if (n > static_cast<std::size_t>(data_.size()) - pos_)
      throw std::runtime_error("golden file ends");
    pos_ += n;
    return {data_.constData() + pos_ - n, n};
  }

  template <typename T>
  T number() {
    T value;
    std::memcpy(&value, bytes(sizeof(T)).data(), sizeof(T));
    return value;
  }

  std::string_view text() { return bytes(number<std::uint32_t>()); }

  std::vector<TokenId> ids() {
    std::vector<TokenId> ids(number<std::uint32_t>());
    for (TokenId& id : ids) id = number<std::int32_t>();
    return ids;
  }

  std::string_view rest() { return bytes(static_cast<std::size_t>(data_.size()) - pos_); }

 private:
  QByteArray data_;
  std::size_t pos_ = 0;
};

}  // namespace corgi::test
