#include "edit/review.hpp"

#include <algorithm>

namespace c136 {
std::unique_ptr<Review> review(const Sources& sources, const Config& config, Date as_of,
                               Language language) {
  auto out = std::make_unique<Review>();
  const std::string& name = sources.own.name;
  out->loaded = load(sources, config, language);
  out->errors = located(out->loaded, out->loaded.errors, name);
  if (!out->loaded.ok()) return out;
  out->derived.emplace(out->loaded.deal, config, language, as_of);
  out->gaps = located(out->loaded, out->derived->gaps, name);
  out->warnings = located(out->loaded, out->derived->warnings(), name);
  return out;
}

std::vector<Finding> new_findings(const std::vector<Finding>& before,
                                  const std::vector<Finding>& after) {
  std::vector<const Finding*> known;
  for (const Finding& finding : before) known.push_back(&finding);
  std::vector<Finding> out;
  for (const Finding& finding : after) {
    const auto same = std::ranges::find_if(known, [&](const Finding* one) {
      return one->code == finding.code && one->message == finding.message;
    });
    if (same == known.end())
      out.push_back(finding);
    else
      known.erase(same);
  }
  return out;
}

}  // namespace c136
