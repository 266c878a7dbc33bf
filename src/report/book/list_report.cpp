#include "report/book/list_report.hpp"

#include "book/filter.hpp"
#include "book/subtotal.hpp"
#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/document/sheet.hpp"
#include "report/book/funnel_data.hpp"
#include "report/book/funnel_page.hpp"
#include "report/deal/score_data.hpp"
#include "report/funnel_words.hpp"
#include "report/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace c136 {
namespace {

using Columns = std::vector<const DealField*>;

// The ledger of method.md section 8.
Columns ledger_columns() {
  Columns columns;
  for (const char* name :
       {"region", "owner", "reseller", "product", "model", "customer", "amount", "currency"})
    columns.push_back(&deal_field(name, "", Language::en));
  return columns;
}

Columns all_columns() {
  Columns columns;
  for (const DealField& field : deal_fields())
    if (!field.from_history) columns.push_back(&field);
  return columns;
}

bool is_number(const DealField& field) {
  return field.form == FieldForm::integer || field.form == FieldForm::percent ||
         field.form == FieldForm::money;
}

/// The briefs in the order asked for; each key is asked once a deal.
class Sorted {
 public:
  Sorted(const Book& book, const SortOrder& sort) : sort_(sort) {
    for (const Brief& brief : book.briefs) {
      Line& line = lines_.emplace_back(Line{&brief, {}});
      for (const SortKey& key : sort) line.keys.push_back(key.field->ordering(brief, book.config));
    }
    std::ranges::stable_sort(lines_, [this](const Line& a, const Line& b) { return before(a, b); });
  }

  std::vector<const Brief*> briefs() const {
    std::vector<const Brief*> all;
    for (const Line& line : lines_) all.push_back(line.brief);
    return all;
  }

 private:
  struct Line {
    const Brief* brief;
    std::vector<FieldValue> keys;
  };

  bool before(const Line& a, const Line& b) const {
    for (std::size_t i = 0; i < sort_.size(); ++i) {
      const FieldValue &x = a.keys[i], &y = b.keys[i];
      if (is_known(x) != is_known(y)) return is_known(x);
      if (!is_known(x)) continue;
      const auto order = compared(x, y);
      if (order != 0) return (order < 0) != sort_[i].descending;
    }
    return false;
  }

  const SortOrder& sort_;
  std::vector<Line> lines_;
};

using Briefs = std::vector<const Brief*>;

/// With the currency behind the amount where the deals' own are not all the base currency: what
/// stands without one is read in that.
Columns with_currency(Columns columns, const Book& book) {
  const auto is_base = [&](const Brief& b) { return b.currency == book.config.currency; };
  const auto named = [](std::string_view name) {
    return [name](const DealField* field) { return field->name == name; };
  };
  const auto amount = std::ranges::find_if(columns, named("amount"));
  if (amount == columns.end() || std::ranges::any_of(columns, named("currency")) ||
      std::ranges::all_of(book.briefs, is_base))
    return columns;
  columns.insert(amount + 1, &deal_field("currency", "", Language::en));
  return columns;
}

/// Every deal has its amount in its own currency; what it comes to and weighs is in the base
/// currency.
Column column_of(const DealField& field, std::string title, const Config& config) {
  const bool in_base = field.name == "in_base" || field.name == "weighted";
  return {std::string(field.name), std::move(title), is_number(field) ? Align::right : Align::left,
          std::string(in_base ? config.currency : "")};
}

/// What rests on the rate of a deal that has none yet says so.
Cell page_cell(const DealField& field, const Brief& brief, const Config& config,
               Language language) {
  const bool rests_on_rate =
      field.name == "rate" || field.name == "source" || field.name == "weighted";
  if (rests_on_rate && is_not_yet_rated(brief, config))
    return Named{"", std::string(unrated.in(language))};
  return shown_cell(field.of(brief, config), language);
}

DataTable page_table(const Book& book, const Briefs& briefs, const Columns& columns,
                     Language language) {
  DataTable table;
  table.columns.push_back({"no", say(language, "No.", "序号"), Align::right});
  for (const DealField* field : columns)
    table.columns.push_back(column_of(*field, std::string(field->title.in(language)), book.config));
  for (const Brief* brief : briefs) {
    std::vector<Cell>& row = table.rows.emplace_back();
    row.emplace_back(static_cast<std::int64_t>(table.rows.size()));
    for (const DealField* field : columns)
      row.push_back(page_cell(*field, *brief, book.config, language));
  }
  return table;
}

DataTable records(const Book& book, const Briefs& briefs, const Columns& columns) {
  DataTable table;
  for (const DealField* field : columns)
    table.columns.push_back(column_of(*field, std::string(field->name), book.config));
  for (const Brief* brief : briefs) {
    std::vector<Cell>& row = table.rows.emplace_back();
    for (const DealField* field : columns) row.push_back(data_cell(field->of(*brief, book.config)));
  }
  return table;
}

Json codes_json(std::string_view codes) {
  Json json = Json::array();
  for (; !codes.empty(); codes.remove_prefix(std::min<std::size_t>(5, codes.size())))
    json.push_back(codes.substr(0, 4));
  return json;
}

Json field_json(const DealField& field, const Brief& brief, const Config& config) {
  const Cell cell = data_cell(field.of(brief, config));
  if (field.form == FieldForm::codes)
    return codes_json(cell.empty() ? std::string_view() : std::get<std::string>(cell.value));
  if (const auto* text = std::get_if<std::string>(&cell.value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&cell.value)) return *number;
  if (const auto* money = std::get_if<Money>(&cell.value)) return to_string(*money);
  if (const auto* percent = std::get_if<Percent>(&cell.value)) return percent->value;
  if (const auto* date = std::get_if<Date>(&cell.value)) return to_string(*date);
  return nullptr;
}

/// Beside an exact amount: the number and its currency, for whoever adds up lines.
void add_number(const DealField& field, const Brief& brief, const Config& config, Json& deal) {
  const Cell cell = data_cell(field.of(brief, config));
  const auto* money = std::get_if<Money>(&cell.value);
  const bool in_base = !column_of(field, "", config).currency.empty();
  const std::string name(field.name);
  deal[name + "_number"] = money ? Json(Json::Number{to_string(*money)}) : Json();
  deal[name + "_currency"] = !money    ? Json()
                             : in_base ? Json(config.currency)
                                       : Json(brief.currency);
}

/// Amounts are texts here, each in the currency of its deal.
CellType type_of(const DealField& field) {
  using enum FieldForm;
  switch (field.form) {
    case integer:
      return CellType::integer;
    case percent:
      return CellType::percent;
    case money:
      return CellType::decimal;
    case date:
      return CellType::date;
    case value:
    case claim:
      return CellType::value;
    case text:
    case codes:
    case choice:
      break;
  }
  return CellType::text;
}

Json list_json(const Book& book, const Briefs& briefs, const Columns& columns, bool with_numbers) {
  Json deals = Json::array();
  for (const Brief* brief : briefs) {
    Json deal = Json::object();
    for (const DealField* field : columns) {
      deal[std::string(field->name)] = field_json(*field, *brief, book.config);
      if (field->name == "rate" && brief->rate.percent && brief->rate.at_least)
        deal["at_least"] = true;
      if (with_numbers && field->form == FieldForm::money)
        add_number(*field, *brief, book.config, deal);
    }
    deals.push_back(std::move(deal));
  }
  Json json{{"schema_version", 1},
            {"as_of", to_string(book.as_of)},
            {"where", book.where.empty() ? Json() : Json(book.where)},
            {"base_currency", book.config.currency},
            {"deals", std::move(deals)},
            {"not_included", left_out_json(book)}};
  add_method(method_of(book.config), json);
  return json;
}

/// "8 deals: 74,900,000 CNY, 1,940,000 USD"
std::string sum_line(const Book& book, Language language) {
  Amounts amounts;
  for (const Brief& brief : book.briefs)
    if (brief.amount) amounts.add(brief.currency, *brief.amount, brief.in_base);
  const std::string count = plural(language, book.briefs.size(), "deal", "deals", "个商机");
  std::vector<std::string> sums;
  for (const auto& [currency, sum] : amounts.by_currency)
    sums.push_back(fmt::format("{} {}", grouped(sum), currency));
  if (sums.empty()) return count;
  return say(language, "{}: {}", "{}：{}", count,
             fmt::join(sums, language == Language::zh ? "、" : ", "));
}

std::vector<Block> list_page(const Book& book, const Briefs& briefs, const Columns& columns,
                             Language language) {
  std::vector<Block> blocks;
  const std::string title =
      say(language, "Deals as of {}", "商机台账（截至 {}）", to_string(book.as_of));
  const std::string sum = sum_line(book, language);
  blocks.push_back(Heading{1, title});
  add_filter_line(book.where, language, blocks);
  const std::string judged = method_line(method_of(book.config), language);
  if (!judged.empty()) blocks.push_back(Paragraph{{Cell(judged)}});
  if (!briefs.empty()) {
    DataTable table = page_table(book, briefs, columns, language);
    table.above = {title};
    if (!book.where.empty()) table.above.push_back(filter_line(book.where, language));
    if (!judged.empty()) table.above.push_back(judged);
    table.below = {sum};
    blocks.push_back(std::move(table));
  }
  blocks.push_back(Paragraph{{Cell(sum, Tone::strong)}});
  add_exceptions(book, language, blocks);
  return blocks;
}

}  // namespace

SortKey parse_sort_key(std::string_view text, Language language) {
  constexpr std::string_view option = "--sort";
  const std::size_t colon = std::min(text.find(':'), text.size());
  const std::string_view direction = text.substr(colon);
  if (direction != "" && direction != ":asc" && direction != ":desc")
    throw Failure(say(language, "{}: behind the field stands :asc or :desc, not '{}'",
                      "{}：字段后面写 :asc 或 :desc，不能是“{}”", option, escaped(direction)));
  return {&deal_field(text.substr(0, colon), option, language), direction == ":desc"};
}

bool has_settled_columns(const ListOptions& options) {
  const auto has = [&](std::string_view name) {
    return std::ranges::find(options.columns, name, &DealField::name) != options.columns.end();
  };
  return options.is_in_lines || !has("amount") || has("currency");
}

Json listed_deal_schema() {
  Sheet sheet{.id = "deals", .title = {}};
  for (const DealField& field : deal_fields())
    sheet.columns.push_back({std::string(field.name), std::string(field.title.en),
                             std::string(field.title.zh), type_of(field)});
  Json schema = schema_of(sheet);
  for (const DealField& field : deal_fields())
    if (field.form == FieldForm::codes) {
      Json& list = schema["properties"][field.name];
      list["type"] = "array";
      list["items"] = {{"type", "string"}, {"pattern", "^[A-Z][0-9]{3}$"}};
    }
  schema["properties"]["at_least"] = {{"const", true}, {"description", "The rate or more."}};
  schema.erase("required");  // which of them there are, the caller says
  return schema;
}

Json listed_line_schema() {
  Json schema = listed_deal_schema();
  Json& properties = schema["properties"];
  for (const DealField& field : deal_fields()) {
    if (field.form != FieldForm::money) continue;
    properties[std::string(field.name) + "_number"] = {{"type", {"number", "null"}}};
    properties[std::string(field.name) + "_currency"] = {{"type", {"string", "null"}}};
  }
  return schema;
}

Document list_document(const Book& book, Language language, const ListOptions& options) {
  const Briefs briefs = Sorted(book, options.sort).briefs();
  const bool chosen = !options.columns.empty();
  const Columns for_people = chosen ? with_currency(options.columns, book) : ledger_columns();
  const Columns for_programs = !chosen               ? all_columns()
                               : options.is_in_lines ? options.columns
                                                     : for_people;
  Document document;
  document.language = language;
  if (makes(options.wanted, Part::blocks))
    document.blocks = list_page(book, briefs, for_people, language);
  if (makes(options.wanted, Part::records)) document.records = records(book, briefs, for_programs);
  if (makes(options.wanted, Part::data))
    document.data = list_json(book, briefs, for_programs, options.is_in_lines);
  return document;
}

}  // namespace c136
