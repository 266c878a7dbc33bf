#include "load/yaml/findings.hpp"

#include <algorithm>
#include <tuple>

namespace c136 {

void put_in_order(std::vector<Diagnostic>& errors, Language language) {
  std::ranges::stable_sort(errors, [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span, a.code) < std::tie(b.span, b.code);
  });
  if (errors.size() < max_errors) return;
  errors.resize(max_errors);
  errors.back().notes.push_back({say(language, "reading stopped after {} errors; there may be more",
                                     "已列出 {} 处错误，后面可能还有，不再往下读", max_errors),
                                 {}});
}

}  // namespace c136
