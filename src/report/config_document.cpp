#include "c136/report/report.hpp"
#include "report/deal/score_data.hpp"
#include "report/wording.hpp"

#include <fmt/format.h>

namespace c136 {
namespace {

/// Minutes east of Greenwich as they are written: "+08:00".
std::string offset_text(std::int32_t minutes) {
  const std::int32_t size = minutes < 0 ? -minutes : minutes;
  return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', size / 60, size % 60);
}

/// "7.125": no zeros at the end.
std::string rate_text(std::int64_t hundred_millionths) {
  constexpr std::int64_t one = 100'000'000;
  std::string text = fmt::format("{}.{:08}", hundred_millionths / one, hundred_millionths % one);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

/// "targets.2026-Q4", "budgets.2026-11.owner.li.wei"
std::string key_of(std::string_view setting, const Share& share) {
  constexpr std::string_view scopes[] = {"", "owner", "team", "region"};
  const std::string key = fmt::format("{}.{}", setting, share.period);
  if (share.scope == Share::Scope::all) return key;
  return fmt::format("{}.{}.{}", key, scopes[static_cast<std::size_t>(share.scope)], share.of);
}

template <class List>
Json ids(const List& words) {
  Json all = Json::array();
  for (const auto& word : words) all.push_back(word.id);
  return all;
}

/// Writes one row per setting, for people and for programs alike.
class Settings {
 public:
  Settings(Language language, const Config& config, const ConfigFile& stated, std::string_view file)
      : language_(language), config_(config), stated_(stated), file_(file) {}

  void add_all() {
    add("deals", globs(config_.deals), stated_.deals.span);
    add("accounts", globs(config_.accounts), stated_.accounts.span);
    add("weeks", globs(config_.weeks), stated_.weeks.span);
    add("exclude", globs(config_.exclude), stated_.exclude.span);
    add("language",
        config_.language
            ? Json(words_of<Language>()[static_cast<std::size_t>(*config_.language)].id)
            : Json(),
        stated_.language.span);
    add("timezone", offset_text(config_.timezone), stated_.timezone.span);
    add("currency", config_.currency, stated_.currency.span);
    add_rates();
    add("stages", ids(config_.stages), stated_.stages.span);
    add("posts", ids(config_.posts), stated_.posts.span);
    add("needed.managed", config_.needed_managed, stated_.needed.managed.span);
    add("needed.standard", config_.needed_standard, stated_.needed.standard.span);
    add_limits();
    add_gates();
    add_due();
    add("weigh_from", config_.stage(config_.weigh_from).id, stated_.weigh_from.span);
    add("method", config_.method, stated_.method.span);
    add_methods();
    add_ladder();
    add_people();
    add_targets();
    add_budgets();
    add("concentration", config_.concentration, stated_.concentration.span);
    add("ignore", globs(config_.ignore), stated_.ignore.span);
  }

  DataTable table() && { return std::move(table_); }
  DataTable records() && { return std::move(records_); }
  Json data() && { return std::move(data_); }

 private:
  static Json globs(const std::vector<std::string_view>& texts) {
    Json all = Json::array();
    for (const std::string_view text : texts) all.push_back(text);
    return all;
  }

  /// As a person reads it.
  std::string text_of(const Json& value) const {
    if (value.is_string()) return *value.text();
    if (!value.is_array()) return value.dump();
    std::vector<std::string> parts;
    for (const Json& part : value) parts.push_back(text_of(part));
    return listed(parts, language_);
  }

  void add(std::string key, Json value, Span span, std::string shown = {}) {
    const bool is_nothing = value.is_null() || (value.is_array() && value.empty());
    const Cell text = is_nothing ? Cell() : Cell(shown.empty() ? text_of(value) : shown);
    const std::string from = span ? fmt::format("{}:{}", file_, span.line)
                                  : std::string(say(language_, "default", "默认"));
    table_.rows.push_back({key, text, {from, span ? Tone::plain : Tone::muted}});
    records_.rows.push_back({key, text, span ? Cell(file_) : Cell("default"),
                             span ? Cell(std::int64_t{span.line}) : Cell()});
    data_.push_back({{"key", std::move(key)},
                     {"value", std::move(value)},
                     {"source", span ? std::string(file_) : "default"},
                     {"line", span ? Json(span.line) : Json()}});
  }

  void add_rates() {
    if (config_.rates.empty()) return add("rates", Json::array(), {});
    for (const CurrencyRates& entry : stated_.rates)
      for (const RateEntry& rate : entry.rates)
        for (const Rate& in_force : config_.rates)
          if (in_force.currency == *entry.currency && in_force.from == *rate.from)
            add(fmt::format("rates.{}.{}", in_force.currency, to_string(in_force.from)),
                rate_text(in_force.hundred_millionths), rate.span);
  }

  void add_limits() {
    const Limits& limits = config_.limits;
    const LimitDays& stated = stated_.limits;
    add("limits.warm", limits.warm, stated.warm.span);
    add("limits.confirmation", limits.confirmation, stated.confirmation.span);
    add("limits.account", limits.account, stated.account.span);
    add("limits.quiet", limits.quiet, stated.quiet.span);
    add("limits.ahead", limits.ahead, stated.ahead.span);
  }

  template <class Entry>
  Span place_of(const List<Entry>& entries, const Word& stage) const {
    for (const Entry& entry : entries)
      if (*entry.stage == stage.id || *entry.stage == stage.zh) return entry.span;
    return {};
  }

  void add_gates() {
    for (std::size_t i = 0; i < config_.stages.size(); ++i) {
      const Word& stage = config_.stages[i];
      const auto& gate = config_.gates[i];
      add(fmt::format("gates.{}", stage.id), gate ? Json(to_string(*gate)) : Json(),
          place_of(stated_.gates, stage));
    }
  }

  /// What each stage adds to what was due before.
  void add_due() {
    Criteria before;
    for (std::size_t i = 0; i < config_.stages.size(); ++i) {
      Json added = Json::array();
      for (const Criterion criterion : all_criteria())
        if ((config_.due[i] & ~before)[index(criterion)]) added.push_back(word_of(criterion).id);
      before = config_.due[i];
      add(fmt::format("due.{}", config_.stages[i].id), std::move(added),
          place_of(stated_.due, config_.stages[i]));
    }
  }

  void add_ladder() {
    if (config_.ladder.empty()) return add("ladder", config_.method, {});
    for (std::size_t i = 0; i < config_.ladder.size(); ++i)
      add(fmt::format("ladder.{}", config_.ladder[i].label), config_.ladder[i].percent,
          stated_.ladder[i].span);
  }

  void add_targets() {
    if (config_.targets.empty()) return add("targets", Json::array(), {});
    for (std::size_t i = 0; i < config_.targets.size(); ++i) {
      const Target& target = config_.targets[i];
      add(key_of("targets", target),
          fmt::format("{} {}", to_string(target.amount), target.currency), stated_.targets[i].span,
          fmt::format("{} {}", grouped(target.amount), target.currency));
    }
  }

  void add_budgets() {
    if (config_.budgets.empty()) return add("budgets", Json::array(), {});
    for (std::size_t i = 0; i < config_.budgets.size(); ++i) {
      const Budget& budget = config_.budgets[i];
      const auto add_part = [&](std::string_view kind, const std::optional<Money>& amount) {
        if (!amount) return;
        add(fmt::format("{}.{}", key_of("budgets", budget), kind),
            fmt::format("{} {}", to_string(*amount), config_.currency), stated_.budgets[i].span,
            fmt::format("{} {}", grouped(*amount), config_.currency));
      };
      add_part("travel", budget.travel);
      add_part("hospitality", budget.hospitality);
      add_part("other", budget.other);
    }
  }

  void add_people() {
    if (config_.people.empty()) return add("people", Json::array(), {});
    for (std::size_t i = 0; i < config_.people.size(); ++i)
      add(fmt::format("people.{}", config_.people[i].id), config_.people[i].name,
          stated_.people[i].span);
  }

  void add_methods() {
    if (config_.methods.empty()) return add("methods", Json::array(), {});
    for (std::size_t i = 0; i < config_.methods.size(); ++i)
      add(fmt::format("methods.{}", config_.methods[i]->id), ids(config_.methods[i]->criteria),
          stated_.methods[i].span);
  }

  Language language_;
  const Config& config_;
  const ConfigFile& stated_;
  std::string_view file_;
  DataTable table_{{{"key", say(language_, "Setting", "设置项")},
                    {"value", say(language_, "Value", "当前值")},
                    {"source", say(language_, "From", "来源")}},
                   {}};
  DataTable records_{{{"key", "key"}, {"value", "value"}, {"source", "source"}, {"line", "line"}},
                     {}};
  Json data_ = Json::array();
};

}  // namespace

Document config_document(Language language, const Config& config, const ConfigFile& stated,
                         std::string_view file) {
  Settings settings(language, config, stated, file);
  settings.add_all();
  Document document;
  document.language = language;
  document.blocks.push_back(Paragraph{
      {file.empty()
           ? Cell(say(language, "There is no .c136.yaml: every setting is at its default.",
                      "没有 .c136.yaml：各项均为默认值。"))
           : Cell(say(language, "Settings of {}; what is not written there is at its default.",
                      "{} 中的设置；未写的项为默认值。", file))}});
  document.data = Json{{"schema_version", 1},
                       {"file", file.empty() ? Json() : Json(file)},
                       {"settings", std::move(settings).data()}};
  document.records = std::move(settings).records();
  document.blocks.push_back(std::move(settings).table());
  return document;
}

}  // namespace c136
