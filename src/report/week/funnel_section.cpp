// The funnel as the weekly report has it: open deals by stage. reports.md section 3.
#include "book/funnel.hpp"
#include "c136/score/method.hpp"
#include "report/funnel_words.hpp"
#include "report/week/deal_words.hpp"
#include "report/week/sections.hpp"
#include "report/week/week_sums.hpp"

namespace c136 {
namespace {

struct FunnelRow {
  const Word& stage;
  const Subtotal& sums;
  const Config& config;
  Language language;
};

Cell count_of(std::size_t number) { return static_cast<std::int64_t>(number); }

/// Nothing where the method has no such gate.
Cell past_of(const Subtotal& sums, const Config& config, std::size_t gate) {
  return gate < method_of(config).gates.size() ? count_of(sums.past[gate]) : Cell();
}

/// What the deals of a stage weigh; before a certain stage nobody rates them.
Cell weight_cell(const FunnelRow& row, const Amounts& weights) {
  const bool is_unrated = row.sums.deals > 0 && row.sums.not_rated == row.sums.deals;
  return sums_cell(weights, is_unrated ? unrated.in(row.language) : std::string_view());
}

Cell quiet_cell(const Subtotal& sums) {
  const auto twice = sums.twice_median_quiet();
  return twice ? Cell(Tenths{*twice * 5}) : Cell();
}

constexpr Words past_6c{"6C", "6C"}, past_2f{"2F", "2F"}, past_1w{"1W", "1W"};

const std::vector<SheetColumn<FunnelRow>>& funnel_columns() {
  using enum CellType;
  using R = const FunnelRow&;
  static const std::vector<SheetColumn<FunnelRow>> columns{
      {"stage", field_title("stage"), word, [](R r) { return word_cell(r.stage, r.language); }},
      {"deals", deals_title, integer, [](R r) { return count_of(r.sums.deals); }},
      {"amount", {"Amount", "金额"}, money, [](R r) { return sums_cell(r.sums.amount); }},
      {"confirmed", weighted_confirmed, money,
       [](R r) { return weight_cell(r, r.sums.confirmed); }},
      {"on_paper", weighted_on_paper, money, [](R r) { return weight_cell(r, r.sums.on_paper); }},
      {"c6", past_6c, integer, [](R r) { return past_of(r.sums, r.config, 0); }},
      {"f2", past_2f, integer, [](R r) { return past_of(r.sums, r.config, 1); }},
      {"w1", past_1w, integer, [](R r) { return past_of(r.sums, r.config, 2); }},
      {"quiet", quiet_title, decimal, [](R r) { return quiet_cell(r.sums); }},
  };
  return columns;
}

class FunnelSection : public ReportSection {
 public:
  explicit FunnelSection(const ReportScope& scope) : scope_(scope) {}

  std::vector<Sheet> finish(const Book& book) override {
    const Funnel funnel = funnel_of(book, nullptr);
    std::vector<FunnelRow> rows;
    for (std::size_t i = 0; i < funnel.stages.size(); ++i)
      rows.push_back({book.config.stages[i], funnel.stages[i], book.config, scope_.language});
    Sheet sheet = sheet_of("funnel", say(scope_.language, "Funnel", "商机漏斗"),
                           std::span(funnel_columns()), rows);
    const Subtotal& all = funnel.total;
    sheet.total = Total(book.config)
                      .count("deals", deals_title, all.deals)
                      .money("amount", {"Amount", "金额"}, all.amount)
                      .money("confirmed", weighted_confirmed, all.confirmed)
                      .money("on_paper", weighted_on_paper, all.on_paper)
                      .cell("c6", past_6c, CellType::integer, past_of(all, book.config, 0))
                      .cell("f2", past_2f, CellType::integer, past_of(all, book.config, 1))
                      .cell("w1", past_1w, CellType::integer, past_of(all, book.config, 2))
                      .cell("quiet", quiet_title, CellType::decimal, quiet_cell(all))
                      .exceptions(all)
                      .finish();
    return only_sheet(std::move(sheet));
  }

 private:
  const ReportScope& scope_;
};

}  // namespace

std::unique_ptr<ReportSection> funnel_section(const ReportScope& scope) {
  return std::make_unique<FunnelSection>(scope);
}

}  // namespace c136
