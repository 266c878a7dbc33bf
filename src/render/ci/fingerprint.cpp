#include "render/ci/fingerprint.hpp"

#include <fmt/core.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>

namespace c136 {
namespace {

/// FNV-1a of 64 bits.
std::uint64_t hash(std::string_view bytes) {
  std::uint64_t value = 0xcbf29ce484222325;
  for (const char c : bytes) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return value;
}

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
    all.push_back(fmt::format("{:016x}", hash(fmt::format("{}\n{}", key, ++seen[key]))));
  }
  return all;
}

}  // namespace c136
