// The two readers against each other: what the quick one accepts, yaml-cpp behind the gate must
// accept too, and give the same tree.
#include "load/yaml/byte_scan.hpp"
#include "load/yaml/quick/quick_reader.hpp"
#include "load/yaml/yaml_reader.hpp"
#include "support/trees.hpp"

#include <cstdio>
#include <cstdlib>

using namespace c136;

namespace {

[[noreturn]] void fail(const std::string& reason) {
  std::fprintf(stderr, "the readers disagree: %s\n", reason.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  remove_byte_order_mark(text);
  const ScannedBytes scanned = scan_bytes(text, Language::en);
  ParsedYaml parsed;
  if (scanned.readable) parsed = read_yaml(text, Language::en);
  Tree quick;
  if (!read_quick(text, quick)) return 0;
  if (!scanned.errors.empty()) fail("the scan refuses: " + scanned.errors.front().message);
  if (!parsed.errors.empty()) fail("the gate refuses: " + parsed.errors.front().message);
  if (const std::string where = test::difference(quick, parsed.tree); !where.empty()) fail(where);
  return 0;
}
