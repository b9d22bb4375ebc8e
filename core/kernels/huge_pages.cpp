#include "core/kernels/huge_pages.h"

#include <algorithm>
#include <cstring>

#ifdef __linux__
#include <sys/mman.h>
#endif

#include "core/kernels/parallel_chunks.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>

namespace corgi {
namespace {

constexpr std::size_t kPage = 2 << 20;

}  // namespace

at::Tensor empty_on_huge_pages(const std::vector<std::int64_t>& shape, at::ScalarType dtype) {
  const at::TensorOptions options = at::TensorOptions().dtype(dtype);
#ifdef __linux__
  std::size_t bytes = c10::elementSize(dtype);
  for (const std::int64_t size : shape) bytes *= static_cast<std::size_t>(size);
  if (bytes >= kPage) {
    // Room to begin at a page's start; what is never touched takes no memory.
    const std::size_t length = (bytes + kPage - 1) / kPage * kPage + kPage;
    void* begin = mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (begin != MAP_FAILED) {
      const std::size_t beyond = reinterpret_cast<std::uintptr_t>(begin) % kPage;
      void* data = static_cast<char*>(begin) + (kPage - beyond) % kPage;
      // A refusal costs speed, nothing else.
      madvise(data, length - kPage, MADV_HUGEPAGE);
      return at::from_blob(
          data, shape, [begin, length](void*) { munmap(begin, length); }, options);
    }
  }
#endif
  return at::empty(shape, options);
}

at::Tensor join_rows(std::span<const at::Tensor> parts) {
  if (!parts.front().is_cpu()) return at::cat(at::TensorList(parts.data(), parts.size()), 0);
  std::int64_t rows = 0;
  for (const at::Tensor& part : parts) rows += part.size(0);
  at::Tensor joined =
      empty_on_huge_pages({rows, parts.front().size(1)}, parts.front().scalar_type());
  auto* to = static_cast<char*>(joined.data_ptr());
  for (const at::Tensor& part : parts) {
    const at::Tensor source = part.contiguous();
    const auto* from = static_cast<const char*>(source.data_ptr());
    const auto bytes = static_cast<std::int64_t>(source.nbytes());
    constexpr std::int64_t kPiece = 4 << 20;
    parallel_chunks((bytes + kPiece - 1) / kPiece, [&](std::int64_t i) {
      std::memcpy(to + i * kPiece,
                  from + i * kPiece,
                  static_cast<std::size_t>(std::min(kPiece, bytes - i * kPiece)));
    });
    to += bytes;
  }
  return joined;
}

}  // namespace corgi
