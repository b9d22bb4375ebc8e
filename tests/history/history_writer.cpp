// Writes into a history and lives until it is killed:
//   corgi_history_writer FOLDER half       half a run, then "ready" on stdout, then it waits
//   corgi_history_writer FOLDER many N     N questions, then it ends
//   corgi_history_writer FOLDER on         question after question; "NUMBER EVENTS" once so much is
//   kept
#include "core/history/growing_result.h"
#include "core/history/history_store.h"
#include "tests/history/history_samples.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include <QCoreApplication>

namespace {

void write_half(corgi::HistoryStore& store) {
  const corgi::NewQuestion question = corgi::new_question("What shop is this?");
  store.begin(question);
  corgi::GrowingResult growing(question);
  for (const corgi::PipelineEvent& event : corgi::run_events()) {
    growing.apply(event);
    store.grow(question.id, growing.result(), growing.live());
  }
  std::puts("ready");
  std::fflush(stdout);
  while (true) std::this_thread::sleep_for(std::chrono::seconds(1));
}

void write_many(corgi::HistoryStore& store, int count) {
  for (int i = 0; i < count; ++i) {
    const corgi::NewQuestion question =
        corgi::new_question("child question " + std::to_string(i), i);
    store.begin(question);
    corgi::Result result;
    result.question = question.question;
    result.answer = "yes";
    store.finish(question.id, result, corgi::HistoryState::kDone);
  }
}

void write_on(corgi::HistoryStore& store) {
  for (int number = 0;; ++number) {
    const corgi::NewQuestion question =
        corgi::new_question("question " + std::to_string(number), number);
    store.begin(question);
    corgi::GrowingResult growing(question);
    int kept = 0;
    for (const corgi::PipelineEvent& event : corgi::run_events()) {
      growing.apply(event);
      store.grow(question.id, growing.result(), growing.live());
      std::printf("%d %d\n", number, ++kept);
      std::fflush(stdout);
    }
    store.finish(question.id, growing.result(), corgi::HistoryState::kDone);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  if (argc < 3) return 2;
  try {
    corgi::HistoryStore store(argv[1]);
    if (std::string(argv[2]) == "half") write_half(store);
    if (std::string(argv[2]) == "on") write_on(store);
    write_many(store, argc > 3 ? std::atoi(argv[3]) : 1);
  } catch (const corgi::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
