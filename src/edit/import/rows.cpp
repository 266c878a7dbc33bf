#include "edit/import/rows.hpp"

#include "c136/base/text.hpp"
#include "c136/model/field.hpp"
#include "edit/day.hpp"
#include "edit/forgotten_unit.hpp"
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

/// "12.5" three times is "12500"; what is no number stays.
std::string times_ten(std::string number, int times) {
  if (number.empty() || number.find_first_not_of("0123456789.") != std::string::npos) return number;
  std::size_t point = number.find('.');
  if (point == std::string::npos) return number.append(static_cast<std::size_t>(times), '0');
  for (int i = 0; i < times; ++i, ++point) {
    if (point + 1 >= number.size()) number += '0';
    std::swap(number[point], number[point + 1]);
  }
  return number_instead(number);
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

/// A title's unit: how often times ten, and the unit that is written.
struct TitleUnit {
  std::string_view name;
  int tens;
  std::string_view written;
};
constexpr TitleUnit title_units[] = {{"千万", 3, "万"}, {"百万", 2, "万"}, {"十万", 1, "万"},
                                     {"千", 3, ""},     {"万", 0, "万"},   {"亿", 0, "亿"}};

/// Whether the cell says itself what it counts in: "1200000元", "¥1,200,000", "280w", "1.2M".
bool says_what_it_counts_in(std::string_view typed) {
  for (const std::string_view unit : {"万", "亿", "元", "圆", "¥", "￥", "人民币", "RMB"})
    if (typed.find(unit) != std::string_view::npos) return true;
  const std::string text = half_width(trimmed(typed));
  return !text.empty() && std::string_view("wWkKmM").find(text.back()) != std::string_view::npos;
}

struct Amount {
  std::string text, currency;
  bool by_title = false;  // its unit
};

/// "1,280,000.00", "¥128万元", "123.45 CNY". A unit in the cell goes before that of the title.
Amount amount_of(std::string_view typed, const std::string& title_unit) {
  std::string text(typed);
  Amount out;
  if (text.size() > 4 && text[text.size() - 4] == ' ' &&
      is_currency(text.substr(text.size() - 3))) {
    out.currency = text.substr(text.size() - 3);
    text.resize(text.size() - 4);
  }
  const bool is_foreign = text.find('$') != text.npos || text.find("€") != text.npos;
  if (is_foreign) return {text, {}};  // which dollars is not for us to say
  out.text = without_empty_decimals(number_instead(without_yuan(text)));
  const auto unit = std::ranges::find(title_units, title_unit, &TitleUnit::name);
  const bool is_of_the_cell = !out.currency.empty() || says_what_it_counts_in(text);
  if (unit == std::end(title_units) || is_of_the_cell) return out;
  out.text = without_empty_decimals(times_ten(out.text, unit->tens)) + std::string(unit->written);
  out.by_title = true;
  return out;
}

/// Of a bare number that its column's title has made ten figures or more of.
std::string large_amount_remark(const Amount& amount, std::string_view typed, Language language) {
  constexpr Money a_billion{std::int64_t{1'000'000'000} * 100};
  const MoneyResult read = parse_money(amount.text);
  if (!amount.by_title || read.error != MoneyError::none || read.money <= a_billion) return {};
  return say(language,
             "`{}` is taken as {} by the column's title, that is {}; if it is in yuan, write the "
             "unit behind it, like 1200000元",
             "“{}”按表头的单位记成 {}，即 {} 元；若单位本来是元，请在数字后面写“元”",
             escaped(typed), amount.text, grouped(read.money));
}

/// What is due is ahead, all else has been.
Nearest direction_of_cell(const Field& field) {
  const bool is_ahead = field.key == "close" || field.key == "delivery";
  return is_ahead ? Nearest::not_before : Nearest::not_after;
}

/// "12月20日", "12/20": the text has a month and a day only.
bool has_no_year(std::string_view text) {
  std::size_t groups = 0;
  bool inside = false;
  for (const char c : text) {
    const bool is_digit_now = is_digit(c);
    if (is_digit_now && !inside) ++groups;
    inside = is_digit_now;
  }
  return groups == 2;
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

Path resolved_key(std::string_view name, Language language) {
  static const Tree nothing;
  Path path = parse_path(name, language);
  resolve(path, nothing, deal_table(), language, [](std::string_view) { return std::string(); });
  return path;
}

class RowReader {
 public:
  RowReader(const SheetHead& head, const Config& config, Language language,
            std::optional<Date> as_of)
      : head_(head), config_(config), language_(language), as_of_(as_of) {}

  SheetRow read(const std::vector<std::string>& cells, std::size_t number) {
    SheetRow row;
    row.number = number + 1;
    for (std::size_t i = 0; i < std::min(cells.size(), head_.columns.size()); ++i) {
      const std::string text = on_one_line(without_guard(cells[i]));
      if (!text.empty()) take(row, head_.columns[i], text, cell_name(number, i));
    }
    remark_on_units(row);
    return row;
  }

 private:
  using Use = ImportColumn::Use;

  void take(SheetRow& row, const ImportColumn& column, const std::string& text, std::string cell) {
    if (column.use == Use::deal) row.deal = text;
    if (column.use == Use::rate) row.rate = text;
    if (column.use != Use::value) return;
    FilledCell filled{.path = column.path, .text = text, .typed = text, .cell = std::move(cell)};
    if (const Field* field = field_of(column.path)) put_in_form(row, filled, *field, column);
    row.filled.push_back(std::move(filled));
  }

  /// Null for a key of the user's own.
  const Field* field_of(const std::string& name) const {
    return resolved_key(name, language_).back().field;
  }

  void put_in_form(SheetRow& row, FilledCell& filled, const Field& field,
                   const ImportColumn& column) {
    switch (field.kind) {
      case Kind::money: {
        Amount amount = amount_of(filled.typed, column.unit);
        filled.remark = large_amount_remark(amount, filled.typed, language_);
        filled.text = std::move(amount.text);
        if (!amount.currency.empty() && amount.currency != config_.currency &&
            row.value("currency").empty())
          row.filled.push_back({"currency", amount.currency, amount.currency, filled.cell});
        break;
      }
      case Kind::period:
      case Kind::date:
        filled.text = day_of(filled.typed);
        add_year(filled, field);
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

  /// To a day that is told without it.
  void add_year(FilledCell& filled, const Field& field) const {
    if (!as_of_ || !has_no_year(filled.text) || parse_period(filled.text).error == DateError::none)
      return;
    const auto day = typed_day(filled.text, *as_of_, direction_of_cell(field));
    if (!day) return;
    filled.text = to_string(*day);
    filled.is_yearless = true;
    filled.remark =
        say(language_, "{} is taken as {}", "{} 按 {} 记", escaped(filled.typed), filled.text);
  }

  /// Of amounts, whose currency another column may say.
  void remark_on_units(SheetRow& row) const {
    const std::string currency(row.value("currency"));
    for (FilledCell& filled : row.filled)
      if (const Field* field = field_of(filled.path); field && filled.remark.empty())
        filled.remark =
            forgotten_unit_remark(*field, filled.typed, filled.text, currency, config_, language_);
  }

  /// A value that the key does not take spoils the row; all of them are told.
  void check(SheetRow& row, const FilledCell& filled, const Field& field) const {
    struct alignas(16) Room {
      std::byte bytes[128];
    } room{};
    const auto refusal =
        read_scalar(filled.text, file_start, field, config_, KeyNames::english, language_, &room);
    if (!refusal) return;
    const auto of_typed =
        read_scalar(filled.typed, file_start, field, config_, KeyNames::english, language_, &room);
    const std::string what = say(language_, "{}: {}", "{}：{}", name_of_key(filled.path, language_),
                                 (of_typed ? of_typed : refusal)->message);
    if (row.problem.empty()) {
      row.problem_cell = filled.cell, row.problem = what;
    } else {
      row.problem += say(language_, "; {}: {}", "；{}：{}", filled.cell, what);
    }
  }

  const SheetHead& head_;
  const Config& config_;
  Language language_;
  std::optional<Date> as_of_;
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

std::string name_of_key(std::string_view path, Language language) {
  return to_string(resolved_key(path, language), language == Language::zh);
}

std::string_view SheetRow::value(std::string_view path) const {
  const auto found = std::ranges::find(filled, path, &FilledCell::path);
  return found == filled.end() ? std::string_view() : std::string_view(found->text);
}

std::vector<SheetRow> rows_of(const Cells& cells, const SheetHead& head, const Config& config,
                              Language language, std::optional<Date> as_of) {
  std::vector<SheetRow> out;
  RowReader reader(head, config, language, as_of);
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
