#include "c136/score/method.hpp"

#include <algorithm>

namespace c136 {

std::vector<const Method*> all_methods(const Config& config) {
  std::vector<const Method*> all{&c136_method(), &c139_method(), &c931_method()};
  for (const auto& own : config.methods) all.push_back(own.get());
  return all;
}

const Method* find_method(std::string_view id, const Config& config) {
  const std::vector<const Method*> all = all_methods(config);
  const auto found = std::ranges::find(all, id, &Method::id);
  return found == all.end() ? nullptr : *found;
}

const Method& configured_method(const Config& config) {
  if (config.method == c136_method().id) return c136_method();
  const Method* method = find_method(config.method, config);
  return method ? *method : c136_method();
}

const Method& method_of(const Config& config) {
  return config.judged_by ? *config.judged_by : configured_method(config);
}

}  // namespace c136
