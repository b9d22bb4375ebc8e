#include "app/cli/batch_list.h"

#include "core/base/json.h"
#include "core/pipeline/text.h"

namespace corgi {
namespace {

BatchItem item_of(std::string_view line) {
  BatchItem item;
  if (line.starts_with('{')) {
    const Json json = parse_json(line, "list", ErrorCode::kInput);
    const JsonObject object(json, "list", ErrorCode::kInput);
    item.image = object.string("image");
    item.question = object.string("question");
    return item;
  }
  const std::size_t bar = line.find('|');
  if (bar == std::string_view::npos) {
    throw Error(ErrorCode::kInput, R"(expected {"image": ..., "question": ...} or image|question)");
  }
  item.image = std::string(trimmed(line.substr(0, bar)));
  item.question = std::string(trimmed(line.substr(bar + 1)));
  return item;
}

BatchItem checked_item(std::string_view line, const std::filesystem::path& folder) {
  try {
    BatchItem item = item_of(line);
    if (item.image.empty()) throw Error(ErrorCode::kInput, "the image is empty");
    item.image = (folder / item.image).lexically_normal();
    return item;
  } catch (const Error& e) {
    BatchItem item;
    item.problem = e.what();
    return item;
  }
}

}  // namespace

std::vector<BatchItem> parse_batch_list(std::string_view text,
                                        const std::filesystem::path& folder) {
  constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::vector<BatchItem> items;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t line_break = text.find('\n');
    const std::string_view line = trimmed(text.substr(0, line_break));
    text.remove_prefix(line_break == std::string_view::npos ? text.size() : line_break + 1);
    if (line.empty() || line.starts_with('#')) continue;
    items.push_back(checked_item(line, folder));
    items.back().line = number;
  }
  return items;
}

}  // namespace corgi
