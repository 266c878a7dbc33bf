#include "render/text/plain.hpp"

#include "c136/base/text.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace c136 {
namespace {

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

bool is_tab_or_line_end(char c) { return c == '\t' || c == '\r' || c == '\n'; }

std::string decimal(Tenths number) {
  const std::int64_t whole = number.value / 10, rest = number.value % 10;
  if (rest == 0) return fmt::format("{}", whole);
  return fmt::format("{}{}.{}", number.value < 0 && whole == 0 ? "-" : "", whole,
                     rest < 0 ? -rest : rest);
}

std::string decimal(Decimal number) {
  std::int64_t unit = 1;
  for (int i = 0; i < number.places; ++i) unit *= 10;
  const std::int64_t size = number.value < 0 ? -number.value : number.value;
  return fmt::format("{}{}.{:0{}}", number.value < 0 ? "-" : "", size / unit, size % unit,
                     number.places);
}

/// "1,234,567 CNY; 20 USD"; an empty sum is 0.
std::string listed_sums(const MoneySums& sums, std::string (*text_of)(Sum)) {
  std::string text;
  for (const auto& [currency, sum] : sums.of)
    text += fmt::format("{}{} {}", text.empty() ? "" : "; ", text_of(sum), currency);
  return text;
}

}  // namespace

std::string readable(std::string_view text, std::string_view tab) {
  if (std::ranges::none_of(text, is_tab_or_line_end)) return escaped(text);
  std::string out;
  while (!text.empty()) {
    const auto at = std::ranges::find_if(text, is_tab_or_line_end);
    const std::size_t special =
        at == text.end() ? text.npos : static_cast<std::size_t>(at - text.begin());
    out += escaped(text.substr(0, special));
    if (special == text.npos) break;
    text.remove_prefix(special);
    const bool pair = text.starts_with("\r\n");
    out += pair || text[0] == '\n' ? "\n" : text[0] == '\t' ? tab : std::string_view("\\x0D");
    text.remove_prefix(pair ? 2 : 1);
  }
  return out;
}

bool is_bare_table(const Block& block) {
  const auto* table = std::get_if<DataTable>(&block);
  return table && table->rows.empty();
}

std::string for_people(const Cell& cell) {
  return std::visit(
      Overloaded{[](std::monostate) -> std::string { return "–"; },
                 [](const std::string& text) { return readable(text); },
                 [](std::int64_t number) { return fmt::format("{}", number); },
                 [](Tenths number) { return decimal(number); },
                 [](Money money) { return grouped(money); },
                 [](Percent percent) {
                   return fmt::format("{}{} %", percent.at_least ? "≥" : "", percent.value);
                 },
                 [](Date date) { return to_string(date); },
                 [](bool truth) -> std::string { return truth ? "✓" : "✗"; },
                 [](Decimal number) { return decimal(number); },
                 [](const SharedSums& sums) {
                   if (!sums->of.empty()) return listed_sums(*sums, grouped);
                   return sums->instead.empty() ? "–" : readable(sums->instead);
                 },
                 [](const std::shared_ptr<const Named>& name) { return readable(name->shown); }},
      cell.value);
}

std::string for_machines(const Cell& cell) {
  return std::visit(Overloaded{[](std::monostate) -> std::string { return {}; },
                               [](const std::string& text) { return text; },
                               [](std::int64_t number) { return fmt::format("{}", number); },
                               [](Tenths number) { return decimal(number); },
                               [](Money money) { return to_string(money); },
                               [](Percent percent) { return fmt::format("{}", percent.value); },
                               [](Date date) { return to_string(date); },
                               [](bool truth) -> std::string { return truth ? "true" : "false"; },
                               [](Decimal number) { return decimal(number); },
                               [](const SharedSums& sums) { return listed_sums(*sums, to_string); },
                               [](const std::shared_ptr<const Named>& name) { return name->id; }},
                    cell.value);
}

std::string to_string(const Place& place) {
  if (place.file.empty()) return {};
  std::string text = escaped(place.file);
  text.append(":").append(std::to_string(place.line));
  text.append(":").append(std::to_string(place.column));
  return text;
}

std::string line_start(const Place& place) {
  std::string start = to_string(place);
  if (!start.empty()) start += ": ";
  return start;
}

std::string finding_line(const Finding& finding) {
  return fmt::format("{}{}[{}] {}", line_start(finding.place), name_of(finding.severity),
                     finding.code, escaped(finding.message));
}

std::string whole_message(const Finding& finding) {
  std::string text = escaped(finding.message);
  for (const Remark& note : finding.notes)
    text += "\nnote: " + line_start(note.place) + escaped(note.message);
  if (!finding.help.empty()) text += "\nhelp: " + escaped(finding.help);
  return text;
}

Words title(Severity severity) {
  switch (severity) {
    case Severity::error:
      return {"error", "错误"};
    case Severity::warning:
      return {"warning", "警告"};
    case Severity::gap:
      return {"gap", "缺口"};
  }
  return {};
}

std::vector<const Finding*> all_findings(const Document& document) {
  std::vector<const Finding*> all;
  for (const Block& block : document.blocks)
    if (const auto* list = std::get_if<FindingList>(&block))
      for (const Finding& finding : list->findings) all.push_back(&finding);
  return all;
}

}  // namespace c136
