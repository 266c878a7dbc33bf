// The MPC list: every open deal as the weekly review goes through it. reports.md section 2.
#include "book/deal_fields.hpp"
#include "book/funnel.hpp"
#include "report/week/deal_words.hpp"
#include "report/week/sections.hpp"
#include "report/week/week_sums.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace c136 {
namespace {

struct MpcRow {
  std::size_t number;
  const Brief& brief;
  const DealTexts& texts;
  const ReportScope& scope;

  std::string_view deal_id() const { return brief.id; }
};

/// Those that need history come last.
std::vector<SheetColumn<MpcRow>> mpc_columns(bool has_history) {
  using enum CellType;
  using R = const MpcRow&;
  std::vector<SheetColumn<MpcRow>> columns{
      {"no", {"No.", "NO."}, integer, [](R r) { return Cell(std::int64_t(r.number)); }},
      {"product", field_title("product"), text, [](R r) { return text_cell(r.brief.product); },
       must_be_filled},
      {"model", field_title("model"), text, [](R r) { return text_cell(r.brief.model); },
       must_be_filled},
      {"customer", field_title("customer"), text, [](R r) { return text_cell(r.brief.customer); },
       must_be_filled},
      {"amount", field_title("amount"), money,
       [](R r) { return money_cell(r.brief.amount, r.brief.currency); }, must_be_filled},
      {"close", field_title("close"), date, [](R r) { return typed_cell(r.brief.close); },
       must_be_filled},
      {"delivery", field_title("delivery"), date, [](R r) { return typed_cell(r.brief.delivery); }},
      {"rate", field_title("rate"), percent,
       [](R r) { return rate_cell(r.brief, r.scope.config, r.scope.language); }},
      {"status", field_title("situation"), text, [](R r) { return text_cell(r.texts.status); },
       must_be_filled},
      {"owner", field_title("owner"), text,
       [](R r) { return person_cell(r.scope.config, r.brief.owner); }, must_be_filled},
      {"asks",
       {"Resources still needed", "还需要的资源"},
       text,
       [](R r) { return text_cell(r.texts.asks); }},
      {"confirmed", field_title("confirmed"), value,
       [](R r) { return Cell(to_string(r.brief.confirmed)); }},
      {"on_paper", field_title("on_paper"), value,
       [](R r) { return Cell(to_string(r.brief.on_paper)); }},
      {"deal", field_title("deal"), text, [](R r) { return text_cell(r.brief.id); }},
  };
  if (!has_history) return columns;
  columns.push_back({"before", {"Before", "上期"}, value, [](R r) -> Cell {
                       const auto& past = r.brief.past;
                       return past && past->value_before ? Cell(to_string(*past->value_before))
                                                         : Cell();
                     }});
  columns.push_back({"stage_days", field_title("stage_days"), integer, [](R r) -> Cell {
                       const auto& past = r.brief.past;
                       if (!past) return {};
                       return past->stage_days ? Cell(*past->stage_days) : Cell(Named{"", "?"});
                     }});
  return columns;
}

/// By the last day of `close`, then the larger amount, then the id; what is missing last.
bool comes_first(const Brief& a, const Brief& b) {
  if (a.close.has_value() != b.close.has_value()) return a.close.has_value();
  if (a.close && a.close->last != b.close->last) return a.close->last < b.close->last;
  return is_larger_deal(a, b);
}

class MpcSection : public ReportSection {
 public:
  explicit MpcSection(const ReportScope& scope) : scope_(scope) {}

  void add(const Examined& examined, const Book& book) override {
    if (book.briefs.back().is_open()) texts_.emplace(book.briefs.size() - 1, texts_of(examined));
  }

  std::vector<Sheet> finish(const Book& book) override {
    std::vector<Listed> deals = wanted(book);
    std::ranges::sort(deals, [&](const Listed& a, const Listed& b) {
      return comes_first(book.briefs[a], book.briefs[b]);
    });
    return grouped_sheets(deals, book, scope_,
                          [&](const std::vector<Listed>& group) { return sheet(group, book); });
  }

  std::vector<NamedCell> head() const override {
    const Cell owner =
        person_cell(scope_.config, scope_.filled_by.empty() ? only(owners_) : scope_.filled_by);
    return {{"filled_by", {"Filled in by", "填表人"}, CellType::text, owner},
            {"region", field_title("region"), CellType::text, text_cell(only(regions_))}};
  }

  std::vector<std::string> notes() const override { return notes_; }

 private:
  using Listed = std::size_t;  // which brief of the book

  /// With a period of its own, those that are to be signed within it.
  std::vector<Listed> wanted(const Book& book) {
    std::vector<Listed> deals;
    std::size_t undated = 0;
    const bool by_period = scope_.kind.bit == mpc_report && scope_.period;
    for (const auto& [at, texts] : texts_) {
      const auto& close = book.briefs[at].close;
      if (by_period && !close) ++undated;
      if (!by_period || (close && scope_.is_within(close->last))) deals.push_back(at);
    }
    if (undated > 0)
      notes_.push_back(say(scope_.language, "{} without an expected signing: in no period",
                           "{}没有预计签约时间，不属于任何期间",
                           plural(scope_.language, undated, "open deal", "open deals", "个商机")));
    return deals;
  }

  /// What all rows have in common; empty for nothing.
  static std::string_view only(const std::set<std::string_view>& all) {
    return all.size() == 1 ? *all.begin() : std::string_view();
  }

  Sheet sheet(const std::vector<Listed>& deals, const Book& book) {
    std::vector<MpcRow> rows;
    Subtotal sums;
    bool has_unknown = false;
    for (const Listed at : deals) {
      const Brief& brief = book.briefs[at];
      rows.push_back({rows.size() + 1, brief, texts_.at(at), scope_});
      sums.add(brief, book.config);
      has_unknown = has_unknown || (brief.past && !brief.past->stage_days);
      owners_.insert(brief.owner);
      regions_.insert(brief.region);
    }
    const auto columns = mpc_columns(scope_.history != nullptr);
    Sheet sheet = sheet_of("mpc", say(scope_.language, "MPC list", "MPC一览表"), std::span(columns),
                           rows, scope_.privacy());
    sheet.total =
        Total(book.config)
            .count("deals", deals_title, sums.deals)
            .money("amount", field_title("amount"), sums.amount)
            .money("weighted_confirmed", {"Weighted, confirmed", "加权金额（教练已确认）"},
                   sums.confirmed)
            .money("weighted_on_paper", {"Weighted, on paper", "加权金额（纸面）"}, sums.on_paper)
            .exceptions(sums)
            .finish();
    if (has_unknown)
      sheet.notes.push_back(say(scope_.language,
                                "?: unknown, since this clone does not reach back far enough (git "
                                "fetch --unshallow)",
                                "?：未知，本地克隆的历史不够长（git fetch --unshallow）"));
    return sheet;
  }

  const ReportScope& scope_;
  std::map<std::size_t, DealTexts> texts_;       // of the open deals, by their place in the book
  std::set<std::string_view> owners_, regions_;  // of the rows
  std::vector<std::string> notes_;
};

}  // namespace

std::unique_ptr<ReportSection> mpc_section(const ReportScope& scope) {
  return std::make_unique<MpcSection>(scope);
}

}  // namespace c136
