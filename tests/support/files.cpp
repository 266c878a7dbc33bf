#include "support/files.hpp"

#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace c136::test {

namespace fs = std::filesystem;

namespace {

template <class Iterator>
std::vector<fs::path> matching(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> files;
  if (!fs::exists(folder)) return files;
  for (const fs::directory_entry& entry : Iterator(folder))
    if (entry.is_regular_file() && entry.path().filename().string().ends_with(ending))
      files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

}  // namespace

fs::path source_folder() { return C136_SOURCE_DIR; }
std::string program() { return C136_BINARY; }

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

void put(const fs::path& file, std::string_view bytes) {
  std::ofstream out(file, std::ios::binary);
  out << bytes;
  if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

std::vector<fs::path> files_in(const fs::path& folder, std::string_view ending) {
  return matching<fs::directory_iterator>(folder, ending);
}

std::vector<fs::path> files_below(const fs::path& folder, std::string_view ending) {
  return matching<fs::recursive_directory_iterator>(folder, ending);
}

ScratchFolder::ScratchFolder() {
  std::string name = (fs::temp_directory_path() / "c136-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
  path_ = fs::canonical(name);
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace c136::test
