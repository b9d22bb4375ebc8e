#include "app/cli/picture_operand.h"

#include "app/cli/console.h"
#include "core/document/pdf_pages.h"
#include "core/document/picture_name.h"

namespace corgi {

Image picture_operand(const std::string& word) {
  PictureName name = picture_name(word);
  if (name.page == 0 && is_pdf(name.path)) {
    name.page = 1;
    const int count = pdf_page_count(name.path);
    if (count > 1) {
      note("corgi: page 1 of " + std::to_string(count) + "; another one is '" +
           PictureName{name.path, 2}.text() + "'");
    }
  }
  return open_picture(name);
}

}  // namespace corgi
