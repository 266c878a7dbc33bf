#include "c136/model/method.hpp"

#include "c136/base/code.hpp"

#include <algorithm>

namespace c136 {

int Method::size_of(Group group) const {
  return static_cast<int>(std::ranges::count(criteria, group, &MethodCriterion::group));
}

bool Method::asks(std::string_view code) const {
  return std::ranges::any_of(criteria, [code](const MethodCriterion& criterion) {
    return has_code(criterion.rules, code);
  });
}

}  // namespace c136
