// A list of images and questions to work through, and how far it has come: kept in a file, so that
// it goes on after the program was ended or killed.
#pragma once

#include "core/history/history_entry.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace corgi {

enum class BatchState { kWaiting, kDone, kFailed };

struct BatchQuestion {
  std::string image_path;  // as core/document/picture_name reads it
  std::string question;
  BatchState state = BatchState::kWaiting;
  HistoryId history_id;  // where its result is, once it was answered
  std::string answer;
  std::string error;
  std::string error_code;  // as to_string(ErrorCode) gives it; empty in older files
  double seconds = 0;
};

struct BatchPlan {
  Mode mode = Mode::kThorough;
  std::vector<BatchQuestion> questions;

  // Index of the next one to ask; nothing when all are done.
  std::optional<std::size_t> next() const;
  std::size_t count(BatchState state) const;
  // For the questions that wait, by the mean of those that were answered; absent while none was.
  std::optional<double> seconds_left() const;
};

// Every question about every image, image by image, so that an image is read once.
BatchPlan make_plan(const std::vector<std::string>& images,
                    const std::vector<std::string>& questions,
                    Mode mode);

// The pictures and PDFs right in `folder`, by name. Throws Error{kIo} when it can't be read.
std::vector<std::string> pictures_in(const std::filesystem::path& folder);

// The old file stays until the new one is whole. Throws Error{kIo}.
void save_plan(const BatchPlan& plan, const std::filesystem::path& file);
// Throws Error{kIo} when it can't be read, Error{kInput} when it is no such file.
BatchPlan load_plan(const std::filesystem::path& file);

}  // namespace corgi
