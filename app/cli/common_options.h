// The options that every command understands in the same way.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "core/engine/local_engine.h"
#include "core/evidence/ocr_engine.h"
#include "core/pipeline/pipeline.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>

namespace corgi {

struct CommonOption {
  OptionGroup group;
  OptionSpec spec;
};

std::span<const CommonOption> common_options();

// Throws UsageError for a common option whose value can't be used, so that a slip of the pen is
// told before a model is loaded.
void check_common_options(const Arguments& arguments);

// Read checked options; those that look for a model throw Error as require_model() does.
LocalEngineOptions engine_options(const Arguments& arguments,
                                  const std::filesystem::path& model_dir);
// One reading takes `threads`; 0: as libtorch is set.
std::shared_ptr<OcrEngine> ocr_engine(const Arguments& arguments, int threads);
// True: the model reads, not an OCR engine.
bool model_reads(const Arguments& arguments);
// Threads for numeric work: --threads, else 0 for as many as the machine has cores.
int thread_count(const Arguments& arguments);
int max_new_tokens(const Arguments& arguments);
// How many requests a server gets at the same time.
int requests_at_once(const Arguments& arguments);
// The checkpoint's own values; without a folder, for a server, those that Qwen3-VL Instruct is
// published with. Throws Error{kModelFile}.
SamplingOptions usual_sampling(const std::optional<std::filesystem::path>& model_dir);
// Absent when no sampling option was given, else the usual values with the given ones on top.
std::optional<SamplingOptions> sampling_options(
    const Arguments& arguments, const std::optional<std::filesystem::path>& model_dir);
PipelineOptions pipeline_options(const Arguments& arguments,
                                 const std::optional<std::filesystem::path>& model_dir);

}  // namespace corgi
