// Any bytes as a workbook: its cells, or a refusal in words.
#include "c136/base/failure.hpp"
#include "edit/import/cells.hpp"

#include <cstdint>

using namespace c136;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    read_xlsx({reinterpret_cast<const char*>(data), size}, "", Language::en);
  } catch (const Failure&) {
  }
  return 0;
}
