// Any file under an edit: what comes of it can be read, and says no more errors than before; or the
// edit is refused. The first line is the path, the second the value, the rest the deal.
#include "c136/base/failure.hpp"
#include "c136/load/load.hpp"
#include "edit/edited_deal.hpp"
#include "load/read_file.hpp"

#include <cstdint>
#include <cstdlib>

using namespace c136;

namespace {

void edit(const std::string& path, const std::string& value, const std::string& deal, char what) {
  static const Config config;
  const Date as_of{20779};  // 2026-11-22
  try {
    EditedDeal edited({FileKind::deal, {"deal.yaml", deal}, {}, {}, {}}, config, as_of,
                      Language::en);
    if (what == 's') edited.set(path, value);
    if (what == 'a') edited.add(path, {value});
    if (what == 'u') edited.unset(path);
    const ReadFile after =
        read_file("deal.yaml", edited.sources().own.text, Reader::automatic, Language::en);
    if (!after.complete) std::abort();
  } catch (const Refusal&) {
  } catch (const Failure&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const std::size_t first = text.find('\n');
  const std::size_t second = first == std::string::npos ? first : text.find('\n', first + 1);
  if (second == std::string::npos) return 0;
  for (const char what : {'s', 'a', 'u'})
    edit(text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1),
         what);
  return 0;
}
