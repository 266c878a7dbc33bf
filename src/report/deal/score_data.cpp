#include "report/deal/score_data.hpp"

#include "c136/base/text.hpp"
#include "report/deal/fallen.hpp"

namespace c136 {
namespace {

Json or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

Json value_json(const Value& value) {
  return {{"value", to_string(value)}, {"W", value.w}, {"F", value.f}, {"C", value.c}};
}

/// Of a method without gates null.
Json gates_json(const Scorecard& card) {
  Json json;
  for (const Gate& gate : card.method->gates)
    json[std::string(gate.name)] = is_past(gate, card.confirmed);
  return json;
}

Json win_rate_json(const WinRate& rate) {
  Json json{{"percent", rate.percent ? Json(*rate.percent) : Json()},
            {"source", name_of(rate.source)},
            {"row", or_null(rate.row)},
            {"from", or_null(rate.from)}};
  if (rate.at_least) json["at_least"] = true;
  return json;
}

Json criterion_json(const CriterionScore& score) {
  Json gaps = Json::array();
  for (std::string_view code : score.gaps) gaps.push_back(code);
  const auto& confirmation = score.confirmation;
  return {{"id", score.id()},
          {"state", name_of(score.state)},
          {"held", score.held},
          {"asked", score.asked},
          {"gaps", std::move(gaps)},
          {"by", confirmation ? Json(std::string_view(confirmation->by)) : Json()},
          {"on", confirmation ? Json(to_string(confirmation->on)) : Json()}};
}

Json criteria_json(const Scorecard& card) {
  Json criteria = Json::array();
  for (const CriterionScore& score : card.criteria) criteria.push_back(criterion_json(score));
  return criteria;
}

Json methods_json(std::span<const Scorecard> cards) {
  Json methods = Json::array();
  for (const Scorecard& card : cards)
    methods.push_back({{"method", card.method->id},
                       {"confirmed", value_json(card.confirmed)},
                       {"on_paper", value_json(card.on_paper)},
                       {"win_rate", win_rate_json(card.rate)},
                       {"criteria", criteria_json(card)}});
  return methods;
}

Json diagnostics_json(const Tally& tally) {
  return {{"errors", tally.errors}, {"warnings", tally.warnings}, {"gaps", tally.gaps}};
}

std::string_view stage_word(const Facts& facts) { return facts.config.stage(*facts.deal.stage).id; }

std::string_view status_word(const Deal& deal) {
  return word_of(deal.status.value_or(Status::open)).id;
}

std::string_view truth(bool value) { return value ? "true" : "false"; }

Cell count(std::size_t number) { return static_cast<std::int64_t>(number); }

Cell text_or_empty(std::string_view text) { return text.empty() ? Cell() : Cell(text); }

}  // namespace

Json key_contacts_json(const Facts& facts) {
  Json posts = Json::array();
  for (const PostCount& count : facts.posts)
    posts.push_back({{"post", facts.config.post(count.post).id},
                     {"found", count.found.size()},
                     {"missing", count.missing()}});
  const bool managed = facts.deal.customer.managed();
  return {{"needed", facts.config.needed(managed)}, {"posts", std::move(posts)}};
}

void add_method(const Method& method, Json& report) {
  if (&method != &c136_method()) report["method"] = method.id;
}

/// What is lower than it was though nobody edited the file.
Json falls_json(const Examined& examined) {
  Json all = Json::array();
  for (const Fall& fall : falls(examined))
    all.push_back({{"criterion", fall.criterion}, {"code", or_null(fall.code)}, {"why", fall.why}});
  return all;
}

Json score_json(const Examined& examined) {
  const Facts& facts = examined.facts;
  const Deal& deal = facts.deal;
  const Scorecard& card = examined.scorecard;
  Json json{{"file", examined.file},
            {"deal", or_null(*deal.id)},
            {"title", *deal.title},
            {"as_of", to_string(facts.as_of)},
            {"method", card.method->id},
            {"stage", stage_word(facts)},
            {"status", status_word(deal)},
            {"confirmed", value_json(card.confirmed)},
            {"on_paper", value_json(card.on_paper)},
            {"gates", gates_json(card)},
            {"win_rate", win_rate_json(card.rate)},
            {"criteria", criteria_json(card)},
            {"key_contacts", key_contacts_json(facts)},
            {"fell", falls_json(examined)},
            {"diagnostics", diagnostics_json(examined.tally)}};
  if (!examined.beside.empty()) json["methods"] = methods_json(examined.beside);
  return json;
}

Json rejected_json(const Rejected& rejected) {
  return {{"file", rejected.file},
          {"deal", or_null(rejected.deal)},
          {"error", true},
          {"diagnostics", diagnostics_json(rejected.tally)}};
}

std::vector<Column> score_columns(const Method& method) {
  std::vector<Column> columns;
  const auto add = [&](std::string_view id) {
    columns.push_back({std::string(id), std::string(id), Align::left});
  };
  for (std::string_view id : {"file", "deal", "title", "customer", "owner", "stage", "status",
                              "as_of", "confirmed", "on_paper"})
    add(id);
  for (const Gate& gate : method.gates) add("gate_" + lower_case(gate.name));
  for (std::string_view id :
       {"win_rate_percent", "win_rate_source", "win_rate_row", "win_rate_from"})
    add(id);
  for (const MethodCriterion& criterion : method.criteria) add(lower_case(criterion.id));
  for (std::string_view id : {"gaps", "warnings", "error"}) add(id);
  return columns;
}

std::vector<Cell> score_record(const Examined& examined) {
  const Facts& facts = examined.facts;
  const Deal& deal = facts.deal;
  const Scorecard& card = examined.scorecard;
  std::vector<Cell> record{examined.file,
                           text_or_empty(*deal.id),
                           *deal.title,
                           text_or_empty(*deal.customer.name),
                           Text(*deal.owner),
                           stage_word(facts),
                           status_word(deal),
                           facts.as_of,
                           to_string(card.confirmed),
                           to_string(card.on_paper)};
  for (const Gate& gate : card.method->gates)
    record.emplace_back(truth(is_past(gate, card.confirmed)));
  record.push_back(card.rate.percent ? Cell(*card.rate.percent) : Cell());
  record.emplace_back(name_of(card.rate.source));
  record.push_back(text_or_empty(card.rate.row));
  record.push_back(text_or_empty(card.rate.from));
  for (const CriterionScore& score : card.criteria) record.emplace_back(name_of(score.state));
  record.push_back(count(examined.tally.gaps));
  record.push_back(count(examined.tally.warnings));
  record.emplace_back();
  return record;
}

std::vector<Cell> rejected_record(const Rejected& rejected, const std::vector<Column>& columns) {
  std::vector<Cell> record;
  for (const Column& column : columns)
    record.push_back(column.id == "file"    ? Cell(rejected.file)
                     : column.id == "deal"  ? text_or_empty(rejected.deal)
                     : column.id == "error" ? Cell(not_scored(rejected))
                                            : Cell());
  return record;
}

std::string not_scored(const Rejected& rejected) {
  return plural(Language::en, rejected.tally.errors, "error", "errors", "");
}

}  // namespace c136
