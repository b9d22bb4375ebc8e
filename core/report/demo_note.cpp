#include "core/report/demo_note.h"

namespace corgi {

std::string_view demo_note(const ModelInfo& model) {
  if (!model.is_demo) return {};
  return "A demonstration model answered, which understands its sample pictures only and can't "
         "judge photographs. Text that was read in the picture is real.";
}

}  // namespace corgi
