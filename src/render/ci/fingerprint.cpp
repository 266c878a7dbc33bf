#include "render/ci/fingerprint.hpp"

#include "c136/base/hash.hpp"

#include <fmt/core.h>

#include <cstddef>
#include <map>

namespace c136 {
namespace {

/// What came from standard input without a name is no deal with an id; it stands for itself.
std::string key_of(const Finding& finding) {
  const std::string& subject = finding.deal.empty() ? finding.place.file : finding.deal;
  return fmt::format("{}\n{}\n{}", finding.code, subject, finding.path);
}

}  // namespace

std::vector<std::string> fingerprints(const std::vector<const Finding*>& findings) {
  std::vector<std::string> all;
  std::map<std::string, std::size_t> seen;
  for (const Finding* finding : findings) {
    const std::string key = key_of(*finding);
    all.push_back(fmt::format("{:016x}", fnv1a(fmt::format("{}\n{}", key, ++seen[key]))));
  }
  return all;
}

}  // namespace c136
