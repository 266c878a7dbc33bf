// The lost-deal report: one form a deal lost in the period. reports.md
// section 5.
#include "report/sellers/sellers.hpp"
#include "report/week/closings.hpp"
#include "report/week/deal_words.hpp"
#include "report/week/sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace c136 {
namespace {

struct LostRow {
  const ReportScope& scope;
  const Examined& examined;
  const Deal& deal;
  std::string_view deal_id() const { return *deal.id; }
};

/// "MAKER WHAT" of each, joined.
Cell existing_cell(const Customer& customer) {
  std::vector<std::string> all;
  for (const Equipment& one : customer.existing)
    all.push_back(one.maker ? fmt::format("{} {}", *one.maker, *one.what) : std::string(*one.what));
  return joined_cell(all);
}

/// The day of the report, or else of the decision.
Cell report_date(const Result& result) {
  if (result.reported) return *result.reported;
  return result.on ? Cell(*result.on) : Cell();
}

Cell buying_time(const Deal& deal) {
  if (deal.result.on) return *deal.result.on;
  return deal.close ? Cell(deal.close->typed) : Cell();
}

/// The words of the reasons, then the analysis.
Cell analysis_cell(const Result& result, Language language) {
  std::vector<std::string> parts;
  for (const auto& reason : result.reasons) parts.emplace_back(name_of(*reason, language));
  if (result.analysis) parts.emplace_back(*result.analysis);
  return joined_cell(parts);
}

Cell gaps_cell(const Examined& examined) {
  std::vector<std::string> codes;
  for (const Finding& gap : examined.gaps) codes.push_back(gap.code);
  std::ranges::sort(codes);
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return joined_cell(codes);
}

/// "2026-11-18 F3": the last entry in which something was denied.
Cell denied_cell(const Facts& facts) {
  const Entry* last = nullptr;
  for (const Entry& entry : facts.entries)
    if (entry.log && !entry.log->denies.empty() && (!last || last->on <= entry.on)) last = &entry;
  if (!last) return {};
  std::string all = to_string(last->on);
  for (const auto& topic : last->log->denies)
    all += fmt::format(" {}", label(*topic, facts.language));
  return all;
}

const std::vector<SheetColumn<LostRow>>& lost_columns() {
  using enum CellType;
  using R = const LostRow&;
  static const std::vector<SheetColumn<LostRow>> columns{
      {"region", {"Region", "区域"}, text, [](R r) { return text_cell(*r.deal.region); }},
      {"seller",
       {"Seller", "销售人员"},
       text,
       [](R r) { return person_cell(r.scope.config, *r.deal.owner); },
       must_be_filled},
      {"date", {"Report date", "报告时间"}, date, [](R r) { return report_date(r.deal.result); }},
      {"customer_region",
       {"Region of the customer", "客户所在区域"},
       text,
       [](R r) { return text_cell(*r.deal.customer.region); }},
      {"reseller",
       {"Reseller", "代理商名称"},
       text,
       [](R r) { return text_cell(*r.deal.reseller); }},
      {"customer",
       {"Customer", "客户名称"},
       text,
       [](R r) { return text_cell(*r.deal.customer.name); }},
      {"product",
       {"Product kind", "产品种类"},
       text,
       [](R r) { return text_cell(*r.deal.product); },
       must_be_filled},
      {"existing",
       {"Existing equipment", "原设备情况"},
       text,
       [](R r) { return existing_cell(r.deal.customer); }},
      {"mode",
       {"Buying mode", "采购方式"},
       text,
       [](R r) { return text_cell(*r.deal.c4.mode); },
       must_be_filled},
      {"time",
       {"Buying time", "采购时间"},
       date,
       [](R r) { return buying_time(r.deal); },
       must_be_filled},
      {"analysis",
       {"Analysis of the reasons", "丢单原因分析"},
       text,
       [](R r) { return analysis_cell(r.deal.result, r.scope.language); },
       must_be_filled},
      {"note", {"Note", "备注"}, text, [](R r) { return text_cell(*r.deal.result.note); }},
      {"gaps", {"Gaps on that day", "当日缺口"}, text, [](R r) { return gaps_cell(r.examined); }},
      {"denied",
       {"Last denial", "最近一次否认"},
       text,
       [](R r) { return denied_cell(r.examined.facts); }},
  };
  return columns;
}

// ---- what was offered
// ---------------------------------------------------------------------------

struct OfferRow {
  enum class Side : std::uint8_t { winner, ours, others };

  Side side;
  const Offer& offer;
  std::string maker;
  const Deal& deal;
  const ReportScope& scope;
  std::string_view deal_id() const { return *deal.id; }
};

constexpr Word side_words[] = {{.id = "winner", .zh = "中标/成交产品情况", .en = "Winner"},
                               {.id = "ours", .zh = "我司提供产品情况", .en = "Ours"},
                               {.id = "others", .zh = "其他竞争对手情况", .en = "Others"}};

const std::vector<SheetColumn<OfferRow>>& offer_columns() {
  using enum CellType;
  using R = const OfferRow&;
  static const std::vector<SheetColumn<OfferRow>> columns{
      {"side",
       {"Side", "方"},
       word,
       [](R r) {
         return word_cell(side_words[static_cast<std::size_t>(r.side)], r.scope.language);
       }},
      {"maker", {"Maker", "厂家"}, text, [](R r) { return text_cell(r.maker); }, must_be_filled},
      {"model", {"Product model", "产品型号"}, text, [](R r) { return text_cell(*r.offer.model); }},
      {"configuration",
       {"Configuration", "产品配置"},
       text,
       [](R r) { return text_cell(*r.offer.configuration); }},
      {"price",
       {"Price", "产品价格"},
       money,
       [](R r) {
         if (!r.offer.price) return Cell();
         return money_cell(*r.offer.price, r.deal.currency.value_or(r.scope.config.currency));
       },
       must_be_filled},
      {"payment", {"Payment", "付款方式"}, text, [](R r) { return text_cell(*r.offer.payment); }},
  };
  return columns;
}

/// Of the winner maker and price have to be known, of ourselves the price.
bool may_lack(const OfferRow& row, std::string_view column) {
  if (row.side == OfferRow::Side::winner) return false;
  return row.side == OfferRow::Side::others || column != "price";
}

Sheet offers_sheet(const Facts& facts, const ReportScope& scope) {
  using Side = OfferRow::Side;
  const Deal& deal = facts.deal;
  const Result& result = deal.result;
  std::vector<OfferRow> rows;
  const bool nobody_won = result.winner && *result.winner == none_id;
  const std::string winner(result.winner ? facts.name_of(*result.winner) : Text());
  if (!nobody_won)
    rows.push_back({Side::winner, result.theirs,
                    result.theirs.maker ? std::string(*result.theirs.maker) : winner, deal, scope});
  rows.push_back({Side::ours, result.ours, std::string(*result.ours.maker), deal, scope});
  for (const Offer& other : result.others)
    rows.push_back({Side::others, other, std::string(*other.maker), deal, scope});
  Sheet sheet = sheet_of("offers", say(scope.language, "What was offered", "各方产品情况"),
                         std::span(offer_columns()), rows);
  std::erase_if(sheet.empty, [&](const EmptyCell& cell) {
    return may_lack(rows[cell.row - 1], sheet.columns[cell.column].id);
  });
  return sheet;
}

// ---- the way there ------------------------------------------------------------------------------

struct PathRow {
  const PathMark& mark;
};

const std::vector<SheetColumn<PathRow>>& path_columns() {
  using enum CellType;
  using R = const PathRow&;
  static const std::vector<SheetColumn<PathRow>> columns{
      {"days", {"Days before", "丢单前天数"}, integer, [](R r) { return Cell(r.mark.days); }},
      {"confirmed", field_title("confirmed"), value,
       [](R r) { return r.mark.confirmed ? Cell(to_string(*r.mark.confirmed)) : Cell(); }},
      {"stage", field_title("stage"), word,
       [](R r) -> Cell {
         if (r.mark.stage.empty()) return {};
         return Named{r.mark.stage, r.mark.stage_shown};
       }},
  };
  return columns;
}

Sheet path_sheet(const KnownPast& past, Language language) {
  std::vector<PathRow> rows;
  for (const PathMark& mark : past.trace.path) rows.push_back({mark});
  return sheet_of("path", say(language, "The way there", "丢单经过"), std::span(path_columns()),
                  rows);
}

class LostSection : public ReportSection {
 public:
  explicit LostSection(const ReportScope& scope) : scope_(scope) {}

  void add(const Examined& examined, const Book& book) override {
    const Brief& brief = book.briefs.back();
    const auto on = closing_day(brief);
    if (brief.status != Status::lost || !on || !scope_.is_within(*on)) return;
    const Facts& facts = examined.facts;
    Form form{*on, std::string(brief.id), {}};
    form.sheets.push_back(
        sheet_of("lost", say(scope_.language, "Lost deal – {}", "丢单报告——{}", brief.title),
                 std::span(lost_columns()), std::vector{LostRow{scope_, examined, facts.deal}}));
    form.sheets.push_back(offers_sheet(facts, scope_));
    if (const KnownPast* past = scope_.past_of(brief.id))
      form.sheets.push_back(path_sheet(*past, scope_.language));
    make_block(form.sheets, form.deal, form.deal, say(scope_.language, "Lost deal", "丢单报告"));
    form.sheets[0].is_form = true;
    forms_.push_back(std::move(form));
  }

  std::vector<Sheet> finish(const Book&) override {
    std::ranges::sort(forms_, {},
                      [](const Form& f) { return std::tuple(f.on, std::string_view(f.deal)); });
    std::vector<Sheet> sheets;
    for (Form& form : forms_) std::ranges::move(form.sheets, std::back_inserter(sheets));
    return sheets;
  }

  std::vector<Sheet> shapes(const Book&) override {
    return {sheet_of("lost", "", std::span(lost_columns()), {}),
            sheet_of("offers", "", std::span(offer_columns()), {}),
            sheet_of("path", "", std::span(path_columns()), {})};
  }

 private:
  struct Form {
    Date on;
    std::string deal;
    std::vector<Sheet> sheets;
  };

  const ReportScope& scope_;
  std::vector<Form> forms_;
};

}  // namespace

std::unique_ptr<ReportSection> lost_section(const ReportScope& scope) {
  return std::make_unique<LostSection>(scope);
}

}  // namespace c136
