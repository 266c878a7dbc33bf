#include "cli/check/baseline.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace c136 {

namespace {

using Json = nlohmann::ordered_json;

bool is_text(const Json& entry, const char* key) {
  return entry.contains(key) && entry[key].is_string();
}

bool is_entry(const Json& entry) {
  return entry.is_object() && is_text(entry, "code") && is_text(entry, "deal") &&
         is_text(entry, "path") && entry.contains("count") && entry["count"].is_number_unsigned() &&
         entry["count"] > 0;
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
  const Json file = Json::parse(json, nullptr, false);
  if (!file.is_object() || file.value("schema_version", Json()) != 1 ||
      !file.contains("findings") || !file["findings"].is_array())
    return std::nullopt;
  Baseline baseline;
  for (const Json& entry : file["findings"]) {
    if (!is_entry(entry)) return std::nullopt;
    if (can_be_known(entry["code"].get_ref<const std::string&>()))
      baseline.add({entry["code"], entry["deal"], entry["path"]},
                   entry["count"].get<std::size_t>());
  }
  return baseline;
}

std::string Baseline::json() const {
  std::string out = "{\"schema_version\": 1, \"findings\": [";
  const char* separator = "\n";
  for (const auto& [key, count] : entries_) {
    const Json entry{{"code", key.code}, {"deal", key.deal}, {"path", key.path}, {"count", count}};
    out += separator + entry.dump(-1, ' ', false, Json::error_handler_t::replace);
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
