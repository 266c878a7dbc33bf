#include "edit/import/rows.hpp"

#include "c136/base/text.hpp"
#include "c136/model/field.hpp"
#include "edit/path.hpp"
#include "load/instead.hpp"
#include "load/other_form.hpp"
#include "load/scalars.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {
namespace {

std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : trimmed(text)) {
    const bool is_blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!is_blank || !out.ends_with(' ')) out += is_blank ? ' ' : c;
  }
  return out;
}

/// "a; b" in parts, as reports print a list of texts.
std::vector<std::string> list_parts(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t narrow = text.find("; "), wide = text.find("；");
    const std::size_t end = std::min({narrow, wide, text.size()});
    if (!trimmed(text.substr(0, end)).empty()) out.emplace_back(trimmed(text.substr(0, end)));
    const std::size_t sign = wide < narrow ? std::string_view("；").size() : 2;
    text.remove_prefix(std::min(end + sign, text.size()));
  }
  return out;
}

/// What our own csv puts before a text that a spreadsheet would take for a formula.
std::string_view without_guard(std::string_view text) {
  const bool is_guarded = text.size() > 1 && text[0] == '\'' &&
                          std::string_view("=+-@\t\r").find(text[1]) != std::string_view::npos;
  return is_guarded ? text.substr(1) : text;
}

void drop_all(std::string& text, std::string_view part) {
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part))
    text.erase(at, part.size());
}

/// "1280" in thousands is "1280000"; a point moves with it.
std::string times_thousand(std::string number) {
  std::size_t point = number.find('.');
  if (point == std::string::npos) return number + "000";
  for (int i = 0; i < 3; ++i, ++point) {
    if (point + 1 >= number.size()) number += '0';
    std::swap(number[point], number[point + 1]);
  }
  if (number.ends_with('.')) number.pop_back();
  return number;
}

std::string without_empty_decimals(std::string number) {
  if (number.find('.') == std::string::npos) return number;
  const std::size_t unit = number.find_first_not_of("0123456789.");
  std::string digits = number.substr(0, unit);
  const std::string rest = unit == std::string::npos ? "" : number.substr(unit);
  while (digits.ends_with('0')) digits.pop_back();
  if (digits.ends_with('.')) digits.pop_back();
  return digits + rest;
}

struct Amount {
  std::string text, currency;
};

/// "1,280,000.00", "¥128万元", "123.45 CNY".
Amount amount_of(std::string_view typed, const std::string& unit) {
  std::string text(typed);
  Amount out;
  if (text.size() > 4 && text[text.size() - 4] == ' ' &&
      is_currency(text.substr(text.size() - 3))) {
    out.currency = text.substr(text.size() - 3);
    text.resize(text.size() - 4);
  }
  const bool is_foreign = text.find('$') != text.npos || text.find("€") != text.npos;
  if (is_foreign) return {text, {}};  // which dollars is not for us to say
  std::string number = without_empty_decimals(number_instead(without_yuan(text)));
  const bool has_unit =
      number.find("万") != std::string::npos || number.find("亿") != std::string::npos;
  if (!has_unit && unit == "千" && !number.empty())
    number = without_empty_decimals(times_thousand(number));
  if (!has_unit && unit != "千") number += unit;
  out.text = number;
  return out;
}

std::string day_of(std::string_view typed) {
  std::string text(typed);
  if (const std::size_t time = text.find(" 00:"); time != std::string::npos) text.resize(time);
  if (const std::size_t time = text.find("T00:"); time != std::string::npos) text.resize(time);
  if (parse_period(text).error == DateError::none) return text;
  const std::string instead = date_instead(text);
  return instead.empty() ? text : instead;
}

std::string own_person(std::string_view typed, const Config& config) {
  const OwnPerson* known = config.person_called(typed);
  return known ? std::string(known->id) : id_instead(typed);
}

class RowReader {
 public:
  RowReader(const SheetHead& head, const Config& config, Language language)
      : head_(head), config_(config), language_(language) {}

  SheetRow read(const std::vector<std::string>& cells, std::size_t number) {
    SheetRow row;
    row.number = number + 1;
    for (std::size_t i = 0; i < std::min(cells.size(), head_.columns.size()); ++i) {
      const std::string text = on_one_line(without_guard(cells[i]));
      if (!text.empty()) take(row, head_.columns[i], text, cell_name(number, i));
    }
    return row;
  }

 private:
  using Use = ImportColumn::Use;

  void take(SheetRow& row, const ImportColumn& column, const std::string& text, std::string cell) {
    if (column.use == Use::deal) row.deal = text;
    if (column.use == Use::rate) row.rate = text;
    if (column.use != Use::value) return;
    FilledCell filled{column.path, text, text, std::move(cell)};
    if (const Field* field = field_of(column.path)) put_in_form(row, filled, *field, column);
    row.filled.push_back(std::move(filled));
  }

  /// Null for a key of the user's own.
  const Field* field_of(const std::string& name) const {
    static const Tree nothing;
    Path path = parse_path(name, language_);
    resolve(path, nothing, deal_table(), language_, [](std::string_view) { return std::string(); });
    return path.back().field;
  }

  void put_in_form(SheetRow& row, FilledCell& filled, const Field& field,
                   const ImportColumn& column) {
    switch (field.kind) {
      case Kind::money: {
        Amount amount = amount_of(filled.typed, column.unit);
        filled.text = std::move(amount.text);
        if (!amount.currency.empty() && amount.currency != config_.currency &&
            row.value("currency").empty())
          row.filled.push_back({"currency", amount.currency, amount.currency, filled.cell});
        break;
      }
      case Kind::period:
      case Kind::date:
        filled.text = day_of(filled.typed);
        break;
      case Kind::integer:
        if (!parse_int(filled.text)) filled.text = digits_instead(filled.typed);
        break;
      case Kind::id:
        filled.text = own_person(filled.typed, config_);
        break;
      case Kind::word:
        if (const Word* word = find_word(field.words(config_), filled.text)) filled.text = word->id;
        break;
      default:
        break;
    }
    if (field.list)
      filled.parts = list_parts(filled.text);
    else
      check(row, filled, field);
  }

  /// A value that the key does not take spoils the row.
  void check(SheetRow& row, const FilledCell& filled, const Field& field) const {
    struct alignas(16) Room {
      std::byte bytes[128];
    } room{};
    const auto refusal =
        read_scalar(filled.text, file_start, field, config_, KeyNames::english, language_, &room);
    if (!refusal || !row.problem.empty()) return;
    row.problem_cell = filled.cell;
    const auto of_typed =
        read_scalar(filled.typed, file_start, field, config_, KeyNames::english, language_, &room);
    row.problem =
        say(language_, "{}: {}", "{}：{}", filled.path, (of_typed ? of_typed : refusal)->message);
  }

  const SheetHead& head_;
  const Config& config_;
  Language language_;
};

bool is_filled(const std::string& cell) { return !trimmed(cell).empty(); }

/// Its first cell says so.
bool is_total(const std::vector<std::string>& cells) {
  const auto first = std::ranges::find_if(cells, is_filled);
  if (first == cells.end()) return true;  // an empty row is no row either
  std::string text(trimmed(*first));
  drop_all(text, " ");
  drop_all(text, "\u3000");
  drop_all(text, "：");
  for (const std::string_view word : {"合计", "总计", "小计", "Total", "total", "TOTAL", "Sum"})
    if (text == word || text == std::string(word) + ":") return true;
  return false;
}

/// Below the rows and their total: one cell, and no customer's.
bool is_footnote(const std::vector<std::string>& cells, const SheetHead& head) {
  if (std::ranges::count_if(cells, is_filled) != 1) return false;
  const auto at = static_cast<std::size_t>(std::ranges::find_if(cells, is_filled) - cells.begin());
  return at >= head.columns.size() || head.columns[at].path != "customer.name";
}

}  // namespace

std::string_view SheetRow::value(std::string_view path) const {
  const auto found = std::ranges::find(filled, path, &FilledCell::path);
  return found == filled.end() ? std::string_view() : std::string_view(found->text);
}

std::vector<SheetRow> rows_of(const Cells& cells, const SheetHead& head, const Config& config,
                              Language language) {
  std::vector<SheetRow> out;
  RowReader reader(head, config, language);
  bool behind_total = false;
  for (std::size_t row = head.row + 1; row < cells.rows.size(); ++row) {
    if (is_total(cells.rows[row])) {
      behind_total = true;
    } else if (!behind_total || !is_footnote(cells.rows[row], head)) {
      behind_total = false;
      out.push_back(reader.read(cells.rows[row], row));
    }
  }
  return out;
}

}  // namespace c136
