// Writes the manual page and the shells' completions into a folder; the build runs it.

#include "app/manual/completion.h"
#include "app/manual/man_page.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

bool write_text(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) std::cerr << "can't write " << path << '\n';
  return file.good();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: corgi_write_manual FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  const bool written = write_text(folder / "corgi.1", corgi::man_page(CORGI_VERSION)) &&
                       write_text(folder / "corgi.bash", corgi::bash_completion()) &&
                       write_text(folder / "_corgi", corgi::zsh_completion());
  return written ? 0 : 1;
}
