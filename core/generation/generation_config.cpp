#include "core/generation/generation_config.h"

#include "core/base/json.h"

namespace corgi {
namespace {

constexpr std::uint64_t kMaxBytes = 1 << 20;
constexpr std::int64_t kMaxTokenId = 1 << 22;

std::vector<TokenId> read_stop_tokens(const JsonObject& json, TokenId default_stop) {
  if (!json.has("eos_token_id")) return {default_stop};
  if (!json.raw().at("eos_token_id").is_array())
    return {static_cast<TokenId>(json.integer("eos_token_id", 0, kMaxTokenId))};
  std::vector<TokenId> tokens;
  for (const Json& id : json.array("eos_token_id")) {
    const Json wrapped = {{"eos_token_id", id}};
    tokens.push_back(
        static_cast<TokenId>(JsonObject(wrapped, "generation_config.json", ErrorCode::kModelFile)
                                 .integer("eos_token_id", 0, kMaxTokenId)));
  }
  return tokens.empty() ? std::vector<TokenId>{default_stop} : tokens;
}

}  // namespace

GenerationConfig GenerationConfig::load(const std::filesystem::path& checkpoint_dir,
                                        TokenId default_stop) {
  const std::filesystem::path path = checkpoint_dir / "generation_config.json";
  GenerationConfig config{{}, {default_stop}};
  if (!std::filesystem::exists(path)) return config;
  const Json root = read_json_file(path, kMaxBytes, ErrorCode::kModelFile);
  const JsonObject json(root, path.string(), ErrorCode::kModelFile);
  config.stop_tokens = read_stop_tokens(json, default_stop);
  SamplingOptions& s = config.sampling;
  s.repetition_penalty = json.number_or("repetition_penalty", 1, 0.01, 100);
  s.presence_penalty = json.number_or("presence_penalty", 0, -100, 100);
  if (!json.boolean_or("do_sample", false)) return config;
  s.temperature = json.number_or("temperature", 1, 0, 100);
  s.top_k = static_cast<int>(json.integer_or("top_k", 50, 0, kMaxTokenId));
  s.top_p = json.number_or("top_p", 1, 0, 1);
  return config;
}

}  // namespace corgi
