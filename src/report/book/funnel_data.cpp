#include "report/book/funnel_data.hpp"

#include "c136/base/text.hpp"
#include "c136/score/method.hpp"
#include "report/deal/score_data.hpp"

#include <set>

namespace c136 {
namespace {

Json money_json(const std::map<std::string_view, Sum>& sums) {
  Json json = Json::object();
  for (const auto& [currency, sum] : sums) json[std::string(currency)] = to_string(sum);
  return json;
}

/// Null where there is something, but none of it has a rate of exchange.
Json base_json(const Amounts& amounts) {
  if (amounts.priced == 0 && !amounts.by_currency.empty()) return nullptr;
  return to_string(amounts.in_base);
}

Json days_json(const std::optional<std::int64_t>& twice) {
  if (!twice) return nullptr;
  return *twice % 2 == 0 ? Json(*twice / 2) : Json(Json::Number{tenths(*twice * 5)});
}

/// Of a method without gates null.
Json past_json(const Subtotal& sums, const Method& method) {
  Json json;
  for (std::size_t i = 0; i < method.gates.size(); ++i)
    json[std::string(method.gates[i].name)] = sums.past[i];
  return json;
}

Json subtotal_json(const Subtotal& sums, const Config& config) {
  return {{"deals", sums.deals},
          {"amount", money_json(sums.amount.by_currency)},
          {"weighted",
           {{"confirmed", money_json(sums.confirmed.by_currency)},
            {"on_paper", money_json(sums.on_paper.by_currency)}}},
          {"in_base",
           {{"currency", config.currency},
            {"amount", base_json(sums.amount)},
            {"confirmed", base_json(sums.confirmed)},
            {"on_paper", base_json(sums.on_paper)}}},
          {"past_gates", past_json(sums, method_of(config))},
          {"median_quiet_days", days_json(sums.twice_median_quiet())},
          {"not_rated", sums.not_rated},
          {"boss_only", sums.boss_only},
          {"without_amount", sums.without_amount},
          {"unpriced", sums.unpriced}};
}

Json named_subtotal(std::string_view key, Json name, const Subtotal& sums, const Config& config) {
  Json json{{key, std::move(name)}};
  json.update(subtotal_json(sums, config));
  return json;
}

/// Ids of words, as data_cell gives them.
Json name_json(const FieldValue& name) {
  const Cell cell = data_cell(name);
  const auto* text = std::get_if<std::string>(&cell.value);
  return text ? Json(*text) : Json();
}

Json closed_json(const Funnel& funnel, const Config& config) {
  Json json = Json::object();
  for (const Status status : {Status::won, Status::lost, Status::shelved}) {
    const Subtotal& sums = funnel.of(status);
    json[std::string(word_of(status).id)] = {
        {"deals", sums.deals},
        {"amount", money_json(sums.amount.by_currency)},
        {"in_base", {{"currency", config.currency}, {"amount", base_json(sums.amount)}}},
        {"without_amount", sums.without_amount},
        {"unpriced", sums.unpriced}};
  }
  return json;
}

Json sources_json(const Funnel& funnel, const Config& config) {
  using enum RateSource;
  Json json = Json::array();
  for (const RateSource source : {published, carried, filled, team, none})
    json.push_back(named_subtotal("source", name_of(source), funnel.of(source), config));
  return json;
}

std::string_view scope_word(Target::Scope scope) {
  switch (scope) {
    case Target::Scope::all:
      return "all";
    case Target::Scope::owner:
      return "owner";
    case Target::Scope::team:
      return "team";
    case Target::Scope::region:
      return "region";
  }
  return "";
}

Json targets_json(const Funnel& funnel, const Config& config) {
  const auto text = [](const std::optional<Sum>& sum) {
    return sum ? Json(to_string(*sum)) : Json();
  };
  Json json = Json::array();
  for (const TargetState& state : funnel.targets) {
    const Target& target = *state.target;
    json.push_back({{"period", target.period},
                    {"scope", scope_word(target.scope)},
                    {"of", target.of.empty() ? Json() : Json(target.of)},
                    {"amount", to_string(target.amount)},
                    {"currency", target.currency},
                    {"in_base",
                     {{"currency", config.currency},
                      {"target", text(state.amount)},
                      {"won", to_string(state.won)},
                      {"weighted", to_string(state.weighted)},
                      {"open", to_string(state.open)},
                      {"gap", text(state.gap())}}}});
  }
  return json;
}

Json concentration_json(const Funnel& funnel, const Config& config) {
  Json customers = Json::array();
  for (const CustomerShare& share : funnel.concentrated)
    customers.push_back(
        {{"customer", share.customer},
         {"deals", share.sums.deals},
         {"amount", to_string(share.sums.amount.in_base)},
         {"percent", tenths(per_mille(share.sums.amount.in_base, funnel.total.amount.in_base))}});
  return {{"limit", config.concentration},
          {"currency", config.currency},
          {"customers", std::move(customers)}};
}

/// Those of all deals, open and closed, that a test chooses.
Json named_json(const Book& book, bool (*is_meant)(const Brief&, const Config&)) {
  Json json = Json::array();
  for (const Brief& brief : book.briefs)
    if (is_meant(brief, book.config))
      json.push_back({{"deal", brief.id},
                      {"file", brief.file},
                      {"status", word_of(brief.status).id},
                      {"amount", brief.amount ? Json(to_string(*brief.amount)) : Json()},
                      {"currency", brief.currency}});
  return json;
}

// ---- records ------------------------------------------------------------------------------------

std::set<std::string_view> currencies_of(const Funnel& funnel) {
  std::set<std::string_view> currencies;
  for (const Subtotal& sums : funnel.by_status)
    for (const auto& [currency, sum] : sums.amount.by_currency) currencies.insert(currency);
  return currencies;
}

class Records {
 public:
  Records(const Config& config, std::set<std::string_view> currencies)
      : config_(config), gates_(method_of(config).gates), currencies_(std::move(currencies)) {
    for (const char* id :
         {"section", "name", "deals", "without_amount", "unpriced", "not_rated", "boss_only"})
      table_.columns.push_back({id, id});
    for (const Gate& gate : gates_) {
      const std::string id = "past_" + lower_case(gate.name);
      table_.columns.push_back({id, id});
    }
    for (const char* id : {"median_quiet_days", "base_currency"})
      table_.columns.push_back({id, id});
    for (const char* id : {"amount", "confirmed", "on_paper"})
      table_.columns.push_back({id, id, Align::right, std::string(config_.currency)});
    for (const std::string_view currency : currencies_)
      for (const char* what : {"amount_", "confirmed_", "on_paper_"}) {
        const std::string id = what + std::string(currency);
        table_.columns.push_back({id, id, Align::right, std::string(currency)});
      }
  }

  void add(std::string_view section, Cell name, const Subtotal& sums) {
    const auto count = [](std::size_t n) { return Cell(static_cast<std::int64_t>(n)); };
    const auto days = sums.twice_median_quiet();
    std::vector<Cell> row{section,
                          std::move(name),
                          count(sums.deals),
                          count(sums.without_amount),
                          count(sums.unpriced),
                          count(sums.not_rated),
                          count(sums.boss_only)};
    for (std::size_t i = 0; i < gates_.size(); ++i) row.push_back(count(sums.past[i]));
    row.push_back(days ? Cell(Tenths{*days * 5}) : Cell());
    row.emplace_back(config_.currency);
    for (const Amounts* amounts : {&sums.amount, &sums.confirmed, &sums.on_paper})
      row.push_back(amounts->priced > 0 ? cell_of(amounts->in_base) : Cell());
    for (const std::string_view currency : currencies_)
      for (const Amounts* amounts : {&sums.amount, &sums.confirmed, &sums.on_paper}) {
        const auto found = amounts->by_currency.find(currency);
        row.push_back(found == amounts->by_currency.end() ? Cell() : cell_of(found->second));
      }
    table_.rows.push_back(std::move(row));
  }

  DataTable finish() && { return std::move(table_); }

 private:
  const Config& config_;
  const std::vector<Gate>& gates_;
  std::set<std::string_view> currencies_;
  DataTable table_;
};

}  // namespace

Json left_out_json(const Book& book) {
  Json json = Json::array();
  for (const LeftOut& deal : book.left_out)
    json.push_back({{"file", deal.file},
                    {"deal", deal.deal.empty() ? Json() : Json(deal.deal)},
                    {"errors", deal.errors}});
  return json;
}

Json funnel_json(const Funnel& funnel, const Book& book, const DealField* by) {
  const Config& config = book.config;
  Json stages = Json::array();
  for (std::size_t i = 0; i < funnel.stages.size(); ++i)
    stages.push_back(named_subtotal("stage", config.stages[i].id, funnel.stages[i], config));
  Json json{{"schema_version", 1},
            {"as_of", to_string(book.as_of)},
            {"where", book.where.empty() ? Json() : Json(book.where)},
            {"stages", std::move(stages)},
            {"total", subtotal_json(funnel.total, config)},
            {"closed", closed_json(funnel, config)}};
  if (by) {
    Json groups = Json::array();
    for (const FunnelGroup& group : funnel.groups)
      groups.push_back(named_subtotal("name", name_json(group.name), group.sums, config));
    json["by"] = {{"field", by->name}, {"groups", std::move(groups)}};
  }
  json["rests_on"] = sources_json(funnel, config);
  json["targets"] = targets_json(funnel, config);
  json["concentration"] = concentration_json(funnel, config);
  add_method(method_of(config), json);
  json["boss_only"] = named_json(book, is_boss_only);
  json["without_amount"] = named_json(book, has_no_amount);
  json["unpriced"] = named_json(book, is_unpriced);
  json["not_included"] = left_out_json(book);
  return json;
}

DataTable funnel_records(const Funnel& funnel, const Book& book, const DealField* by) {
  Records records(book.config, currencies_of(funnel));
  for (std::size_t i = 0; i < funnel.stages.size(); ++i)
    records.add("stage", book.config.stages[i].id, funnel.stages[i]);
  records.add("total", {}, funnel.total);
  for (const Status status : {Status::won, Status::lost, Status::shelved})
    records.add("closed", word_of(status).id, funnel.of(status));
  if (by)
    for (const FunnelGroup& group : funnel.groups)
      records.add(by->name, data_cell(group.name), group.sums);
  return std::move(records).finish();
}

}  // namespace c136
