#include "report/deal/score_page.hpp"

#include "c136/base/text.hpp"
#include "c136/model/field.hpp"
#include "report/deal/coach_word.hpp"
#include "report/deal/criterion_fact.hpp"
#include "report/deal/fallen.hpp"
#include "report/deal/next_decision.hpp"
#include "report/deal/next_gate.hpp"
#include "report/deal/open_points.hpp"
#include "report/deal/opposition.hpp"
#include "report/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace c136 {
namespace {

// ---- who and what the deal is -------------------------------------------------------------------

std::string customer_text(const Customer& customer, Language language) {
  std::vector<std::string> about;
  if (customer.kind) about.emplace_back(name_of(*customer.kind, language));
  if (customer.grade) about.emplace_back(name_of(*customer.grade, language));
  return about.empty() ? std::string(*customer.name)
                       : say(language, "{} ({})", "{}（{}）", *customer.name,
                             fmt::join(about, language == Language::zh ? "，" : ", "));
}

std::string stage_text(const Facts& facts) {
  const Language language = facts.language;
  const std::string_view name = shown(facts.config.stage(*facts.deal.stage), language);
  if (facts.deal.is_open()) return std::string(name);
  return say(language, "{}; {}", "{}；{}", name, name_of(*facts.deal.status, language));
}

std::string amount_text(const Facts& facts) {
  const Deal& deal = facts.deal;
  const Language language = facts.language;
  const std::string text =
      fmt::format("{} {}", grouped(*deal.amount), deal.currency.value_or(facts.config.currency));
  if (!deal.close) return text;
  return deal.is_open()
             ? say(language, "{}, signing expected {}", "{}，预计 {} 签约", text, deal.close->typed)
             : say(language, "{}, signing {}", "{}，签约 {}", text, deal.close->typed);
}

std::string winner_text(const Facts& facts, Language language) {
  const Located<Id>& winner = facts.deal.result.winner;
  if (!winner) return say(language, "winner not written", "未填中标方");
  if (*winner == us_id) return say(language, "won by us", "我方赢得");
  if (*winner == none_id) return say(language, "nobody won", "无人赢得");
  return say(language, "won by {}", "{}赢得", facts.name_of(*winner));
}

/// "2026-09-30: won by Kingdee (price, relationship). Analysis ..."
std::string result_text(const Facts& facts) {
  const Language language = facts.language;
  const Result& result = facts.deal.result;
  std::string text = winner_text(facts, language);
  if (result.on) text = say(language, "{} on {}", "{1} {0}", text, to_string(*result.on));
  std::vector<std::string> reasons;
  for (const auto& reason : result.reasons) reasons.emplace_back(name_of(*reason, language));
  if (!reasons.empty())
    text = say(language, "{} ({})", "{}（{}）", text, listed(reasons, language));
  if (!result.analysis) return text;
  return say(language, "{}: {}", "{}：{}", text, *result.analysis);
}

FieldList header(const Examined& examined) {
  const Facts& facts = examined.facts;
  const Deal& deal = facts.deal;
  const Language language = facts.language;
  FieldList fields;
  const auto add = [&](Words label, Cell value) {
    fields.items.push_back({std::string(label.in(language)), std::move(value)});
  };
  const Text id = *deal.id;
  add({"Deal", "商机"},
      id.empty() ? examined.file : say(language, "{} ({})", "{}（{}）", id, examined.file));
  if (deal.customer.name) add({"Customer", "客户"}, customer_text(deal.customer, language));
  add({"Owner", "负责人"}, Text(*deal.owner));
  add({"Stage", "阶段"}, stage_text(facts));
  if (deal.amount)
    add({"Amount", "金额"}, amount_text(facts));
  else if (deal.close)
    add({"Signing", "签约"}, deal.close->typed);
  if (deal.situation) add({"Situation", "现状"}, *deal.situation);
  if (deal.result) add({"Result", "结果"}, result_text(facts));
  add({"Coaches", "教练"}, coaches_cell(facts));
  add({"As of", "截至"}, facts.as_of);
  return fields;
}

// ---- the values, the gates, the win rate --------------------------------------------------------

/// "passed", or how much of it there is.
Cell gate_cell(const Gate& gate, const Value& value, Language language) {
  if (is_past(gate, value)) return {say(language, "passed", "已过"), Tone::good};
  return say(language, "no, {} of {}", "未过（{}/{}）", number_of(value, gate.group),
             gate.required);
}

std::string share(const Gate& gate, const Value& value, Language language) {
  return say(language, "{} of {}", "{}/{}", std::min(number_of(value, gate.group), gate.required),
             gate.required);
}

DataTable values(const Examined& deal) {
  const Language language = deal.facts.language;
  const Scorecard& card = deal.scorecard;
  DataTable table;
  table.columns = {{"basis", say(language, "Basis", "口径")},
                   {"value", std::string(card.method->value_title.in(language))}};
  for (const Gate& gate : card.method->gates)
    table.columns.push_back({"gate_" + lower_case(gate.name), std::string(gate.name)});
  const auto add = [&](Cell basis, const Value& value, Tone tone, auto of_gate) {
    auto& row =
        table.rows.emplace_back(std::vector<Cell>{std::move(basis), {to_string(value), tone}});
    for (const Gate& gate : card.method->gates) row.push_back(of_gate(gate, value, language));
  };
  const auto on_basis = [&](Words basis, const Value& value, Tone tone) {
    add(basis.in(language), value, tone, share);
  };
  add(Cell(say(language, "Confirmed by coaches", "教练已确认"), Tone::strong), card.confirmed,
      Tone::strong, gate_cell);
  on_basis({"On paper", "纸面"}, card.on_paper, Tone::plain);
  if (const auto& claim = deal.facts.deal.claim; claim && card.method == &c136_method())
    on_basis({"Claimed by the seller", "销售自报"}, *claim,
             any_below(card.on_paper, *claim) ? Tone::bad : Tone::plain);
  return table;
}

Paragraph win_rate(const Examined& deal) {
  const Language language = deal.facts.language;
  return {{Cell(say(language, "Win rate: ", "赢率：")),
           Cell(win_rate_text(deal.scorecard, language), Tone::strong)}};
}

// ---- the criteria -------------------------------------------------------------------------------

Tone tone_of(const CriterionScore& score, bool denied) {
  if (denied) return Tone::bad;
  if (score.state == State::confirmed) return Tone::good;
  return score.state == State::on_paper ? Tone::caution : Tone::muted;
}

std::vector<Cell> criterion_row(const Examined& deal, const CriterionScore& score) {
  const Facts& facts = deal.facts;
  const Language language = facts.language;
  const bool denied = score.has(denied_gap);
  return {{score.id(), Tone::strong},
          score.criterion->short_title.in(language),
          {title(score.state).in(language), tone_of(score, denied)},
          fmt::format("{}/{}", score.held, score.asked),
          {sentences({criterion_fact(facts, score), coach_word(facts, score)}, language),
           denied ? Tone::bad : Tone::plain}};
}

DataTable criteria(const Examined& deal) {
  const Language language = deal.facts.language;
  DataTable table;
  table.columns = {{"criterion", ""},
                   {"title", say(language, "Criterion", "评估项")},
                   {"state", say(language, "State", "状态")},
                   {"held", say(language, "Held", "已备"), Align::right},
                   {"fact", say(language, "The facts behind it", "依据")}};
  for (const CriterionScore& score : deal.scorecard.criteria)
    table.rows.push_back(criterion_row(deal, score));
  return table;
}

}  // namespace

/// "published for C136"
std::string rate_origin(RateSource source, std::string_view from, Language language) {
  if (source == RateSource::published && from == c931_method().id)
    return say(language, "published for C931", "C931 公开数据");
  return std::string(title(source).in(language));
}

std::string win_rate_text(const Scorecard& card, Language language) {
  const WinRate& rate = card.rate;
  if (is_boss_only(card.confirmed, *card.method) && !rate.percent)
    return say(language, "none: boss only (1W0F has no row on the ladder)",
               "无：老板单线（1W0F 不在赢率表内）");
  if (!rate.percent && card.method != &c136_method() && !card.method->ladder.empty())
    return say(language, "none: {} has no row among the rates of {}", "无：{} 不在 {} 的赢率表内",
               to_string(card.confirmed), card.method->title.in(language));
  if (!rate.percent) return rate_origin(rate.source, rate.from, language);
  const std::string percent = rate.at_least
                                  ? say(language, "{} % or more", "{}% 以上", *rate.percent)
                                  : say(language, "{} %", "{}%", *rate.percent);
  return say(language, "{} if decided today (row {}: {})", "若今日拍板 {}（{} 档：{}）", percent,
             rate.row, rate_origin(rate.source, rate.from, language));
}

void add_score_page(const Examined& deal, std::vector<Block>& blocks) {
  blocks.push_back(Heading{1, std::string(*deal.facts.deal.title)});
  blocks.push_back(header(deal));
  blocks.push_back(values(deal));
  blocks.push_back(win_rate(deal));
  blocks.push_back(criteria(deal));
  add_methods(deal, blocks);
  add_opponents(deal.facts, blocks);
  add_denials(deal.facts, *deal.scorecard.method, blocks);
  add_falls(deal, blocks);
  add_next_decision(deal, blocks);
  add_next_gate(deal, blocks);
  add_gaps(deal, blocks);
  add_warnings(deal, blocks);
}

void add_rejected_page(const Rejected& deal, Language language, std::vector<Block>& blocks) {
  blocks.push_back(Heading{1, deal.deal.empty() ? deal.file : deal.deal});
  blocks.push_back(Paragraph{
      {Cell(say(language, "{} has {}: put that right first.", "{} 有 {}，请先改正。", deal.file,
                plural(language, deal.tally.errors, "error", "errors", "处错误")),
            Tone::bad)}});
}

Document take_pages_of(Document& document) {
  Document pages;
  pages.language = document.language;
  pages.blocks = std::exchange(document.blocks, {});
  return pages;
}

}  // namespace c136
