// No test: writes a sample in every export format, for tests/report/check_exports.py.
//   corgi_write_exports FOLDER
#include "core/report/exporter.h"
#include "tests/report/sample_result.h"
#include "tests/support/pictures.h"

#include <cstdio>

#include <QGuiApplication>

int main(int argc, char** argv) {
  const QGuiApplication application(argc, argv);
  if (argc < 2) {
    std::fputs("usage: corgi_write_exports FOLDER\n", stderr);
    return 2;
  }
  using namespace corgi;
  std::filesystem::create_directories(argv[1]);
  try {
    for (int i = 0; i < kExportFormats; ++i) {
      const auto format = static_cast<ExportFormat>(i);
      const std::string name = "sample" + std::to_string(i) + std::string(extension_of(format));
      write_export(format,
                   {sample_result(), "street sign.png"},
                   plain_image(640, 480),
                   std::filesystem::path(argv[1]) / name);
    }
  } catch (const Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
