#include "core/tokenizer/json_events.h"

namespace corgi {
namespace {

constexpr std::size_t kMaxValues = 1'000'000;
constexpr std::size_t kMaxDepth = 64;

}  // namespace

void JsonTreeBuilder::start(Json& root) {
  root_ = &root;
  open_.clear();
}

void JsonTreeBuilder::value(Json value) {
  if (++values_ > kMaxValues || open_.size() >= kMaxDepth) {
    throw Error(ErrorCode::kTokenizer,
                where_ + ": its settings hold more than a million values or nest deeper than 64");
  }
  Json* place = root_;
  if (!open_.empty() && open_.back()->is_array()) {
    open_.back()->push_back(nullptr);
    place = &open_.back()->back();
  } else if (!open_.empty()) {
    place = &(*open_.back())[key_];
  }
  *place = std::move(value);
  if (place->is_structured()) {
    open_.push_back(place);
  } else if (open_.empty()) {
    root_ = nullptr;
  }
}

void JsonTreeBuilder::close() {
  open_.pop_back();
  if (open_.empty()) root_ = nullptr;
}

bool JsonEvents::parse_error(std::size_t,
                             const std::string&,
                             const nlohmann::detail::exception& error) {
  fail(std::string("not valid JSON: ") + error.what());
}

void JsonEvents::fail(const std::string& message) const {
  throw Error(ErrorCode::kTokenizer, where_ + ": " + message);
}

}  // namespace corgi
