// The options that set how the method works.
#pragma once

#include "app/cli/arguments.h"
#include "core/engine/local_engine.h"
#include "core/pipeline/pipeline_options.h"
#include "core/pipeline/prompts.h"

namespace corgi {

// Throws UsageError for a value that can't be used.
void apply_method_options(const Arguments& arguments, PipelineOptions& options);

// True when an option asks for other sampling than the checkpoint's in one stage.
bool sets_stage_temperature(const Arguments& arguments);

// What --cache-mb gives the three tiers of reuse. Throws UsageError.
ReuseBudgets reuse_budgets(const Arguments& arguments);

// --prompts FILE, else the built-in ones. Throws what Prompts::load() throws.
Prompts chosen_prompts(const Arguments& arguments);

}  // namespace corgi
