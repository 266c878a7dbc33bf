// What is to be signed, month by month, and what production has to deliver. reports.md section 8.
#include "report/week/deal_words.hpp"
#include "report/week/production.hpp"
#include "report/week/sections.hpp"
#include "report/week/week_sums.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace c136 {
namespace {

/// One line: a month, a quarter, or what has no such day.
struct ForecastRow {
  Named period{};
  Date from{}, to{};              // of a month or quarter
  std::optional<Money> target{};  // in the base currency
  Amounts won{}, commit{}, likely{}, open{}, unrated{}, weighted{};
};

std::optional<Wide> still_to_sign(const ForecastRow& row) {
  if (!row.target) return std::nullopt;
  return Wide{row.target->cents} - row.won.in_base.cents;
}

std::optional<Sum> gap_of(const ForecastRow& row) {
  const auto left = still_to_sign(row);
  return left ? std::optional(Sum{*left - row.weighted.in_base.cents}) : std::nullopt;
}

Cell gap_cell(const ForecastRow& row, const Config& config) {
  const auto gap = gap_of(row);
  return gap ? base_cell(*gap, config) : Cell();
}

Cell coverage_cell(const ForecastRow& row) {
  const auto left = still_to_sign(row);
  if (!left || *left <= 0) return {};
  const Wide open = row.commit.in_base.cents + row.likely.in_base.cents + row.open.in_base.cents +
                    row.unrated.in_base.cents;
  return Decimal{static_cast<std::int64_t>((open * 200 + *left) / (*left * 2)), 2};
}

struct ForecastLine {
  const ForecastRow& row;
  const Config& config;
};

constexpr Words signed_title{"Signed", "已签"}, commit_title{"Commit", "确定"},
    likely_title{"Likely", "有望"}, open_title{"Open", "跟进"}, unrated_title{"Not rated", "未评"},
    weighted_title{"Weighted", "加权"};

const std::vector<SheetColumn<ForecastLine>>& forecast_columns() {
  using enum CellType;
  using R = const ForecastLine&;
  static const std::vector<SheetColumn<ForecastLine>> columns{
      {"period", {"Period", "期间"}, text, [](R r) { return Cell(r.row.period); }},
      {"target",
       {"Target", "目标"},
       money,
       [](R r) { return money_cell(r.row.target, r.config.currency); }},
      {"signed", signed_title, money, [](R r) { return sums_cell(r.row.won); }},
      {"commit", commit_title, money, [](R r) { return sums_cell(r.row.commit); }},
      {"likely", likely_title, money, [](R r) { return sums_cell(r.row.likely); }},
      {"open", open_title, money, [](R r) { return sums_cell(r.row.open); }},
      {"unrated", unrated_title, money, [](R r) { return sums_cell(r.row.unrated); }},
      {"weighted", weighted_title, money, [](R r) { return sums_cell(r.row.weighted); }},
      {"gap", {"Gap", "缺口"}, money, [](R r) { return gap_cell(r.row, r.config); }},
      {"coverage", {"Coverage", "覆盖倍数"}, decimal, [](R r) { return coverage_cell(r.row); }},
  };
  return columns;
}

using Listed = std::vector<std::size_t>;  // which briefs of the book

/// The day by which a deal stands in the table: a won one by its closing.
std::optional<Date> forecast_day(const Brief& brief) {
  if (brief.status == Status::won) return closing_day(brief);
  return brief.close ? std::optional(brief.close->last) : std::nullopt;
}

void add_amount(Amounts& amounts, const Brief& brief) {
  if (brief.amount) amounts.add(brief.currency, *brief.amount, brief.in_base);
}

/// The class of an open deal, of which each has one. By the value of c136, whatever the method.
Amounts& class_of(ForecastRow& row, const Brief& brief, const Config& config) {
  const Value& value = brief.confirmed_136;  // whatever the method
  const auto passed = [&](const Gate& gate) { return is_past(gate, value); };
  if (std::ranges::all_of(c136_method().gates, passed)) return row.commit;
  if (value.w >= 1 || value.f >= 2) return row.likely;
  return is_rated(brief, config) ? row.open : row.unrated;
}

class ForecastSection : public ReportSection {
 public:
  explicit ForecastSection(const ReportScope& scope) : scope_(scope) {}

  std::vector<Sheet> finish(const Book& book) override {
    Listed deals;
    for (std::size_t i = 0; i < book.briefs.size(); ++i)
      if (book.briefs[i].is_open() || book.briefs[i].status == Status::won) deals.push_back(i);
    std::vector<Sheet> sheets = grouped_sheets(
        deals, book, scope_, [&](const Listed& group) { return forecast(group, book); });
    std::vector<Sheet> production = grouped_sheets(deals, book, scope_, [&](const Listed& group) {
      return production_sheet(group, book, scope_);
    });
    std::ranges::move(production, std::back_inserter(sheets));
    return sheets;
  }

 private:
  ForecastRow period_row(const ReportPeriod& period, Date from, bool has_targets) const {
    ForecastRow row{.period = {period.label, period.label}, .from = from, .to = period.to};
    for (const Target& target : scope_.config.targets) {
      if (!has_targets || target.scope != Target::Scope::all || target.period != period.label)
        continue;
      const auto amount = scope_.config.in_base(target.amount, target.currency, scope_.table_day);
      if (amount) row.target = Money{row.target.value_or(Money{}).cents + amount->cents};
    }
    return row;
  }

  /// What slipped, twelve months, the quarters up to the last day, what has no date.
  std::vector<ForecastRow> rows_until(std::optional<Date> last, bool has_targets) const {
    std::vector<ForecastRow> rows;
    rows.push_back({.period = {"slipped", say(scope_.language, "Slipped", "已逾期")}});
    ReportPeriod month = period_of(PeriodKind::month, scope_.table_day);
    for (int i = 0; i < 12; ++i, month = next_period(PeriodKind::month, month))
      rows.push_back(period_row(month, month.from, has_targets));
    for (Date from = month.from; last && from <= *last;) {
      const ReportPeriod quarter = period_of(PeriodKind::quarter, from);
      rows.push_back(period_row(quarter, from, has_targets));
      from = quarter.to + 1;
    }
    rows.push_back({.period = {"undated", say(scope_.language, "No date", "未定")}});
    return rows;
  }

  /// None for what was signed before the first month.
  ForecastRow* row_of(std::vector<ForecastRow>& rows, const Brief& brief) const {
    const auto day = forecast_day(brief);
    if (!day) return &rows.back();
    if (brief.is_open() && *day < scope_.table_day) return &rows.front();
    for (std::size_t i = 1; i + 1 < rows.size(); ++i)
      if (rows[i].from <= *day && *day <= rows[i].to) return &rows[i];
    return nullptr;
  }

  Sheet forecast(const Listed& deals, const Book& book) const {
    const Config& config = book.config;
    std::optional<Date> last;
    for (const std::size_t at : deals)
      if (const auto day = forecast_day(book.briefs[at]); day && (!last || *last < *day))
        last = day;
    const bool is_whole = book.where.empty() && !scope_.by && scope_.owner.empty() &&
                          scope_.team.empty() && scope_.region.empty();
    std::vector<ForecastRow> rows = rows_until(last, is_whole);
    Subtotal all;
    ForecastRow sums{};
    for (const std::size_t at : deals) {
      const Brief& brief = book.briefs[at];
      ForecastRow* const row = row_of(rows, brief);
      if (!row) continue;
      all.add(brief, config);
      for (ForecastRow* one : {row, &sums}) add(*one, brief, config);
    }
    return sheet(rows, sums, all);
  }

  static void add(ForecastRow& row, const Brief& brief, const Config& config) {
    if (!brief.is_open()) return add_amount(row.won, brief);
    add_amount(class_of(row, brief, config), brief);
    if (const auto own = weight(brief, brief.rate, config))
      row.weighted.add(brief.currency, *own, weight_in_base(brief, brief.rate, config));
  }

  Sheet sheet(const std::vector<ForecastRow>& rows, const ForecastRow& sums,
              const Subtotal& all) const {
    std::vector<ForecastLine> lines;
    for (const ForecastRow& row : rows) lines.push_back({row, scope_.config});
    Sheet sheet = sheet_of("forecast", say(scope_.language, "Forecast", "销售预测"),
                           std::span(forecast_columns()), lines);
    for (const ForecastRow& row : rows)
      if (const auto gap = gap_of(row); gap && gap->cents < 0)
        sheet.notes.push_back(surplus_note(row.period.shown, *gap, scope_.config, scope_.language));
    sheet.total = Total(scope_.config)
                      .count("deals", deals_title, all.deals)
                      .money("signed", signed_title, sums.won)
                      .money("commit", commit_title, sums.commit)
                      .money("likely", likely_title, sums.likely)
                      .money("open", open_title, sums.open)
                      .money("unrated", unrated_title, sums.unrated)
                      .money("weighted", weighted_title, sums.weighted)
                      .exceptions(all)
                      .finish();
    return sheet;
  }

  const ReportScope& scope_;
};

}  // namespace

std::unique_ptr<ReportSection> forecast_section(const ReportScope& scope) {
  return std::make_unique<ForecastSection>(scope);
}

}  // namespace c136
