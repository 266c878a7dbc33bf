// Any bytes as a team's csv: its head and its rows, or a refusal in words.
#include "c136/base/failure.hpp"
#include "edit/import/rows.hpp"

#include <cstdint>

using namespace c136;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Config config;
  try {
    const Cells cells = read_csv({reinterpret_cast<const char*>(data), size}, Language::zh);
    rows_of(cells, find_head(cells, {}, Language::zh), config, Language::zh);
  } catch (const Failure&) {
  }
  return 0;
}
