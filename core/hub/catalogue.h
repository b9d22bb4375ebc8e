// The published models that this program runs, and what each of them takes.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace corgi {

struct CatalogueModel {
  std::string_view id;                   // on the hub
  std::string_view name;                 // "Qwen3-VL 2B Instruct"
  std::string_view licence;              // SPDX
  std::uint64_t parameter_count = 0;     // of all tensors in the files
  std::uint64_t cache_values_per_token;  // keys and values that attention keeps
  bool thinks = false;                   // writes down long thoughts before it answers
};

// Smallest first. Source: the models' cards, config.json and safetensors indexes on huggingface.co.
std::span<const CatalogueModel> catalogue();
// The entry of that id, or null.
const CatalogueModel* find_in_catalogue(std::string_view id);

// Formats in which weights can be held, as --dtype names them.
struct WeightFormat {
  std::string_view name;
  double bytes_per_streamed;  // of the matrices that every token reads: most of a language model
  double bytes_per_other;     // of the rest, and of what attention keeps
};
// Smallest first. With int4 the scores of tokens keep 8 bits.
inline constexpr std::array kWeightFormats{WeightFormat{"int4", 0.62, 2},
                                           WeightFormat{"int8", 1.07, 2},
                                           WeightFormat{"bf16", 2, 2},
                                           WeightFormat{"fp32", 4, 4}};

// The files' size: they are published in bf16.
std::uint64_t download_bytes(const CatalogueModel& model);
// What must be free to answer questions about ordinary images: the weights, the cache of a
// conversation of 4096 tokens and the work space of the vision encoder.
std::uint64_t memory_needed(const CatalogueModel& model, const WeightFormat& format);
// The same for a checkpoint of which only the number of parameters is known.
std::uint64_t memory_needed(std::uint64_t parameter_count, const WeightFormat& format);

}  // namespace corgi
