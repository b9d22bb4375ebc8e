// Eight statements located in one batch, and one after another, on one image: prints one JSON line.
//   bench_batch MODEL_DIR [SIDE_PX] [NEW_TOKENS]
#include "core/base/elapsed.h"
#include "core/base/json.h"
#include "core/engine/local_engine.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

using namespace corgi;

namespace {

constexpr std::array kStatements{"the red car",
                                 "a bicycle at the wall",
                                 "the sign above the door",
                                 "two people who talk",
                                 "the open window",
                                 "a dog on a leash",
                                 "the clock of the tower",
                                 "the shadow of a tree"};

Image picture(int side_px) {
  std::vector<std::uint8_t> rgb(static_cast<std::size_t>(side_px) * side_px * 3);
  for (std::size_t i = 0; i < rgb.size(); ++i)
    rgb[i] = static_cast<std::uint8_t>(i * 2654435761U >> 24);
  return Image(side_px, side_px, std::move(rgb));
}

Prompt prompt_of(const Image& image, const std::string& statement) {
  return {"You are a careful visual assistant. Use only what the image shows.",
          {image,
           "Locate every region that shows: " + statement +
               ". Report bbox coordinates in JSON format: [{\"bbox_2d\": [x1, y1, x2, y2], "
               "\"label\": \"...\"}]"}};
}

GenerateRequest request_of(int new_tokens) {
  GenerateRequest request;
  request.sampling = SamplingOptions{};
  request.max_new_tokens = new_tokens;
  return request;
}

int run(const char* model_dir, int side_px, int new_tokens) {
  LocalEngineOptions options;
  options.model_dir = model_dir;
  LocalEngine engine(options);
  const Image image = picture(side_px);
  // The image is encoded and its prefix read before either way is measured.
  GenerateRequest first = request_of(1);
  first.prompts = {prompt_of(image, "anything")};
  const auto load = Clock::now();
  const Generation warm = engine.generate(first).result().front();
  const double cold_ms = elapsed_ms(load);

  GenerateRequest batch = request_of(new_tokens);
  for (const char* statement : kStatements) batch.prompts.push_back(prompt_of(image, statement));
  auto start = Clock::now();
  const auto together = engine.generate(batch).result();
  const double batch_ms = elapsed_ms(start);

  start = Clock::now();
  int equal = 0;
  std::size_t tokens = 0;
  for (std::size_t i = 0; i < kStatements.size(); ++i) {
    GenerateRequest one = request_of(new_tokens);
    one.prompts = {batch.prompts[i]};
    const Generation alone = engine.generate(one).result().front();
    equal += alone.output_token_ids == together[i].output_token_ids;
    tokens += alone.output_token_ids.size();
  }
  const double single_ms = elapsed_ms(start);
  const auto& grid = warm.image_grid_thw.front();
  const Json json{{"model", engine.info().result().description},
                  {"statements", kStatements.size()},
                  {"image_tokens", grid[1] * grid[2] / 4},
                  {"output_tokens", tokens},
                  {"load_and_first_ms", cold_ms},
                  {"batch_ms", batch_ms},
                  {"one_after_another_ms", single_ms},
                  {"times_faster", single_ms / batch_ms},
                  {"equal_replies", equal}};
  std::puts(json.dump().c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: bench_batch MODEL_DIR [SIDE_PX] [NEW_TOKENS]\n", stderr);
    return 2;
  }
  try {
    return run(argv[1],
               argc > 2 ? std::max(32, std::atoi(argv[2])) : 448,
               argc > 3 ? std::max(1, std::atoi(argv[3])) : 32);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "bench_batch: %s\n", e.what());
    return 1;
  }
}
