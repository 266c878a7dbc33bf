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

std::vector<Finding> new_faults_for_others(Sources before, Sources after, const Config& config,
                                           Language language) {
  if (!after.private_part && !after.private_account) return {};
  const auto faults = [&](Sources& sources) {
    sources.private_part.reset(), sources.private_account.reset();
    const Loaded loaded = load(sources, config, language);
    return located(loaded, loaded.errors, sources.own.name);
  };
  return new_findings(faults(before), faults(after));
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
