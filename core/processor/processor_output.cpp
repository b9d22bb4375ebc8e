#include "core/base/error.h"
#include "core/processor/processor.h"

#include <algorithm>
#include <utility>

#include <ATen/ops/empty.h>
#include <c10/core/InferenceMode.h>

namespace corgi {
namespace {

[[noreturn]] void fail(const std::string& message) {
  throw Error(ErrorCode::kInternal, "processor output: " + message);
}

// Every image must be whole: a grid that the merger can divide, and one row of pixels for each
// patch.
void require_sound(const ProcessedImage* image, int merge_size) {
  if (image == nullptr) fail("expected an image, found none");
  const ImageGrid& grid = image->grid;
  if (grid.t < 1 || grid.h < 1 || grid.w < 1 || grid.h % merge_size != 0 ||
      grid.w % merge_size != 0) {
    fail("expected a grid in multiples of " + std::to_string(merge_size) + ", found " +
         std::to_string(grid.t) + "x" + std::to_string(grid.h) + "x" + std::to_string(grid.w));
  }
  const at::Tensor& values = image->pixel_values;
  if (!values.defined() || values.dim() != 2 || values.size(0) != grid.patches()) {
    fail("expected pixel values of " + std::to_string(grid.patches()) + " patches, found " +
         (values.defined() && values.dim() > 0 ? std::to_string(values.size(0))
                                               : std::string("none")));
  }
}

// Fills the three rows of positions from the left.
class PositionWriter {
 public:
  explicit PositionWriter(std::int64_t length)
      : positions_(at::empty({3, length}, at::kLong)),
        data_(positions_.mutable_data_ptr<std::int64_t>()),
        length_(length) {}

  // A text token stands one further on all three axes.
  void text() {
    put(next_, next_, next_);
    ++next_;
  }

  // An image's tokens count rows and columns from where the text stopped; the text goes on behind
  // its longer side.
  void image(const ImageGrid& grid, int merge_size) {
    const std::int64_t rows = grid.h / merge_size;
    const std::int64_t columns = grid.w / merge_size;
    for (std::int64_t t = 0; t < grid.t; ++t) {
      for (std::int64_t y = 0; y < rows; ++y) {
        for (std::int64_t x = 0; x < columns; ++x) put(next_ + t, next_ + y, next_ + x);
      }
    }
    next_ += std::max(rows, columns);
  }

  std::int64_t largest() const { return largest_; }
  at::Tensor take() { return std::move(positions_); }

 private:
  void put(std::int64_t temporal, std::int64_t height, std::int64_t width) {
    data_[at_] = temporal;
    data_[at_ + length_] = height;
    data_[at_ + 2 * length_] = width;
    ++at_;
    largest_ = std::max({largest_, temporal, height, width});
  }

  at::Tensor positions_;
  std::int64_t* data_;
  std::int64_t length_;
  std::int64_t at_ = 0;
  std::int64_t next_ = 0;
  std::int64_t largest_ = -1;
};

using TokenTypes = std::vector<std::uint8_t>;
using Images = std::vector<std::shared_ptr<const ProcessedImage>>;

TokenTypes token_types(const std::vector<TokenId>& ids, TokenId image_pad) {
  TokenTypes types;
  types.reserve(ids.size());
  for (const TokenId id : ids) types.push_back(id == image_pad ? 1 : 0);
  return types;
}

// As many image tokens as the images have: what the model would otherwise find out in the middle of
// a forward pass.
void require_matching_counts(const TokenTypes& types, const Images& images, int merge_size) {
  std::int64_t expected = 0;
  for (const auto& image : images) {
    require_sound(image.get(), merge_size);
    expected += image->grid.tokens(merge_size);
  }
  const std::int64_t found = std::count(types.begin(), types.end(), std::uint8_t{1});
  if (found == expected) return;
  fail("expected " + std::to_string(expected) + " image tokens for " +
       std::to_string(images.size()) + " images, found " + std::to_string(found));
}

void require_run_of_image_tokens(const TokenTypes& types, std::size_t from, std::size_t length) {
  const bool fits = length <= types.size() - from;
  const auto begin = types.begin() + static_cast<std::ptrdiff_t>(from);
  if (fits && std::all_of(begin, begin + static_cast<std::ptrdiff_t>(length), [](auto t) {
        return t == 1;
      }))
    return;
  fail("expected " + std::to_string(length) + " image tokens in a row from token " +
       std::to_string(from) + " on, found fewer");
}

PositionWriter positions(const TokenTypes& types, const Images& images, int merge_size) {
  PositionWriter writer(static_cast<std::int64_t>(types.size()));
  auto image = images.begin();
  for (std::size_t i = 0; i < types.size();) {
    if (types[i] == 0) {
      writer.text();
      ++i;
      continue;
    }
    const ImageGrid& grid = (*image++)->grid;
    const auto n_tokens = static_cast<std::size_t>(grid.tokens(merge_size));
    require_run_of_image_tokens(types, i, n_tokens);
    writer.image(grid, merge_size);
    i += n_tokens;
  }
  return writer;
}

}  // namespace

ProcessorOutput::ProcessorOutput(std::vector<TokenId> input_ids,
                                 std::vector<std::shared_ptr<const ProcessedImage>> images,
                                 const VisionTokens& tokens,
                                 int merge_size)
    : input_ids_(std::move(input_ids)),
      mm_token_type_ids_(token_types(input_ids_, tokens.image_pad)),
      images_(std::move(images)) {
  const c10::InferenceMode guard;
  if (input_ids_.empty()) fail("expected at least one token, found none");
  if (merge_size < 1) fail("expected a merge size from 1 on, found " + std::to_string(merge_size));
  require_matching_counts(mm_token_type_ids_, images_, merge_size);
  PositionWriter writer = positions(mm_token_type_ids_, images_, merge_size);
  rope_delta_ = writer.largest() + 1 - static_cast<std::int64_t>(input_ids_.size());
  position_ids_ = writer.take();
}

}  // namespace corgi
