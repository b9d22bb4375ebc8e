// Threads that start after it share the one arena, and oneDNN is told before it is asked for anything.
#include "app/library_memory.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <QByteArray>
#include <QTest>

using namespace corgi;

namespace {

// The sanitizers bring an allocator of their own.
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
qsizetype arenas() {
  return 1;
}
#else
qsizetype arenas() {
  char* text = nullptr;
  std::size_t size = 0;
  FILE* stream = open_memstream(&text, &size);
  malloc_info(0, stream);
  std::fclose(stream);
  const qsizetype count = QByteArray(text, qsizetype(size)).count("<heap nr=");
  std::free(text);
  return count;
}
#endif

}  // namespace

class TestLibraryMemory : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void threads_share_one_arena();
  void kernels_kept_are_few();
};

void TestLibraryMemory::threads_share_one_arena() {
  constexpr int kThreads = 8;
  constexpr std::size_t kBytes = 64 << 10;  // more than a thread's own cache holds
  std::vector<std::unique_ptr<char[]>> blocks(kThreads);
  {
    std::vector<std::jthread> threads;
    for (auto& block : blocks)
      threads.emplace_back([&block] { block = std::make_unique<char[]>(kBytes); });
  }
  QCOMPARE(arenas(), qsizetype{1});
}

void TestLibraryMemory::kernels_kept_are_few() {
  QCOMPARE(qgetenv("ONEDNN_PRIMITIVE_CACHE_CAPACITY"), QByteArray("64"));
}

int main(int argc, char** argv) {
  limit_library_memory();
  TestLibraryMemory test;
  return QTest::qExec(&test, argc, argv);
}
#include "tst_library_memory.moc"
