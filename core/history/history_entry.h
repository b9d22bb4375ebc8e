// What the history knows of one question.
#pragma once

#include "core/pipeline/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <QImage>

namespace corgi {

// kInterrupted: the program ended in the middle of the run.
enum class HistoryState { kRunning, kDone, kStopped, kFailed, kInterrupted };

// "running", "done", "stopped", "failed", "interrupted".
std::string_view to_string(HistoryState state);
// kInterrupted for any other text.
HistoryState history_state_from_string(std::string_view text);

// Names a question for good; never used again after the question was deleted.
using HistoryId = std::string;
HistoryId new_history_id();

// Where the image of a question is.
struct HistoryImage {
  std::string hash;  // ImageHash::hex()
  std::string path;  // of the file, or of the copy that is kept of a pasted image
  std::string name;  // for people
  bool is_copy = false;
  int width_px = 0;
  int height_px = 0;
};

// A question that begins. `path` is empty for a pasted image, of which a copy is kept.
struct NewQuestion {
  HistoryId id;
  std::int64_t asked_ms = 0;  // since 1970, UTC
  std::string question;
  Mode mode = Mode::kThorough;
  Image image;
  std::string path;
  std::string name;
  ModelInfo model;
};

// One line of the list.
struct HistoryEntry {
  HistoryId id;
  std::int64_t asked_ms = 0;
  std::string question;
  std::string answer;
  Mode mode = Mode::kThorough;
  HistoryState state = HistoryState::kRunning;
  std::string model_name;
  HistoryImage image;
  QImage thumbnail;  // at most kThumbnailPx on its longer side; null when it can't be read
};

inline constexpr int kThumbnailPx = 192;

// What the model was writing when the program ended.
struct LiveText {
  Stage stage = Stage::kReasoning;
  int step_number = 0;
  std::string text;
};

// Everything about one question.
struct HistoryRecord {
  HistoryEntry entry;
  Result result;
  LiveText live;
  std::string error_code;  // of a question that failed, as to_string(ErrorCode) gives it
  std::string error_message;
};

struct HistoryQuery {
  std::string text =
      {};  // every word must begin a word of question, answer or evidence; empty: all
  int offset = 0;
  int limit = 100;
};

// Newest first.
struct HistoryPage {
  std::vector<HistoryEntry> entries;
  std::int64_t total = 0;  // that match, on all pages
};

}  // namespace corgi
