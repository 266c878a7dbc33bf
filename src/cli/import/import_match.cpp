#include "cli/import/import_match.hpp"

#include <algorithm>

namespace c136 {

namespace {

bool is_last_note(const Deal& deal, const std::string& text) {
  return std::ranges::any_of(deal.log, [&](const LogEntry& entry) {
    return entry.note && text == to_string(*entry.on) + " " + std::string(*entry.note);
  });
}

bool is_of_owner(const Deal& deal, const FilledCell& cell, const Config& config) {
  const OwnPerson* owner = config.person(*deal.owner);
  return owner && (cell.path == "team" ? owner->team : owner->region) == cell.text;
}

/// So that a sheet without years says the same next year.
bool is_same_day_of_a_year(std::string_view now, const FilledCell& cell) {
  constexpr std::size_t year = 4, day = 10;
  return cell.is_yearless && now.size() == day && cell.text.size() == day &&
         now.substr(year) == std::string_view(cell.text).substr(year);
}

}  // namespace

bool says(const EditedDeal& deal, const FilledCell& cell, const Config& config) {
  if (!cell.parts.empty()) return deal.holds_list(cell.path, cell.parts);
  if (deal.says(cell.path, cell.text)) return true;
  const std::string now = deal.text_at(cell.path);
  if (!now.empty()) return now == cell.typed || is_same_day_of_a_year(now, cell);
  if (cell.path == "status") return cell.text == word_of(Status::open).id;
  if (cell.path == "customer.class") return cell.text == word_of(CustomerClass::standard).id;
  if (cell.path == "currency") return cell.text == config.currency;
  if (cell.path == "situation") return is_last_note(deal.deal(), cell.typed);
  if (cell.path == "team" || cell.path == "region") return is_of_owner(deal.deal(), cell, config);
  return false;
}

}  // namespace c136
