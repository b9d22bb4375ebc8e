#include "core/base/safetensors.h"

#include "core/base/error.h"
#include "core/base/json.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <limits>
#include <utility>

namespace corgi {
namespace {

static_assert(std::endian::native == std::endian::little, "safetensors files are little-endian");

constexpr std::uint64_t kMaxHeaderBytes = 100'000'000;  // the limit of the reference implementation
constexpr std::size_t kMaxRank = 8;

struct DtypeRow {
  TensorDtype dtype;
  std::string_view name;
  std::int64_t bytes;
};

constexpr std::array kDtypes{
    DtypeRow{TensorDtype::kBool, "BOOL", 1},
    DtypeRow{TensorDtype::kUint8, "U8", 1},
    DtypeRow{TensorDtype::kInt8, "I8", 1},
    DtypeRow{TensorDtype::kInt16, "I16", 2},
    DtypeRow{TensorDtype::kInt32, "I32", 4},
    DtypeRow{TensorDtype::kInt64, "I64", 8},
    DtypeRow{TensorDtype::kFloat16, "F16", 2},
    DtypeRow{TensorDtype::kBfloat16, "BF16", 2},
    DtypeRow{TensorDtype::kFloat32, "F32", 4},
    DtypeRow{TensorDtype::kFloat64, "F64", 8},
};

const DtypeRow& row_of(TensorDtype dtype) {
  return *std::find_if(
      kDtypes.begin(), kDtypes.end(), [&](const DtypeRow& r) { return r.dtype == dtype; });
}

TensorDtype dtype_from_name(const std::string& name, const std::string& where) {
  for (const DtypeRow& row : kDtypes) {
    if (row.name == name) return row.dtype;
  }
  throw Error(ErrorCode::kModelFile, where + ": unknown dtype \"" + name + "\"");
}

struct Header {
  Json json;
  std::span<const std::byte> data;  // what follows the header
};

Header read_header(const MappedFile& file) {
  const std::string where = file.path().string();
  const auto bytes = file.bytes();
  std::uint64_t length = 0;
  if (bytes.size() < sizeof(length)) {
    throw Error(ErrorCode::kModelFile,
                where + ": expected at least 8 bytes, found " + std::to_string(bytes.size()));
  }
  std::memcpy(&length, bytes.data(), sizeof(length));
  const std::uint64_t available = bytes.size() - sizeof(length);
  if (length > available || length > kMaxHeaderBytes) {
    throw Error(ErrorCode::kModelFile,
                where + ": header claims " + std::to_string(length) + " bytes, the file has " +
                    std::to_string(available) + " and the limit is " +
                    std::to_string(kMaxHeaderBytes));
  }
  const std::string_view text(reinterpret_cast<const char*>(bytes.data() + sizeof(length)), length);
  return {parse_json(text, where, ErrorCode::kModelFile), bytes.subspan(sizeof(length) + length)};
}

std::vector<std::int64_t> read_shape(const JsonObject& entry, const std::string& where) {
  const Json& list = entry.array("shape");
  if (list.size() > kMaxRank) {
    throw Error(ErrorCode::kModelFile,
                where + ": expected at most " + std::to_string(kMaxRank) + " dimensions, found " +
                    std::to_string(list.size()));
  }
  std::vector<std::int64_t> shape;
  for (const Json& size : list) {
    if (!size.is_number_unsigned() ||
        size.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max()) {
      throw Error(ErrorCode::kModelFile,
                  where + ": shape holds " + size.dump() + ", expected a whole number from 0");
    }
    shape.push_back(size.get<std::int64_t>());
  }
  return shape;
}

// The bytes that dtype and shape ask for; a product that overflows is no tensor of this world.
std::uint64_t claimed_bytes(TensorDtype dtype,
                            const std::vector<std::int64_t>& shape,
                            const std::string& where) {
  std::uint64_t total = static_cast<std::uint64_t>(size_in_bytes(dtype));
  for (const std::int64_t size : shape) {
    if (__builtin_mul_overflow(total, static_cast<std::uint64_t>(size), &total)) {
      throw Error(ErrorCode::kModelFile, where + ": shape asks for more bytes than can be counted");
    }
  }
  return total;
}

std::uint64_t offset_at(const Json& offsets, std::size_t index, const std::string& where) {
  if (offsets.size() != 2 || !offsets[index].is_number_unsigned()) {
    throw Error(
        ErrorCode::kModelFile,
        where + ": data_offsets: expected two whole numbers from 0, found " + offsets.dump());
  }
  return offsets[index].get<std::uint64_t>();
}

TensorView read_entry(const std::string& name,
                      const Json& json,
                      std::span<const std::byte> data,
                      const std::string& file) {
  const std::string where = file + ": " + name;
  const JsonObject entry(json, where, ErrorCode::kModelFile);
  TensorView view{dtype_from_name(entry.string("dtype"), where), read_shape(entry, where), {}};
  const Json& offsets = entry.array("data_offsets");
  const std::uint64_t begin = offset_at(offsets, 0, where);
  const std::uint64_t end = offset_at(offsets, 1, where);
  if (begin > end || end > data.size()) {
    throw Error(ErrorCode::kModelFile,
                where + ": data_offsets [" + std::to_string(begin) + ", " + std::to_string(end) +
                    "] lie beyond the " + std::to_string(data.size()) + " bytes of data");
  }
  const std::uint64_t claimed = claimed_bytes(view.dtype, view.shape, where);
  if (claimed != end - begin) {
    throw Error(ErrorCode::kModelFile,
                where + ": dtype and shape ask for " + std::to_string(claimed) +
                    " bytes, data_offsets span " + std::to_string(end - begin));
  }
  view.bytes = data.subspan(begin, end - begin);
  return view;
}

// The format allows neither holes nor shared bytes: both are ways to hide or to alias data.
void require_gapless(const std::map<std::string, TensorView>& tensors,
                     std::span<const std::byte> data,
                     const std::string& file) {
  std::vector<std::pair<const std::byte*, const std::string*>> starts;
  for (const auto& [name, view] : tensors) starts.emplace_back(view.bytes.data(), &name);
  std::sort(starts.begin(), starts.end(), [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    return tensors.at(*a.second).bytes.size() < tensors.at(*b.second).bytes.size();
  });
  const std::byte* expected = data.data();
  for (const auto& [begin, name] : starts) {
    if (begin != expected) {
      throw Error(ErrorCode::kModelFile,
                  file + ": " + *name + ": data begins at byte " +
                      std::to_string(begin - data.data()) + ", expected " +
                      std::to_string(expected - data.data()) + " (overlap or gap)");
    }
    expected = begin + tensors.at(*name).bytes.size();
  }
  if (expected != data.data() + data.size()) {
    throw Error(ErrorCode::kModelFile,
                file + ": expected " + std::to_string(expected - data.data()) +
                    " bytes of data, found " + std::to_string(data.size()));
  }
}

}  // namespace

std::int64_t size_in_bytes(TensorDtype dtype) {
  return row_of(dtype).bytes;
}
std::string_view to_string(TensorDtype dtype) {
  return row_of(dtype).name;
}

SafetensorsFile::SafetensorsFile(const std::filesystem::path& path)
    : mapping_(std::make_shared<MappedFile>(path)) {
  const Header header = read_header(*mapping_);
  const std::string where = path.string();
  const JsonObject root(header.json, where, ErrorCode::kModelFile);
  for (const auto& [name, value] : root.raw().items()) {
    if (name == "__metadata__") {
      for (const auto& [key, text] :
           JsonObject(value, where + ": __metadata__", ErrorCode::kModelFile).raw().items()) {
        if (text.is_string()) metadata_[key] = text.get<std::string>();
      }
      continue;
    }
    tensors_.emplace(name, read_entry(name, value, header.data, where));
  }
  require_gapless(tensors_, header.data, where);
}

const TensorView& SafetensorsFile::tensor(const std::string& name) const {
  const auto it = tensors_.find(name);
  if (it == tensors_.end())
    throw Error(ErrorCode::kModelFile,
                mapping_->path().string() + ": tensor " + name + " is missing");
  return it->second;
}

void write_safetensors(const std::filesystem::path& path,
                       const std::map<std::string, TensorView>& tensors,
                       const std::map<std::string, std::string>& metadata) {
  Json header = Json::object();
  if (!metadata.empty()) header["__metadata__"] = metadata;
  std::uint64_t offset = 0;
  for (const auto& [name, view] : tensors) {
    header[name] = {{"dtype", to_string(view.dtype)},
                    {"shape", view.shape},
                    {"data_offsets", {offset, offset + view.bytes.size()}}};
    offset += view.bytes.size();
  }
  std::string text = dump_json(header);
  text.resize((text.size() + 7) / 8 * 8, ' ');  // so that the data is aligned to 8 bytes
  const std::uint64_t length = text.size();
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(&length), sizeof(length))
      .write(text.data(), static_cast<std::streamsize>(length));
  for (const auto& [name, view] : tensors) {
    out.write(reinterpret_cast<const char*>(view.bytes.data()),
              static_cast<std::streamsize>(view.bytes.size()));
  }
  if (!out.flush()) throw Error(ErrorCode::kIo, path.string() + ": can't be written");
}

}  // namespace corgi
