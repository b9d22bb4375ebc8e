#include "core/history/batch_plan.h"

#include "core/base/json.h"
#include "core/history/private_files.h"

#include <algorithm>
#include <array>

#include <QFile>
#include <QSaveFile>

namespace corgi {
namespace {

constexpr int kFormat = 1;
constexpr std::uint64_t kMostBytes = 200'000'000;
constexpr double kMostSeconds = 1e9;
constexpr std::array kStates = {"waiting", "done", "failed"};

Json to_json(const BatchQuestion& q) {
  return {{"image", q.image_path},
          {"question", q.question},
          {"state", kStates[static_cast<std::size_t>(q.state)]},
          {"history_id", q.history_id},
          {"answer", q.answer},
          {"error", q.error},
          {"error_code", q.error_code},
          {"seconds", q.seconds}};
}

BatchQuestion question_from(const Json& json, const std::string& where) {
  const JsonObject object(json, where, ErrorCode::kInput);
  BatchQuestion q;
  q.image_path = object.string("image");
  q.question = object.string("question");
  const std::string state = object.string("state");
  const auto found = std::ranges::find(kStates, state);
  if (found == kStates.end()) {
    throw Error(ErrorCode::kInput, where + ": state: no such name: \"" + state + "\"");
  }
  q.state = static_cast<BatchState>(found - kStates.begin());
  q.history_id = object.string("history_id");
  q.answer = object.string("answer");
  q.error = object.string("error");
  if (object.has("error_code")) q.error_code = object.string("error_code");
  q.seconds = object.number("seconds", 0, kMostSeconds);
  return q;
}

bool is_picture(const std::filesystem::path& file) {
  std::string extension = file.extension().string();
  std::ranges::transform(
      extension, extension.begin(), [](unsigned char c) { return std::tolower(c); });
  static constexpr std::array kPictures = {
      ".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff", ".gif", ".pdf"};
  return std::ranges::find(kPictures, extension) != kPictures.end();
}

}  // namespace

std::optional<std::size_t> BatchPlan::next() const {
  const auto found = std::ranges::find(questions, BatchState::kWaiting, &BatchQuestion::state);
  if (found == questions.end()) return std::nullopt;
  return static_cast<std::size_t>(found - questions.begin());
}

std::size_t BatchPlan::count(BatchState state) const {
  return static_cast<std::size_t>(std::ranges::count(questions, state, &BatchQuestion::state));
}

std::optional<double> BatchPlan::seconds_left() const {
  double sum = 0;
  double answered = 0;
  for (const BatchQuestion& q : questions) {
    if (q.state != BatchState::kDone) continue;
    sum += q.seconds;
    ++answered;
  }
  if (answered == 0) return std::nullopt;
  return sum / answered * static_cast<double>(count(BatchState::kWaiting));
}

BatchPlan make_plan(const std::vector<std::string>& images,
                    const std::vector<std::string>& questions,
                    Mode mode) {
  BatchPlan plan;
  plan.mode = mode;
  for (const std::string& image : images) {
    for (const std::string& question : questions) {
      BatchQuestion each;
      each.image_path = image;
      each.question = question;
      plan.questions.push_back(std::move(each));
    }
  }
  return plan;
}

std::vector<std::string> pictures_in(const std::filesystem::path& folder) {
  std::vector<std::string> pictures;
  std::error_code ec;
  for (std::filesystem::directory_iterator it(folder, ec), end; !ec && it != end;
       it.increment(ec)) {
    std::error_code ignored;
    if (it->is_regular_file(ignored) && is_picture(it->path())) {
      pictures.push_back(it->path().string());
    }
  }
  if (ec) throw Error(ErrorCode::kIo, folder.string() + ": can't be read: " + ec.message());
  std::ranges::sort(pictures);
  return pictures;
}

void save_plan(const BatchPlan& plan, const std::filesystem::path& file) {
  make_private_folder(file.parent_path());
  Json questions = Json::array();
  for (const BatchQuestion& q : plan.questions) questions.push_back(to_json(q));
  const std::string text =
      dump_json({{"format", kFormat}, {"mode", to_string(plan.mode)}, {"questions", questions}});
  const auto size = static_cast<qint64>(text.size());
  QSaveFile out(QString::fromStdString(file.string()));
  const bool written = out.open(QIODevice::WriteOnly) &&
                       out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                       out.write(text.data(), size) == size && out.commit();
  if (!written) {
    throw Error(ErrorCode::kIo,
                file.string() + ": can't be written: " + out.errorString().toStdString());
  }
}

BatchPlan load_plan(const std::filesystem::path& file) {
  const Json json = read_json_file(file, kMostBytes, ErrorCode::kInput);
  const JsonObject object(json, file.string(), ErrorCode::kInput);
  object.integer("format", kFormat, kFormat);
  BatchPlan plan;
  const auto mode = mode_from_string(object.string("mode"));
  if (!mode) throw Error(ErrorCode::kInput, file.string() + ": mode: no such name");
  plan.mode = *mode;
  for (const Json& each : object.array("questions")) {
    plan.questions.push_back(question_from(each, file.string()));
  }
  return plan;
}

}  // namespace corgi
