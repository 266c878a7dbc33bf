#include "examine/discretion.hpp"

#include "c136/check/rule.hpp"
#include "c136/model/field.hpp"
#include "c136/model/privacy.hpp"
#include "files/repository.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace c136 {
namespace {

constexpr std::size_t most_lines_above = 1000;  // in which an enclosing key is looked for

// NOLINTNEXTLINE(misc-no-recursion): as deep as the tables
void collect(const Table& table, std::set<std::string_view>& keys) {
  for (const Field& field : table.fields) {
    const bool is_coaches = field.table && &field.table() == &table_of<Coach>();
    if (field.options.is_private || is_coaches) keys.insert({field.key, field.zh});
    if (field.table && !is_coaches) collect(field.table(), keys);
  }
}

/// In both languages; the list of coaches as a whole.
const std::set<std::string_view>& private_keys() {
  static const auto keys = [] {
    std::set<std::string_view> all;
    collect(deal_table(), all);
    return all;
  }();
  return keys;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

/// `phone:`, `{"phone" :`, `电话：`; with `quote` as messages name a key.
bool names_key(std::string_view text, std::string_view key, std::string_view quote = {}) {
  for (std::size_t at = text.find(key); at != text.npos; at = text.find(key, at + 1)) {
    if (at > 0 && is_letter(text[at - 1])) continue;
    std::string_view behind = text.substr(at + key.size());
    if (!quote.empty() && behind.starts_with(quote)) return true;
    while (behind.starts_with(' ') || behind.starts_with('"') || behind.starts_with('\''))
      behind.remove_prefix(1);
    if (behind.starts_with(':') || behind.starts_with("：")) return true;
  }
  return false;
}

bool names_private_key(std::string_view text, std::string_view quote = {}) {
  return std::ranges::any_of(private_keys(),
                             [&](std::string_view key) { return names_key(text, key, quote); });
}

std::string_view line_above(std::string_view& text) {
  const std::size_t begin = text.rfind('\n') + 1;  // 0 when there is none
  const std::string_view line = text.substr(begin);
  text = text.substr(0, begin == 0 ? 0 : begin - 1);
  return line;
}

/// On the line itself, or on one above that it is indented below.
bool is_below_private_key(std::string_view text, std::uint32_t number) {
  std::size_t end = 0;
  for (std::uint32_t line = 1; line <= number && end < text.size(); ++line)
    end = std::min(text.find('\n', end), text.size() - 1) + 1;
  if (end > 0 && text[end - 1] == '\n') --end;
  std::string_view rest = text.substr(0, end);
  std::size_t indent = std::string_view::npos;
  for (std::size_t seen = 0; seen < most_lines_above && !rest.empty() && indent > 0; ++seen) {
    const std::string_view line = line_above(rest);
    const std::size_t begin = line.find_first_not_of(" \t-");
    if (begin == line.npos || begin >= indent) continue;
    indent = line.find_first_not_of(" \t");
    if (line[indent] == '-') ++indent;  // its key may stand right above the dash
    if (names_private_key(line)) return true;
  }
  return false;
}

bool is_private_place(const Finding& finding, const Loaded& loaded,
                      const WithoutCoaches& without_coaches) {
  if (is_private(finding.place.file) || names_private_key(finding.help, "`") ||
      names_private_key(finding.message, "`"))
    return true;
  const auto file = std::ranges::find_if(
      loaded.files, [&](const auto& one) { return one->name == finding.place.file; });
  const auto& source = file == loaded.files.end() ? loaded.files.front() : *file;
  if (is_below_private_key(source->text, finding.place.line)) return true;
  return without_coaches.in(finding.excerpt) != finding.excerpt ||
         without_coaches.in(finding.message) != finding.message;
}

}  // namespace

void keep_private(std::vector<Finding>& findings, const Loaded& loaded, Language language) {
  if (findings.empty()) return;
  const WithoutCoaches without_coaches(loaded.deal);
  for (Finding& finding : findings) {
    if (!is_private_place(finding, loaded, without_coaches)) continue;
    const Rule* rule = find_rule(finding.code);
    finding.message = rule ? rule->summary.in(language) : std::string_view(finding.code);
    finding.help.clear();
    finding.excerpt.clear();
    finding.notes.clear();
  }
}

}  // namespace c136
