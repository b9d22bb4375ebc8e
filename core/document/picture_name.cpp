#include "core/document/picture_name.h"

#include "core/base/error.h"
#include "core/document/pdf_pages.h"
#include "core/image/decode.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>

namespace corgi {
namespace {

constexpr std::string_view kPage = "#page=";

int page_number(std::string_view digits, const std::string& word) {
  int page = 0;
  const auto [end, ec] = std::from_chars(digits.data(), digits.data() + digits.size(), page);
  if (ec != std::errc() || end != digits.data() + digits.size() || page < 1) {
    throw Error(ErrorCode::kInput,
                word + ": expected a page from 1, found '" + std::string(digits) + "'");
  }
  return page;
}

}  // namespace

std::string PictureName::text() const {
  return page > 0 ? path.string() + std::string(kPage) + std::to_string(page) : path.string();
}

PictureName picture_name(const std::string& word) {
  std::error_code ec;
  const std::size_t mark = word.rfind(kPage);
  if (mark == std::string::npos || std::filesystem::exists(word, ec)) return {word};
  const std::filesystem::path path = word.substr(0, mark);
  if (!is_pdf(path)) return {word};
  return {path, page_number(std::string_view(word).substr(mark + kPage.size()), word)};
}

Image open_picture(const PictureName& name) {
  if (!is_pdf(name.path)) return decode_image(name.path);
  return pdf_page(name.path, std::max(name.page, 1), kPdfPagePx);
}

}  // namespace corgi
