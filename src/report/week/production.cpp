#include "report/week/production.hpp"

#include "book/subtotal.hpp"
#include "report/week/deal_words.hpp"

#include <map>
#include <tuple>

namespace c136 {
namespace {

/// What is missing comes last.
struct ProductionKey {
  std::string month, product, model;

  auto rank() const {
    return std::tuple(month.empty(), std::string_view(month), product.empty(),
                      std::string_view(product), model.empty(), std::string_view(model));
  }
  friend bool operator<(const ProductionKey& a, const ProductionKey& b) {
    return a.rank() < b.rank();
  }
};

struct ProductionRow {
  ProductionKey key;
  std::int64_t deals = 0, quantity = 0;
  std::int64_t hundredths = 0;  // of the expected quantity
};

const std::vector<SheetColumn<ProductionRow>>& production_columns() {
  using enum CellType;
  using R = const ProductionRow&;
  static const std::vector<SheetColumn<ProductionRow>> columns{
      {"product", field_title("product"), text, [](R r) { return text_cell(r.key.product); }},
      {"model", field_title("model"), text, [](R r) { return text_cell(r.key.model); }},
      {"month", {"Delivery", "交货月份"}, date, [](R r) { return text_cell(r.key.month); }},
      {"deals", {"Deals", "商机"}, integer, [](R r) { return Cell(r.deals); }},
      {"quantity", field_title("quantity"), integer, [](R r) { return Cell(r.quantity); }},
      {"expected",
       {"Expected quantity", "加权数量"},
       decimal,
       [](R r) {
         return Cell(Decimal{(r.hundredths + 5) / 10, 1});
       }},
  };
  return columns;
}

/// Percent of the quantity that is to be expected.
int chance_of(const Brief& brief, const Config& config) {
  if (brief.status == Status::won) return 100;
  return is_rated(brief, config) ? brief.rate.percent.value_or(0) : 0;
}

bool is_to_be_delivered(const Brief& brief, Date table_day) {
  if (brief.is_open()) return true;
  return brief.status == Status::won && brief.delivery && table_day <= brief.delivery->last;
}

}  // namespace

Sheet production_sheet(const std::vector<std::size_t>& deals, const Book& book,
                       const ReportScope& scope) {
  std::map<ProductionKey, ProductionRow> rows;
  for (const std::size_t at : deals) {
    const Brief& brief = book.briefs[at];
    if (!is_to_be_delivered(brief, scope.table_day)) continue;
    const std::string month =
        brief.delivery ? period_label(PeriodKind::month, brief.delivery->last) : std::string();
    const ProductionKey key{month, std::string(brief.product), std::string(brief.model)};
    ProductionRow& row = rows[key];
    const std::int64_t quantity = std::max(1, brief.quantity);
    row.key = key;
    ++row.deals;
    row.quantity += quantity;
    row.hundredths += quantity * chance_of(brief, book.config);
  }
  std::vector<ProductionRow> listed;
  for (const auto& [key, row] : rows) listed.push_back(row);
  return sheet_of("production", say(scope.language, "Production plan", "生产计划"),
                  std::span(production_columns()), listed);
}

}  // namespace c136
