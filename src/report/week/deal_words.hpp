// What several tables say of a deal in the same words: persons, dates as typed, rates, where it
// stands; and how deals are put in order and into groups.
#pragma once

#include "book/deal_fields.hpp"
#include "c136/book/book.hpp"
#include "c136/document/sheet.hpp"
#include "c136/report/report.hpp"
#include "report/week/section.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace c136 {

/// The title that the field has everywhere.
Words field_title(std::string_view name);

/// Our own person: the name where `people` has one, else the id.
Cell person_cell(const Config&, std::string_view id);
Cell typed_cell(const std::optional<Period>&);
/// "not rated" and "boss only" are said to people alone.
Cell rate_cell(const Brief&, const Config&, Language);
Cell word_cell(const Word&, Language);

/// Texts that a Brief does not keep.
struct DealTexts {
  std::string status;  // the situation, else the last note of a contact: "2026-11-19 NOTE"
  std::string asks;    // joined
};
DealTexts texts_of(const Examined&);

/// When a closed deal was closed: a won one by its signing, else by `result.on`; the others the
/// other way round. None where neither is written.
std::optional<Date> closing_day(const Brief&);

/// The larger amount in the base currency first, without one last; then by id.
bool is_larger_deal(const Brief&, const Brief&);

/// What a deal is grouped by, for programs; "" for none.
std::string group_of(const Brief&, const DealField& by, const Config&);
/// The sheet of one group: its id, and its name in the title.
void name_group(Sheet&, const std::string& group, const DealField& by, const ReportScope&);

/// One sheet, or with --by one a group, by name, those without one last.
template <class Make>
std::vector<Sheet> grouped_sheets(const std::vector<std::size_t>& deals, const Book& book,
                                  const ReportScope& scope, const Make& make) {
  if (!scope.by) return only_sheet(make(deals));
  std::vector<std::pair<std::string, std::vector<std::size_t>>> groups;
  for (const std::size_t at : deals) {
    const std::string name = group_of(book.briefs[at], *scope.by, book.config);
    auto found = std::ranges::find(groups, name, &decltype(groups)::value_type::first);
    if (found == groups.end()) found = groups.insert(groups.end(), {name, {}});
    found->second.push_back(at);
  }
  std::ranges::sort(groups, [](const auto& a, const auto& b) {
    if (a.first.empty() != b.first.empty()) return b.first.empty();
    return a.first < b.first;
  });
  std::vector<Sheet> sheets;
  for (const auto& [name, members] : groups)
    name_group(sheets.emplace_back(make(members)), name, *scope.by, scope);
  return sheets;
}

}  // namespace c136
