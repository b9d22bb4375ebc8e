// The desktop program with a watch in its event loop: how soon the window is there, and how long
// the loop is away while a question is answered.
//
//   window_stalls [WORDS OF corgi] IMAGE --question QUESTION
#include "app/desktop_start.h"
#include "app/library_memory.h"
#include "core/base/elapsed.h"
#include "core/base/log.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include <QApplication>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

namespace {

constexpr int kTickMs = 5;
constexpr int kLookMs = 50;
// The interface's promise.
constexpr qint64 kPromisedMs = 50;

const corgi::Clock::time_point kStart = corgi::Clock::now();

// Lives in the GUI thread.
class Watch : public QObject {
 public:
  explicit Watch(QObject* parent) : QObject(parent) {
    connect(&tick_, &QTimer::timeout, this, [this] { gaps_ms_.push_back(clock_.restart()); });
    tick_.setTimerType(Qt::PreciseTimer);
    connect(&look_, &QTimer::timeout, this, &Watch::look);
    clock_.start();
    tick_.start(kTickMs);
    look_.start(kLookMs);
  }

 private:
  void look() {
    for (const QWidget* window : QApplication::topLevelWidgets()) {
      const auto* button = window->findChild<QPushButton*>(QStringLiteral("askButton"));
      if (button == nullptr || !window->isVisible()) continue;
      if (shown_ms_ < 0) {
        shown_ms_ = corgi::elapsed_ms(kStart);
        idle_text_ = button->text();
        gaps_ms_.clear();  // until now the window was made
        clock_.restart();
      }
      const bool busy = button->text() != idle_text_;
      if (was_busy_ && !busy) finish();
      was_busy_ = busy;
    }
  }

  void finish() {
    look_.stop();
    std::ranges::sort(gaps_ms_);
    const auto late = std::ranges::count_if(gaps_ms_, [](qint64 gap) { return gap > kPromisedMs; });
    std::printf("window_shown_ms %.0f\n", shown_ms_);
    std::printf("question_ms %.0f\n", corgi::elapsed_ms(kStart));
    std::printf("longest_gap_ms %lld\n", gaps_ms_.back());
    std::printf("gap_99_ms %lld\n", gaps_ms_[gaps_ms_.size() * 99 / 100]);
    std::printf("gaps_over_%lld_ms %lld of %zu\n",
                kPromisedMs,
                static_cast<long long>(late),
                gaps_ms_.size());
    std::fflush(stdout);
    QApplication::closeAllWindows();
    QCoreApplication::quit();
  }

  QTimer tick_;
  QTimer look_;
  QElapsedTimer clock_;
  std::vector<qint64> gaps_ms_;
  double shown_ms_ = -1;
  QString idle_text_;
  bool was_busy_ = false;
};

void watch_application() {
  new Watch(QCoreApplication::instance());
}

}  // namespace

Q_COREAPP_STARTUP_FUNCTION(watch_application)

int main(int argc, char** argv) {
  corgi::limit_library_memory();
  corgi::configure_logging(corgi::log_level_from_environment());
  const std::vector<std::string> words(argv + 1, argv + argc);
  return corgi::start_desktop(argc, argv, words);
}
