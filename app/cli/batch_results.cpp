#include "app/cli/batch_results.h"

#include "app/cli/console.h"
#include "core/base/error.h"

#include <fstream>
#include <system_error>

namespace corgi {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& problem) {
  throw Error(ErrorCode::kIo, path.string() + ": " + problem);
}

// Nothing for a line that is damaged or tells of a failure, so that its question is asked again.
std::optional<BatchKey> key_of(const std::string& line) {
  const Json record = Json::parse(line, nullptr, false);
  if (!record.is_object() || record.contains("error")) return std::nullopt;
  const auto text = [&](const char* name) {
    const auto it = record.find(name);
    return it != record.end() && it->is_string() ? it->get<std::string>() : std::string();
  };
  return BatchKey{text("image_hash"), text("question"), text("mode"), text("model")};
}

}  // namespace

BatchResults::BatchResults(const std::filesystem::path& folder) : file_(folder / "results.jsonl") {
  std::error_code ec;
  std::filesystem::create_directories(folder, ec);
  if (ec) fail(folder, "can't be made: " + ec.message());
  if (std::filesystem::exists(*file_, ec)) load();
}

void BatchResults::load() {
  std::ifstream in(*file_, std::ios::binary);
  std::string line;
  std::uintmax_t whole_bytes = 0;
  while (std::getline(in, line) && !in.eof()) {
    whole_bytes += line.size() + 1;
    if (const auto key = key_of(line)) done_.insert(*key);
  }
  if (in.bad()) fail(*file_, "can't be read");
  in.close();
  std::error_code ec;
  if (std::filesystem::file_size(*file_, ec) > whole_bytes) {
    std::filesystem::resize_file(*file_, whole_bytes, ec);
  }
  if (ec) fail(*file_, "can't be continued: " + ec.message());
}

void BatchResults::write_answer(const BatchKey& key, Json record) {
  record["image_hash"] = key.image_hash;
  record["question"] = key.question;
  record["mode"] = key.mode;
  record["model"] = key.model;
  write(record);
  done_.insert(key);
}

void BatchResults::write_failure(const Json& record) const {
  write(record);
}

void BatchResults::write(const Json& record) const {
  if (!file_) {
    print_json(record);
    return;
  }
  std::ofstream out(*file_, std::ios::binary | std::ios::app);
  out << dump_json(record) << '\n';
  out.flush();
  if (!out) fail(*file_, "can't be written");
}

}  // namespace corgi
