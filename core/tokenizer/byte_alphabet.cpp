#include "core/tokenizer/byte_alphabet.h"

#include "core/tokenizer/utf8.h"

namespace corgi {
namespace {

// Latin-1 characters that show on paper spell themselves.
bool is_printable(int byte) {
  return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
}

}  // namespace

ByteAlphabet::ByteAlphabet() {
  byte_of_.fill(-1);
  char32_t next = 256;
  for (int byte = 0; byte < 256; ++byte) {
    const char32_t character = is_printable(byte) ? static_cast<char32_t>(byte) : next++;
    character_of_[static_cast<std::size_t>(byte)] = character;
    byte_of_[character] = static_cast<std::int16_t>(byte);
  }
}

void ByteAlphabet::append_bytes(std::string_view spelled, std::string& out) const {
  const std::size_t start = out.size();
  for (std::size_t pos = 0; pos < spelled.size();) {
    const auto [c, next] = utf8::decode_at(spelled, pos);
    if (c >= kCharacters || byte_of_[c] < 0) {
      out.resize(start);
      out.append(spelled);
      return;
    }
    out.push_back(static_cast<char>(byte_of_[c]));
    pos = next;
  }
}

std::string ByteAlphabet::spell(std::string_view bytes) const {
  std::string spelled;
  for (const char c : bytes) utf8::append(character_of_[static_cast<unsigned char>(c)], spelled);
  return spelled;
}

}  // namespace corgi
