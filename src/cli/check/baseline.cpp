#include "cli/check/baseline.hpp"

#include "c136/document/json.hpp"

#include <algorithm>
#include <iterator>

namespace c136 {

namespace {

bool is_entry(const Json& entry) {
  const std::int64_t* count = entry["count"].number();
  return entry["code"].is_string() && entry["deal"].is_string() && entry["path"].is_string() &&
         count && *count > 0;
}

}  // namespace

FindingKey key_of(const Finding& finding) {
  return {finding.code, finding.deal.empty() ? finding.place.file : finding.deal, finding.path};
}

bool can_be_known(std::string_view code) {
  constexpr std::string_view of_files[] = {"S001", "S009", "S010", "S011", "S012"};
  return std::ranges::find(of_files, code) == std::end(of_files);
}

Baseline Baseline::of(std::span<const Finding> findings) {
  Baseline baseline;
  for (const Finding& finding : findings)
    if (can_be_known(finding.code)) baseline.add(key_of(finding));
  return baseline;
}

std::optional<Baseline> Baseline::parse(std::string_view json) {
  const std::optional<Json> file = Json::parse(json);
  if (!file || (*file)["schema_version"] != 1 || !(*file)["findings"].is_array())
    return std::nullopt;
  Baseline baseline;
  for (const Json& entry : (*file)["findings"]) {
    if (!is_entry(entry)) return std::nullopt;
    if (can_be_known(*entry["code"].text()))
      baseline.add({*entry["code"].text(), *entry["deal"].text(), *entry["path"].text()},
                   static_cast<std::size_t>(*entry["count"].number()));
  }
  return baseline;
}

std::string Baseline::json() const {
  std::string out = "{\"schema_version\": 1, \"findings\": [";
  const char* separator = "\n";
  for (const auto& [key, count] : entries_) {
    const Json entry{{"code", key.code}, {"deal", key.deal}, {"path", key.path}, {"count", count}};
    out += separator + entry.dump();
    separator = ",\n";
  }
  return out + "\n]}\n";
}

std::size_t Baseline::size() const {
  std::size_t all = 0;
  for (const auto& [key, count] : entries_) all += count;
  return all;
}

bool Baseline::take(const FindingKey& key) {
  const auto entry = entries_.find(key);
  if (entry == entries_.end()) return false;
  if (--entry->second == 0) entries_.erase(entry);
  return true;
}

}  // namespace c136
