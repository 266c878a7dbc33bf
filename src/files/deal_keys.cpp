#include "files/deal_keys.hpp"

#include "c136/base/text.hpp"
#include "c136/model/field.hpp"

#include <algorithm>
#include <set>

namespace c136 {
namespace {

constexpr std::size_t enough = 3;  // a recipe may have a title and an owner

/// What stands before the first colon; a full-width one is a slip, and was meant.
std::string_view key_of(std::string_view line) {
  std::string_view key = line.substr(0, std::min(line.find(':'), line.find("：")));
  while (!key.empty() && std::string_view("\uFEFF{\" ").find(key.front()) != key.npos)
    key.remove_prefix(1);
  while (!key.empty() && (key.back() == '"' || key.back() == ' ')) key.remove_suffix(1);
  return key.size() < line.size() ? key : std::string_view();
}

}  // namespace

bool has_deal_keys(std::string_view text) {
  const Field& version = deal_table().fields[0];
  std::set<const Field*> known;
  const bool is_json = trimmed(text.substr(0, 100)).starts_with('{');
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.starts_with(' ') && !is_json) continue;
    const Field* field = deal_table().find(key_of(line));
    if (field == &version) return true;
    if (field) known.insert(field);
    if (known.size() >= enough) return true;
  }
  return false;
}

}  // namespace c136
