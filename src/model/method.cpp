#include "c136/model/method.hpp"

#include <algorithm>

namespace c136 {

int Method::size_of(Group group) const {
  return static_cast<int>(std::ranges::count(criteria, group, &MethodCriterion::group));
}

bool Method::asks(std::string_view code) const {
  return std::ranges::any_of(criteria, [code](const MethodCriterion& criterion) {
    return std::ranges::find(criterion.rules, code) != criterion.rules.end();
  });
}

}  // namespace c136
