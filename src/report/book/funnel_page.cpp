#include "report/book/funnel_page.hpp"

#include "c136/score/scorecard.hpp"
#include "report/funnel_words.hpp"
#include "report/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace c136 {
namespace {

constexpr std::size_t most_named = 20;

Cell count(std::size_t number) { return static_cast<std::int64_t>(number); }

Cell in_base(const Amounts& amounts) {
  return amounts.priced > 0 ? cell_of(amounts.in_base) : Cell();
}

Cell weight_cell(const Amounts& amounts, const Subtotal& sums, Language language) {
  if (sums.deals > 0 && sums.not_rated == sums.deals) return {unrated.in(language), Tone::muted};
  return in_base(amounts);
}

std::string in_currency(std::string_view title, const Config& config, Language language) {
  return say(language, "{} ({})", "{}（{}）", title, config.currency);
}

std::string amount_title(const Config& config, Language language) {
  return in_currency(Words{"Amount", "金额"}.in(language), config, language);
}

/// Of money in the base currency.
Column base_column(std::string id, std::string title, const Config& config) {
  return {std::move(id), std::move(title), Align::right, std::string(config.currency)};
}

/// The weights inside the amount; `by` is what the rows are: "stage".
Chart weight_chart(Words by, std::string names, const Config& config, Language language) {
  return {.title = say(language, "Amount and weight by {} ({})", "按{}看金额与加权金额（{}）",
                       by.in(language), config.currency),
          .names = {std::move(names)},
          .series = {{"amount", say(language, "amount", "金额")},
                     {"on_paper", say(language, "on paper", "纸面加权")},
                     {"confirmed", say(language, "confirmed", "已确认加权")}}};
}

/// Rows of subtotals, drawn, and the total below.
class SubtotalTable {
 public:
  /// `by` is what the rows are: "stage".
  SubtotalTable(std::string_view id, std::string_view title, Words by, const Config& config,
                Language language)
      : gates_(method_of(config).gates), language_(language) {
    table_.chart = weight_chart(by, std::string(id), config, language);
    const auto number = [this](std::string id_of, std::string title_of) {
      table_.columns.push_back({std::move(id_of), std::move(title_of), Align::right});
    };
    table_.columns.push_back({std::string(id), std::string(title)});
    number("deals", say(language, "Deals", "商机数"));
    const auto money = [&](std::string id_of, std::string title_of) {
      table_.columns.push_back(base_column(std::move(id_of), std::move(title_of), config));
    };
    money("amount", amount_title(config, language));
    money("confirmed", std::string(weighted_confirmed.in(language)));
    money("on_paper", std::string(weighted_on_paper.in(language)));
    for (const Gate& gate : gates_) number(std::string(gate.name), std::string(gate.name));
    number("quiet", std::string(quiet_title.in(language)));
  }

  void add(Cell name, const Subtotal& sums) { rows_.emplace_back(std::move(name), &sums); }

  DataTable finish(const Subtotal& total) && {
    for (auto& [name, sums] : rows_) table_.rows.push_back(row(std::move(name), *sums));
    table_.rows.push_back(row({say(language_, "Total", "合计"), Tone::strong}, total));
    table_.chart->rows = rows_.size();
    if (total.amount.priced == 0) table_.chart.reset();
    return std::move(table_);
  }

 private:
  std::vector<Cell> row(Cell name, const Subtotal& sums) const {
    const auto days = sums.twice_median_quiet();
    std::vector<Cell> row{std::move(name), count(sums.deals), in_base(sums.amount),
                          weight_cell(sums.confirmed, sums, language_),
                          weight_cell(sums.on_paper, sums, language_)};
    for (std::size_t i = 0; i < gates_.size(); ++i) row.push_back(count(sums.past[i]));
    row.push_back(days ? Cell(Tenths{*days * 5}) : Cell());
    return row;
  }

  const std::vector<Gate>& gates_;
  Language language_;
  DataTable table_;
  std::vector<std::pair<Cell, const Subtotal*>> rows_;
};

/// "68,000 CNY"; nothing that has a price is not nothing at all.
std::string money_text(const Amounts& amounts, const Config& config, Language language) {
  if (amounts.priced > 0) return fmt::format("{} {}", grouped(amounts.in_base), config.currency);
  return say(language, "nothing", "无");
}

/// "74,900,000 CNY", or why there is no such sum.
std::string amount_text(const Amounts& amounts, const Config& config, Language language) {
  if (amounts.priced > 0)
    return say(language, "{}", "金额 {}", money_text(amounts, config, language));
  if (amounts.by_currency.empty()) return say(language, "no amount written", "均未填写金额");
  std::vector<std::string> sums;
  for (const auto& [currency, sum] : amounts.by_currency)
    sums.push_back(fmt::format("{} {}", grouped(sum), currency));
  return say(language, "{}, for which there is no rate of exchange into {}",
             "金额 {}，没有折算成 {} 的汇率", listed(sums, language), config.currency);
}

/// In Chinese, where it stands in a sentence.
std::string value_name(const Config& config) {
  return fmt::format("{}", method_of(config).value_title.zh);
}

/// Of rates that are "or more".
std::string least_rates(const Config& config, Language language) {
  const Method& method = method_of(config);
  for (const LadderRow& row : ladder_of(method, config))
    if (row.at_least)
      return say(language, "Of \"{0} % or more\" {0} % is counted.", "“{0}% 以上”按 {0}% 计。",
                 row.percent);
  return {};
}

std::string weight_text(const Subtotal& total, const Config& config, Language language) {
  if (total.amount.priced == 0) return {};
  if (total.not_rated == total.deals)
    return say(language, "None of them is rated yet.", "均尚未评估赢率。");
  return say(language, "If decided today: {} by the confirmed values, {} by the values on paper.",
             "若今日拍板，按教练已确认的 {2}加权为 {0}，按纸面值加权为 {1}。",
             money_text(total.confirmed, config, language),
             money_text(total.on_paper, config, language), value_name(config));
}

std::string headline(const Funnel& funnel, const Config& config, Language language) {
  const Subtotal& total = funnel.total;
  if (total.deals == 0) return say(language, "There is no open deal.", "没有进行中的商机。");
  const std::string sum = say(language, "{} open, {}.", "进行中 {}，{}。",
                              plural(language, total.deals, "deal", "deals", "个商机"),
                              amount_text(total.amount, config, language));
  return sentences({sum, weight_text(total, config, language)}, language);
}

std::string legend(const Config& config, Language language) {
  const std::string weight =
      say(language,
          "Weighted: win rate times amount, the rate being that of a deal decided today; each deal "
          "rounded to the cent, halves up.",
          "加权金额 = 赢率 × 金额，赢率指若今日拍板的赢率；逐个商机四舍五入到分。");
  const std::string not_rated =
      config.weigh_from == Stage{}
          ? std::string()
          : say(language, "Stages before {} are not yet rated.", "“{}”之前的阶段尚未评估赢率。",
                shown(config.stage(config.weigh_from), language));
  std::vector<std::string> gates;
  for (const Gate& gate : method_of(config).gates) gates.emplace_back(gate.name);
  const std::string past = gates.empty()
                               ? std::string()
                               : say(language, "{}: deals past that gate.",
                                     "{}：已过该关键门槛的商机数。", listed(gates, language));
  const std::string quiet = say(language, "Quiet: median days since the last log entry.",
                                "静默天数：距最近一次记录天数的中位数。");
  return sentences({method_line(method_of(config), language), weight, least_rates(config, language),
                    not_rated, past, quiet},
                   language);
}

void add_part(std::string heading, DataTable table, std::vector<Block>& blocks) {
  blocks.push_back(Heading{2, std::move(heading)});
  blocks.push_back(std::move(table));
}

std::string for_whom(const Target& target, Language language) {
  switch (target.scope) {
    case Target::Scope::all:
      return say(language, "everybody", "全体");
    case Target::Scope::owner:
      return std::string(target.of);
    case Target::Scope::team:
      return say(language, "team {}", "团队 {}", target.of);
    case Target::Scope::region:
      return say(language, "region {}", "区域 {}", target.of);
  }
  return {};
}

std::vector<Cell> target_row(const TargetState& state, Language language) {
  const auto known = [](const std::optional<Sum>& sum) { return sum ? cell_of(*sum) : Cell(); };
  return {state.target->period, for_whom(*state.target, language), known(state.amount),
          cell_of(state.won),   cell_of(state.weighted),           cell_of(state.open),
          known(state.gap())};
}

/// Why a target stands without a figure: "2026-Q4, everybody: 500,000 USD".
void add_unpriced_targets(const Funnel& funnel, const Config& config, Language language,
                          std::vector<Block>& blocks) {
  BulletList list;
  for (const TargetState& state : funnel.targets) {
    if (state.amount) continue;
    const Target& target = *state.target;
    list.items.push_back(
        {Cell(say(language,
                  "{}, {}: the target is {} {}, and `rates` has no rate of exchange for {} into {}",
                  "{}，{}：目标为 {} {}，但 rates 中没有 {} 折算成 {} 的汇率", target.period,
                  for_whom(target, language), grouped(target.amount), target.currency,
                  target.currency, config.currency),
              Tone::caution),
         {}});
  }
  if (!list.items.empty()) blocks.push_back(std::move(list));
}

/// The targets that are passed, and by how much: "2026-12, everybody: surplus of 500,000 CNY".
void add_surplus(const Funnel& funnel, const Config& config, Language language,
                 std::vector<Block>& blocks) {
  BulletList list;
  for (const TargetState& state : funnel.targets)
    if (const auto gap = state.gap(); gap && gap->cents < 0)
      list.items.push_back({Cell(say(language, "{}, {}: surplus of {} {}", "{}，{}：超额 {} {}",
                                     state.target->period, for_whom(*state.target, language),
                                     grouped(Sum{-gap->cents}), config.currency)),
                            {}});
  if (!list.items.empty()) blocks.push_back(std::move(list));
}

/// "a, b and 3 more": the deals of a kind, as many as a person can read.
using Test = bool (*)(const Brief&, const Config&);
std::string named(const std::vector<std::string>& names, Language language) {
  if (names.size() <= most_named) return listed(names, language);
  const std::vector<std::string> first(names.begin(), names.begin() + most_named);
  return say(language, "{} and {} more", "{}，另有 {} 个", listed(first, language),
             names.size() - most_named);
}

std::string name_of(const Brief& brief) {
  return std::string(brief.id.empty() ? brief.file : brief.id);
}

void add_named(const Book& book, Test is_meant, Words kind, Language language, BulletList& list) {
  std::vector<std::string> names;
  for (const Brief& brief : book.briefs)
    if (is_meant(brief, book.config)) {
      names.push_back(name_of(brief));
      if (is_unpriced(brief, book.config))
        names.back() +=
            say(language, " ({} {})", "（{} {}）", grouped(*brief.amount), brief.currency);
    }
  if (names.empty()) return;
  list.items.push_back(
      {Cell(say(language, "{}, {}: {}", "{}，{}：{}", kind.in(language),
                plural(language, names.size(), "deal", "deals", "个商机"), named(names, language)),
            Tone::caution),
       {}});
}

void add_left_out(const Book& book, Language language, BulletList& list) {
  if (book.left_out.empty()) return;
  std::vector<std::string> names;
  for (const LeftOut& deal : book.left_out)
    names.push_back(say(language, "{} ({})", "{}（{}）", deal.file,
                        plural(language, deal.errors, "error", "errors", "处错误")));
  list.items.push_back(
      {Cell(say(language, "Not included because of errors, {}: {}", "因有错误未计入，{}：{}",
                plural(language, names.size(), "deal", "deals", "个商机"), named(names, language)),
            Tone::bad),
       {}});
}

}  // namespace

void add_funnel(const Funnel& funnel, const Book& book, Language language,
                std::vector<Block>& blocks) {
  const Config& config = book.config;
  blocks.push_back(Paragraph{{Cell(headline(funnel, config, language), Tone::strong)}});
  SubtotalTable table("stage", say(language, "Stage", "阶段"), {"stage", "阶段"}, config, language);
  for (std::size_t i = 0; i < funnel.stages.size(); ++i)
    table.add(shown(config.stages[i], language), funnel.stages[i]);
  blocks.push_back(std::move(table).finish(funnel.total));
  blocks.push_back(Paragraph{{Cell(legend(config, language), Tone::muted)}});
}

void add_groups(const Funnel& funnel, const Book& book, const DealField& by, Language language,
                std::vector<Block>& blocks) {
  SubtotalTable table(by.name, by.title.in(language), {by.name, by.title.zh}, book.config,
                      language);
  for (const FunnelGroup& group : funnel.groups)
    table.add(is_known(group.name) ? shown_cell(group.name, language)
                                   : Cell(say(language, "not given", "未填写"), Tone::muted),
              group.sums);
  add_part(say(language, "By {}", "按{}", language == Language::zh ? by.title.zh : by.name),
           std::move(table).finish(funnel.total), blocks);
}

void add_sources(const Funnel& funnel, const Book& book, Language language,
                 std::vector<Block>& blocks) {
  using enum RateSource;
  DataTable table;
  table.columns = {
      {"source", say(language, "Win rate from", "赢率来源")},
      {"deals", say(language, "Deals", "商机数"), Align::right},
      base_column("amount", amount_title(book.config, language), book.config),
      base_column("confirmed", std::string(weighted_confirmed.in(language)), book.config)};
  for (const RateSource source : {published, carried, filled, team, none}) {
    const Subtotal& sums = funnel.of(source);
    if (sums.deals > 0)
      table.rows.push_back({title(source).in(language), count(sums.deals), in_base(sums.amount),
                            in_base(sums.confirmed)});
  }
  table.chart =
      weight_chart({"source of the win rate", "赢率来源"}, "source", book.config, language);
  table.chart->series.erase(table.chart->series.begin() + 1);  // it rests on the confirmed values
  if (table.rows.empty()) return;
  if (funnel.not_rated.deals > 0)
    table.rows.push_back({{say(language, "not yet rated", "尚未评估"), Tone::muted},
                          count(funnel.not_rated.deals),
                          in_base(funnel.not_rated.amount),
                          Cell()});
  table.chart->rows = table.rows.size();
  if (funnel.total.amount.priced == 0) table.chart.reset();
  add_part(say(language, "What the weight rests on", "加权金额的依据"), std::move(table), blocks);
}

void add_currencies(const Funnel& funnel, const Book& book, Language language,
                    std::vector<Block>& blocks) {
  const Subtotal& total = funnel.total;
  const auto& amounts = total.amount.by_currency;
  if (amounts.size() == amounts.count(book.config.currency)) return;
  DataTable table;
  table.columns = {{"currency", say(language, "Currency", "币种")},
                   {"amount", say(language, "Amount", "金额"), Align::right},
                   {"confirmed", std::string(weighted_confirmed.in(language)), Align::right},
                   {"on_paper", std::string(weighted_on_paper.in(language)), Align::right}};
  const auto in = [](const Amounts& sums, std::string_view currency) {
    const auto found = sums.by_currency.find(currency);
    return found == sums.by_currency.end() ? Cell() : cell_of(found->second);
  };
  for (const auto& [currency, sum] : amounts)
    table.rows.push_back(
        {currency, cell_of(sum), in(total.confirmed, currency), in(total.on_paper, currency)});
  add_part(say(language, "By currency, not converted", "按币种（未折算）"), std::move(table),
           blocks);
}

void add_closed(const Funnel& funnel, const Book& book, Language language,
                std::vector<Block>& blocks) {
  DataTable table;
  table.columns = {{"status", say(language, "Status", "状态")},
                   {"deals", say(language, "Deals", "商机数"), Align::right},
                   base_column("amount", amount_title(book.config, language), book.config)};
  for (const Status status : {Status::won, Status::lost, Status::shelved})
    table.rows.push_back({c136::name_of(status, language), count(funnel.of(status).deals),
                          in_base(funnel.of(status).amount)});
  add_part(say(language, "Closed, not in the figures above", "已结束，不计入以上合计"),
           std::move(table), blocks);
}

void add_targets(const Funnel& funnel, const Book& book, Language language,
                 std::vector<Block>& blocks) {
  if (funnel.targets.empty()) return;
  DataTable table;
  table.columns = {{"period", say(language, "Period", "期间")},
                   {"for", say(language, "For", "对象")}};
  const Words titles[] = {{"Target", "目标"},
                          {"Won", "已赢单"},
                          {"If decided today", "若今日拍板"},
                          {"Open", "进行中"},
                          {"Gap", "差额"}};
  const char* ids[] = {"target", "won", "weighted", "open", "gap"};
  for (std::size_t i = 0; i < std::size(ids); ++i)
    table.columns.push_back(base_column(ids[i], std::string(titles[i].in(language)), book.config));
  for (const TargetState& state : funnel.targets) table.rows.push_back(target_row(state, language));
  table.chart = Chart{.title = say(language, "What covers each target ({})", "目标由什么支撑（{}）",
                                   book.config.currency),
                      .kind = Chart::Kind::stacked,
                      .names = {"period", "for"},
                      .series = {{"won", say(language, "won", "已赢单")},
                                 {"weighted", say(language, "if decided today", "若今日拍板")},
                                 {"gap", say(language, "gap", "差额")}},
                      .rows = table.rows.size()};
  add_part(in_currency(Words{"Targets", "目标达成"}.in(language), book.config, language),
           std::move(table), blocks);
  blocks.push_back(Paragraph{
      {Cell(say(language,
                "Won: signed within the period. Open: to be signed within it; weighted by the "
                "confirmed values. Gap: the target less won and weighted; below zero it is passed.",
                "已赢单：期间内已签约。进行中：预计在期间内签约，按教练已确认的 {}加权。差额 = "
                "目标 − 已赢单 − 加权金额，负数即超额。",
                value_name(book.config)),
            Tone::muted)}});
  add_surplus(funnel, book.config, language, blocks);
  add_unpriced_targets(funnel, book.config, language, blocks);
}

void add_concentration(const Funnel& funnel, const Book& book, Language language,
                       std::vector<Block>& blocks) {
  if (funnel.concentrated.empty()) return;
  BulletList list;
  for (const CustomerShare& share : funnel.concentrated)
    list.items.push_back(
        {Cell(say(language, "{}: {} %, {} of {} {} open ({})", "{}：占 {}%，{} / {} {}（{}）",
                  share.customer,
                  tenths(per_mille(share.sums.amount.in_base, funnel.total.amount.in_base)),
                  grouped(share.sums.amount.in_base), grouped(funnel.total.amount.in_base),
                  book.config.currency,
                  plural(language, share.sums.deals, "deal", "deals", "个商机")),
              Tone::caution),
         {}});
  blocks.push_back(Heading{2, say(language, "More than {} % of the open amount with one customer",
                                  "单一客户占进行中金额超过 {}%", book.config.concentration)});
  blocks.push_back(std::move(list));
}

void add_exceptions(const Book& book, Language language, std::vector<Block>& blocks) {
  BulletList list;
  add_named(book, is_boss_only, {"Boss only (1W0F), no weight", "老板单线（1W0F），不加权"},
            language, list);
  add_named(book, has_no_amount, {"No amount written", "未填写金额"}, language, list);
  add_named(book, is_unpriced, {"Unpriced, no rate of exchange", "没有汇率，未折算"}, language,
            list);
  add_left_out(book, language, list);
  if (list.items.empty()) return;
  blocks.push_back(Heading{2, say(language, "To be noted", "注意事项")});
  blocks.push_back(std::move(list));
}

}  // namespace c136
