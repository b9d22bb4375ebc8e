// The three tiers of reuse, as a person meets them: nothing is computed twice, nothing stale is
// shown.
#include "core/engine/local_engine.h"
#include "core/image/decode.h"
#include "tests/support/engine_options.h"
#include "tests/support/golden.h"

#include <fstream>
#include <latch>
#include <thread>

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;
using corgi::testing::options_for;

namespace {

// A picture of its own for each seed.
Image noise(int width_px, int height_px, std::uint32_t seed) {
  std::vector<std::uint8_t> rgb(static_cast<std::size_t>(width_px) * height_px * 3);
  std::uint32_t state = seed * 2654435761U + 1;
  for (std::uint8_t& value : rgb) {
    state = state * 1664525U + 1013904223U;
    value = static_cast<std::uint8_t>(state >> 24);
  }
  return Image(width_px, height_px, std::move(rgb));
}

GenerateRequest request_of(const Image& image, std::string text, int max_new_tokens = 8) {
  GenerateRequest request;
  request.prompts = {{"Look closely.", {image, std::move(text)}}};
  request.sampling = SamplingOptions{};
  request.max_new_tokens = max_new_tokens;
  return request;
}

Generation ask(LocalEngine& engine, const GenerateRequest& request) {
  return engine.generate(request).result().front();
}

// Hits of processor output, vision features and prefix state.
using Hits = std::array<std::int64_t, 3>;

Hits hits_of(const Generation& g) {
  return {g.cache.processor_hits, g.cache.vision_hits, g.cache.prefix_hits};
}
Hits misses_of(const Generation& g) {
  return {g.cache.processor_misses, g.cache.vision_misses, g.cache.prefix_misses};
}

constexpr Hits kAll{1, 1, 1};
constexpr Hits kNone{0, 0, 0};

std::int64_t resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  std::int64_t pages = 0;
  std::int64_t resident = 0;
  statm >> pages >> resident;
  return resident * 4096;
}

}  // namespace

class TestReuse : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void budgets_change_while_the_model_stays() {
    LocalEngine engine(options_for("micro"));
    const GenerateRequest request = request_of(noise(96, 64, 5), "What is it?");
    const Generation cold = ask(engine, request);
    QCOMPARE(hits_of(ask(engine, request)), kAll);
    engine.set_reuse({0, 0, 0});
    const Generation without = ask(engine, request);
    QCOMPARE(misses_of(without), kAll);
    QCOMPARE(without.output_token_ids, cold.output_token_ids);
    QCOMPARE(hits_of(ask(engine, request)), kNone);
    engine.set_reuse({});
    QCOMPARE(hits_of(ask(engine, request)), kNone);
    QCOMPARE(hits_of(ask(engine, request)), kAll);
  }

  // What the model says of itself is what the tiers really hold.
  void an_image_needs_what_is_told() {
    LocalEngine engine(options_for("micro"));
    const GenerateRequest request = request_of(noise(96, 64, 6), "What is it?");
    const Generation first = ask(engine, request);
    const auto& [t, h, w] = first.image_grid_thw.front();
    const std::int64_t tokens = t * h * w / 4;
    const ImageNeeds needs = engine.info().result().image.value();
    const PixelSize sent = size_within({96, 64}, needs.limits, {});
    QCOMPARE(needs.limits.tokens(sent), tokens);
    const std::int64_t processor = tokens * needs.processor_bytes;
    const std::int64_t vision = tokens * needs.vision_bytes;
    const std::int64_t prefix = tokens * needs.prefix_bytes;
    engine.set_reuse({processor, vision, 0});
    QCOMPARE(hits_of(ask(engine, request)), (Hits{1, 1, 0}));
    engine.set_reuse({processor - 1, vision - 1, 0});
    QCOMPARE(hits_of(ask(engine, request)), kNone);
    // The system text is kept with the image.
    const std::int64_t system = 200 * needs.prefix_bytes;
    engine.set_reuse({0, 0, prefix + system});
    ask(engine, request);
    QCOMPARE(hits_of(ask(engine, request)), (Hits{0, 0, 1}));
    engine.set_reuse({0, 0, prefix});
    QCOMPARE(hits_of(ask(engine, request)), kNone);
    QVERIFY(first.peak_bytes > 1 << 20);
  }

  void new_bytes_under_the_same_path_miss() {
    LocalEngine engine(options_for("micro"));
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString() + "/picture.png";
    write_png(noise(64, 64, 1), path);
    const Generation first = ask(engine, request_of(decode_image(path), "What is it?"));
    QCOMPARE(hits_of(ask(engine, request_of(decode_image(path), "What is it?"))), kAll);
    write_png(noise(64, 64, 2), path);
    const Generation second = ask(engine, request_of(decode_image(path), "What is it?"));
    QCOMPARE(hits_of(second), kNone);
    QCOMPARE(misses_of(second), kAll);
    QVERIFY(first.output_token_ids != second.output_token_ids);
  }

  // The other way round: a picture is what its pixels are, wherever they come from.
  void the_same_pixels_under_another_path_hit() {
    LocalEngine engine(options_for("micro"));
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    write_png(noise(64, 64, 1), path + "/a.png");
    write_png(noise(64, 64, 1), path + "/b.png");
    ask(engine, request_of(decode_image(path + "/a.png"), "What is it?"));
    QCOMPARE(hits_of(ask(engine, request_of(decode_image(path + "/b.png"), "And now?"))), kAll);
  }

  void two_pictures_with_one_prompt_never_mix() {
    LocalEngine engine(options_for("micro"));
    GenerateRequest both = request_of(noise(64, 64, 1), "What is it?");
    both.prompts.push_back({"Look closely.", {noise(64, 64, 2), std::string("What is it?")}});
    const auto together = engine.generate(both).result();
    QVERIFY(together[0].output_token_ids != together[1].output_token_ids);
    for (std::uint32_t seed : {1U, 2U}) {
      LocalEngine fresh(options_for("micro"));
      QCOMPARE(ask(fresh, request_of(noise(64, 64, seed), "What is it?")).output_token_ids,
               together[seed - 1].output_token_ids);
    }
  }

  void another_pixel_budget_misses() {
    LocalEngine engine(options_for("micro"));
    GenerateRequest request = request_of(noise(256, 192, 3), "What is it?");
    const Generation whole = ask(engine, request);
    request.image_budget.most_tokens = 12;
    const Generation small = ask(engine, request);
    QCOMPARE(hits_of(small), kNone);
    QCOMPARE(misses_of(small), kAll);
    QVERIFY(small.image_size_sent_px != whole.image_size_sent_px);
    QCOMPARE(small.image_size_sent_px.front()[0] * small.image_size_sent_px.front()[1] / 1024, 12);
    request.image_budget.most_tokens = 0;
    QCOMPARE(ask(engine, request).output_token_ids, whole.output_token_ids);
    // A budget that changes nothing is no other budget.
    request.image_budget.most_tokens = 48;
    QCOMPARE(hits_of(ask(engine, request)), kAll);
  }

  void small_pictures_are_enlarged_on_request() {
    LocalEngine engine(options_for("micro"));
    GenerateRequest request = request_of(noise(64, 64, 3), "What is it?");
    QCOMPARE(ask(engine, request).image_size_sent_px.front()[0], std::int64_t{64});
    request.image_budget.least_tokens = 36;
    QCOMPARE(ask(engine, request).image_size_sent_px.front()[0], std::int64_t{192});
    // Never beyond what the checkpoint allows.
    request.image_budget.least_tokens = 1000;
    QCOMPARE(ask(engine, request).image_size_sent_px.front()[0], std::int64_t{256});
  }

  void another_prompt_prefix_misses_the_prefix_alone() {
    LocalEngine engine(options_for("micro"));
    GenerateRequest request = request_of(noise(64, 64, 4), "What is it?");
    ask(engine, request);
    request.prompts.front().system = "Look twice.";
    QCOMPARE(hits_of(ask(engine, request)), (Hits{1, 1, 0}));
    // What comes behind the image is no part of it.
    request.prompts.front().parts[1] = std::string("Something else?");
    QCOMPARE(hits_of(ask(engine, request)), kAll);
  }

  void another_dtype_or_checkpoint_misses() {
    const GenerateRequest request = request_of(noise(64, 64, 5), "What is it?");
    LocalEngine engine(options_for("micro"));
    ask(engine, request);
    for (const LocalEngineOptions& options :
         {options_for("micro", "bf16"), options_for("thinking")}) {
      LocalEngine other(options);
      QCOMPARE(misses_of(ask(other, request)), kAll);
    }
  }

  // 50 pairs of picture and question: to the last bit of every logit.
  void a_warm_run_repeats_a_cold_one() {
    LocalEngineOptions without = options_for("micro");
    without.reuse = {0, 0, 0};
    LocalEngine cold(without);
    LocalEngine warm(options_for("micro"));
    const std::array<std::pair<int, int>, 5> sizes{
        {{64, 64}, {96, 64}, {160, 96}, {64, 224}, {192, 160}}};
    int warm_pairs = 0;
    for (std::uint32_t question = 0; question < 5; ++question) {
      for (std::uint32_t picture = 0; picture < 10; ++picture) {
        const auto [width, height] = sizes[picture % sizes.size()];
        GenerateRequest request = request_of(
            noise(width, height, picture), "Question " + std::to_string(question * 7919) + "?", 12);
        request.keep_logits = true;
        const Generation fresh = ask(cold, request);
        const Generation reused = ask(warm, request);
        QCOMPARE(hits_of(fresh), kNone);
        QCOMPARE(hits_of(reused), question == 0 ? kNone : kAll);
        warm_pairs += question > 0;
        QCOMPARE(reused.output_token_ids, fresh.output_token_ids);
        QVERIFY(reused.logits == fresh.logits);
        const Generation again = ask(warm, request);
        QCOMPARE(hits_of(again), kAll);
        QCOMPARE(again.output_token_ids, fresh.output_token_ids);
        QVERIFY(again.logits == fresh.logits);
      }
    }
    QCOMPARE(warm_pairs, 40);
  }

  void five_hundred_pictures_keep_memory_flat() {
    LocalEngineOptions options = options_for("micro");
    options.reuse = {4 << 20, 4 << 20, 4 << 20};
    LocalEngine engine(options);
    const auto picture = [&](std::uint32_t seed) {
      return request_of(noise(128, 128, seed), "What is it?", 1);
    };
    for (std::uint32_t i = 0; i < 100; ++i) ask(engine, picture(i));
    const std::int64_t before = resident_bytes();
    for (std::uint32_t i = 100; i < 500; ++i) ask(engine, picture(i));
    const std::int64_t grown = resident_bytes() - before;
    // The pixel values alone of 400 pictures are 157 MB.
    QVERIFY2(grown < (24 << 20), qPrintable(QString::number(grown)));
    QCOMPARE(hits_of(ask(engine, picture(499))), kAll);
    QCOMPARE(hits_of(ask(engine, picture(0))), kNone);
  }

  void two_threads_that_ask_at_once_compute_once() {
    LocalEngine engine(options_for("micro"));
    const GenerateRequest request = request_of(noise(128, 128, 6), "What is it?");
    std::latch start(2);
    std::array<Generation, 2> replies;
    {
      std::vector<std::jthread> threads;
      for (Generation& reply : replies) {
        threads.emplace_back([&] {
          start.arrive_and_wait();
          reply = ask(engine, request);
        });
      }
    }
    for (std::size_t tier = 0; tier < 3; ++tier) {
      QCOMPARE(misses_of(replies[0])[tier] + misses_of(replies[1])[tier], std::int64_t{1});
      QCOMPARE(hits_of(replies[0])[tier] + hits_of(replies[1])[tier], std::int64_t{1});
    }
    QCOMPARE(replies[0].output_token_ids, replies[1].output_token_ids);
  }
};

QTEST_GUILESS_MAIN(TestReuse)
#include "tst_reuse.moc"
