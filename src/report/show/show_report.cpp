#include "c136/report/report.hpp"
#include "report/deal/coach_word.hpp"
#include "report/deal/score_data.hpp"
#include "report/deal/score_page.hpp"
#include "report/map/map_report.hpp"
#include "report/show/field_values.hpp"
#include "report/show/section_blocks.hpp"
#include "report/show/show_people.hpp"
#include "report/show/show_work.hpp"
#include "report/wording.hpp"

namespace c136 {
namespace {

/// What the header says in its own way, or a part of the page of its own.
const std::vector<std::string_view> not_in_header{
    "c136", "title", "customer", "currency", "amount", "status", "c1",     "c2",   "c3",   "c4",
    "c5",   "c6",    "payment",  "coaches",  "plan",   "log",    "result", "deal", "claim"};

std::string bare_amount(const Facts& facts) {
  return fmt::format("{} {}", grouped(*facts.deal.amount),
                     facts.deal.currency.value_or(facts.config.currency));
}

std::string value_text(const Examined& deal) {
  const Language language = deal.facts.language;
  const Scorecard& card = deal.scorecard;
  std::string text = say(language, "{} confirmed, {} on paper", "教练已确认 {}，纸面 {}",
                         to_string(card.confirmed), to_string(card.on_paper));
  if (const auto& claim = deal.facts.deal.claim; claim && card.method == &c136_method())
    text += say(language, ", {} claimed", "，销售自报 {}", to_string(*claim));
  return text;
}

void add_header(const Examined& examined, std::vector<Block>& blocks) {
  const Facts& facts = examined.facts;
  const Deal& deal = facts.deal;
  const Language language = facts.language;
  FieldList top;
  const auto add = [&](Words label, Cell value) {
    top.items.push_back({std::string(label.in(language)), std::move(value)});
  };
  add({"File", "文件"}, examined.file);
  add(examined.scorecard.method->value_title, {value_text(examined), Tone::strong});
  add({"Win rate", "赢率"}, win_rate_text(examined.scorecard, language));
  add({"Status", "状态"}, name_of(deal.status.value_or(Status::open), language));
  if (deal.amount) add({"Amount", "金额"}, bare_amount(facts));
  add({"Coaches", "教练"}, coaches_cell(facts));
  add({"As of", "截至"}, facts.as_of);
  blocks.push_back(Heading{1, std::string(*deal.title)});
  blocks.push_back(std::move(top));
  add_section(deal_table(), &deal, facts, not_in_header, blocks);
}

struct Part {
  const Examined& examined;
  std::vector<Block>& blocks;

  /// The section below a heading of its own; nothing when it is absent.
  template <class T>
  void add(Words title, const T& section, const std::vector<std::string_view>& left_out = {}) {
    if (!section) return;
    blocks.push_back(Heading{2, std::string(title.in(examined.facts.language))});
    add_section(table_of<T>(), &section, examined.facts, left_out, blocks);
  }
  void add(Criterion criterion, const auto& section,
           const std::vector<std::string_view>& left_out = {}) {
    const Words title = criterion_136(criterion).short_title;
    const std::string en = fmt::format("{} {}", label(criterion), title.en);
    const std::string zh = fmt::format("{} {}", label(criterion), title.zh);
    add(Words{en, zh}, section, left_out);
  }
};

void add_page(const Examined& examined, const LeaningsOf& before, std::vector<Block>& blocks) {
  const Facts& facts = examined.facts;
  const Deal& deal = facts.deal;
  Part part{examined, blocks};
  add_header(examined, blocks);
  add_people(facts, blocks);
  const auto then = before ? before(deal) : std::nullopt;
  if (auto map = map_beside(examined, then ? &*then : nullptr)) blocks.push_back(*std::move(map));
  part.add({"Customer", "客户"}, deal.customer);
  part.add(Criterion::c1, deal.c1, {"contacts"});
  part.add(Criterion::c2, deal.c2);
  part.add(Criterion::c4, deal.c4);
  part.add(Criterion::c5, deal.c5);
  part.add(Criterion::c6, deal.c6, {"factors"});
  add_factors(facts, blocks);
  part.add({"Payment", "付款"}, deal.payment);
  add_plan(facts, blocks);
  add_log(facts, blocks);
  part.add({"Result", "结果"}, deal.result);
}

Json deal_json(const Examined& examined) {
  const Facts& facts = examined.facts;
  Json json = score_json(examined);
  json["people"] = people_json(facts);
  json["facts"] = json_of(deal_table(), &facts.deal, facts.config);
  return json;
}

}  // namespace

ShowReport::ShowReport(Language language, LeaningsOf before, std::optional<c136::Part> wanted)
    : wanted_(wanted), before_(std::move(before)) {
  document_.language = language;
  document_.data = Json{{"schema_version", 1}, {"deals", Json::array()}};
}

void ShowReport::add(const Examined& deal) {
  if (makes(wanted_, c136::Part::blocks)) add_page(deal, before_, document_.blocks);
  if (makes(wanted_, c136::Part::data)) document_.data[list].push_back(deal_json(deal));
}

void ShowReport::add(const Rejected& deal) {
  if (makes(wanted_, c136::Part::blocks))
    add_rejected_page(deal, document_.language, document_.blocks);
  if (makes(wanted_, c136::Part::data)) document_.data[list].push_back(rejected_json(deal));
}

Document ShowReport::take_pages() { return take_pages_of(document_); }

Document ShowReport::finish() && { return std::move(document_); }

}  // namespace c136
