#include "load/settings/settings.hpp"

#include "c136/base/text.hpp"
#include "files/glob.hpp"
#include "load/references.hpp"
#include "load/settings/method_settings.hpp"
#include "load/settings/setting_errors.hpp"
#include "load/settings/setting_texts.hpp"
#include "load/settings/team_settings.hpp"

#include <algorithm>
#include <string>
#include <tuple>

namespace c136 {
namespace {

constexpr std::size_t most_words = 100;  // stages or posts; their index is one byte

/// What is stated becomes what is in force; what cannot be meant becomes a finding.
class Settings {
 public:
  Settings(const ConfigFile& file, Language language, std::vector<Diagnostic>& errors)
      : file_(file), language_(language), errors_(language, errors) {}

  Config in_force(const RuleCodes& codes) {
    words(file_.stages, config_.stages);
    words(file_.posts, config_.posts);
    take_methods(file_, codes.gaps, config_, errors_);
    stages();
    numbers();
    money();
    take_team(file_, config_, errors_);
    globs();
    ignored(codes.warnings);
    return std::move(config_);
  }

 private:
  void words(const List<OwnWord>& stated, std::vector<Word>& words) {
    if (!stated) return;
    if (stated.size() > most_words) {
      errors_.report("S005", stated.span,
                     say(language_, "there are {} of them, and {} at most may be",
                         "这里有 {} 个，最多可写 {} 个", stated.size(), most_words));
      return;
    }
    words.clear();
    for (const OwnWord& word : stated) {
      const Text zh = word.zh.value_or(*word.id);
      words.push_back({.id = *word.id, .zh = zh, .en = word.en.value_or({})});
    }
  }

  // ---- what hangs on the stages ----

  std::optional<std::size_t> stage_named(const Located<Text>& name) {
    for (std::size_t i = 0; i < config_.stages.size(); ++i)
      if (*name == config_.stages[i].id || *name == config_.stages[i].zh) return i;
    std::vector<std::string_view> known;
    for (const Word& stage : config_.stages) known.push_back(stage.id);
    const std::string_view near = nearest(*name, known);
    std::string all;
    for (const std::string_view id : known)
      all += (all.empty() ? "" : language_ == Language::zh ? "、" : ", ") + std::string(id);
    errors_.report("S005", name.span,
                   say(language_, "`{}` is no stage", "`{}` 不是阶段", SettingErrors::shown(*name)),
                   near.empty() ? say(language_, "the stages are: {}", "可用的阶段：{}", all)
                                : say(language_, "did you mean `{}`?", "是不是想写 `{}`？", near));
    return std::nullopt;
  }

  /// The stage of an entry; none, and a finding, where an earlier entry has the same.
  std::optional<std::size_t> own_stage(const Located<Text>& name, std::vector<Span>& taken) {
    const auto stage = stage_named(name);
    if (!stage) return std::nullopt;
    if (!taken[*stage]) {
      taken[*stage] = name.span;
      return stage;
    }
    const bool same_spelling = std::ranges::any_of(errors_.all(), [&](const Diagnostic& error) {
      return error.code == "S006" && error.span == name.span;
    });
    if (!same_spelling)
      errors_.report("S006", name.span,
                     say(language_, "the stage `{}` stands twice", "阶段 `{}` 出现了两次",
                         config_.stages[*stage].id),
                     say(language_, "keep one of the two", "两个只留一个"),
                     {{say(language_, "first written here", "先写在这里"), taken[*stage]}});
    return std::nullopt;
  }

  void stages() {
    const std::size_t count = config_.stages.size();
    std::vector<Criteria> due = due_by_default();
    std::vector<Span> taken(count);
    for (const StageDue& entry : file_.due)
      if (const auto stage = own_stage(entry.stage, taken)) {
        due[*stage].reset();
        for (const auto& criterion : entry.criteria) due[*stage].set(index(*criterion));
      }
    for (std::size_t i = 1; i < count; ++i) due[i] |= due[i - 1];
    config_.due = std::move(due);

    config_.gates.assign(count, std::nullopt);
    taken.assign(count, {});
    for (const StageGate& entry : file_.gates)
      if (const auto stage = own_stage(entry.stage, taken)) {
        check_gate(entry);
        config_.gates[*stage] = *entry.least;
      }

    config_.weigh_from = weigh_from_by_default();
    if (file_.weigh_from)
      if (const auto stage = stage_named(file_.weigh_from)) config_.weigh_from = Stage(*stage);
  }

  void check_gate(const StageGate& gate) {
    const Value highest = highest_value(config_);
    if (any_below(highest, *gate.least))
      errors_.report("S005", gate.least.span,
                     say(language_, "`{}` is above all values of {}", "`{}` 超出 {} 的最高值",
                         to_string(*gate.least), config_.method),
                     say(language_, "write a value from 0W0F0C to {}", "请写 0W0F0C 到 {} 之间的值",
                         to_string(highest)));
  }

  std::optional<std::size_t> default_stage(std::string_view id) const {
    const Config defaults;
    const auto found = std::ranges::find(defaults.stages, id, &Word::id);
    if (found == defaults.stages.end()) return std::nullopt;
    return static_cast<std::size_t>(found - defaults.stages.begin());
  }

  /// Per stage what becomes due there; stages of the repository's own add nothing.
  std::vector<Criteria> due_by_default() const {
    const Config defaults;
    std::vector<Criteria> due;
    for (const Word& stage : config_.stages) {
      const auto known = default_stage(stage.id);
      if (!known)
        due.emplace_back();
      else
        due.push_back(*known == 0 ? defaults.due[0]
                                  : defaults.due[*known] & ~defaults.due[*known - 1]);
    }
    return due;
  }

  /// Comparison; of stages of the repository's own the last two weigh.
  Stage weigh_from_by_default() const {
    const Config defaults;
    const auto found =
        std::ranges::find(config_.stages, defaults.stage(defaults.weigh_from).id, &Word::id);
    const std::size_t count = config_.stages.size();
    if (found == config_.stages.end()) return Stage(count < 2 ? 0 : count - 2);
    return Stage(found - config_.stages.begin());
  }

  // ---- single values ----

  template <class T>
  static void take(const Located<T>& stated, T& setting) {
    if (stated) setting = *stated;
  }

  void numbers() {
    take(file_.needed.managed, config_.needed_managed);
    take(file_.needed.standard, config_.needed_standard);
    take(file_.limits.warm, config_.limits.warm);
    take(file_.limits.confirmation, config_.limits.confirmation);
    take(file_.limits.account, config_.limits.account);
    take(file_.limits.quiet, config_.limits.quiet);
    take(file_.limits.ahead, config_.limits.ahead);
    take(file_.concentration, config_.concentration);
    if (file_.language) config_.language = *file_.language;
    if (file_.timezone) timezone();
  }

  void timezone() {
    const Text text = *file_.timezone;
    if (const auto offset = parse_offset(text)) {
      config_.timezone = *offset;
      return;
    }
    const std::string instead = offset_instead(text);
    errors_.report("S004", file_.timezone.span,
                   say(language_, "`{}` is no offset from UTC", "`{}` 不是与 UTC 的时差",
                       SettingErrors::shown(text)),
                   instead.empty()
                       ? say(language_, "write hours and minutes with a sign, like +08:00",
                             "请写正负号、小时和分钟，如 +08:00")
                       : say(language_, "write `{}`", "请写 `{}`", instead));
  }

  // ---- currencies ----

  void money() {
    if (file_.currency) config_.currency = *file_.currency;
    for (const CurrencyRates& entry : file_.rates) {
      if (*entry.currency == config_.currency)
        errors_.report("S005", entry.currency.span,
                       say(language_, "{} is the base currency: one unit of it is always 1",
                           "{} 是本位币，汇率恒为 1", *entry.currency),
                       say(language_, "delete its rates, or name another base with `currency`",
                           "请删掉它的汇率，或用 `currency` 改本位币"));
      for (const RateEntry& rate : entry.rates) add_rate(*entry.currency, rate);
    }
    std::ranges::stable_sort(config_.rates, {},
                             [](const Rate& rate) { return std::tie(rate.currency, rate.from); });
    same_days();
  }

  void add_rate(Text currency, const RateEntry& entry) {
    if (!entry.from || !entry.rate) return;
    const RateResult rate = parse_rate(*entry.rate);
    if (rate.error == RateError::none)
      config_.rates.push_back({currency, *entry.from, rate.hundred_millionths});
    if (rate.error == RateError::form)
      errors_.report(
          "S004", entry.rate.span,
          say(language_, "`{}` is no rate", "`{}` 不是汇率", SettingErrors::shown(*entry.rate)),
          say(language_, "write digits with at most eight decimals, like 7.1250",
              "请写数字，最多八位小数，如 7.1250"));
    if (rate.error == RateError::range)
      errors_.report("S005", entry.rate.span,
                     say(language_, "a rate of {} cannot be", "汇率不可能是 {}",
                         SettingErrors::shown(*entry.rate)),
                     say(language_, "write what one unit is worth in {}", "请写一个单位折合多少 {}",
                         config_.currency));
  }

  void same_days() {
    for (const CurrencyRates& entry : file_.rates)
      for (std::size_t i = 0; i < entry.rates.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
          if (entry.rates[i].from && entry.rates[i].from.is(*entry.rates[k].from)) {
            errors_.report(
                "S005", entry.rates[i].from.span,
                say(language_, "two rates of {} begin on {}", "{} 有两条汇率都从 {} 起算",
                    *entry.currency, to_string(*entry.rates[i].from)),
                say(language_, "keep one of the two", "两个只留一个"),
                {{say(language_, "first written here", "先写在这里"), entry.rates[k].from.span}});
            break;
          }
  }

  // ---- globs and codes ----

  void globs() {
    const auto take_globs = [this](const List<Located<Text>>& stated,
                                   std::vector<std::string_view>& globs) {
      if (!stated) return;
      globs.clear();
      for (const auto& pattern : stated) {
        if (const GlobFault fault = fault_of(*pattern); fault != GlobFault::none)
          refuse_glob(pattern, fault);
        else
          globs.push_back(*pattern);
      }
    };
    take_globs(file_.deals, config_.deals);
    take_globs(file_.accounts, config_.accounts);
    take_globs(file_.weeks, config_.weeks);
    take_globs(file_.exclude, config_.exclude);
  }

  void refuse_glob(const Located<Text>& pattern, GlobFault fault) {
    const auto because = [&](std::string_view en, std::string_view zh, std::string_view help_en,
                             std::string_view help_zh) {
      errors_.report("S005", pattern.span,
                     say(language_, "`{}`: {}", "`{}`：{}", SettingErrors::shown(*pattern),
                         Words{en, zh}.in(language_)),
                     std::string(Words{help_en, help_zh}.in(language_)));
    };
    switch (fault) {
      case GlobFault::none:
        return;
      case GlobFault::empty:
        return because("names no file", "没有指明文件", "write a pattern like deals/**/*.yaml",
                       "请写成 deals/**/*.yaml 的样子");
      case GlobFault::absolute:
        return because("begins with a slash", "以斜杠开头",
                       "write the path from the folder of this file on",
                       "请从本文件所在的文件夹写起");
      case GlobFault::upwards:
        return because("leads out of the repository", "越出了本库",
                       "name files below the folder of this file only",
                       "只能写本文件所在文件夹之下的文件");
      case GlobFault::bracket:
        return because("`[` without `]`", "`[` 没有配对的 `]`",
                       "close the bracket; to match a bracket itself write [[]",
                       "请补上 `]`；要匹配方括号本身请写 [[]");
      case GlobFault::brace:
        return because("`{` and `}` do not pair", "`{` 和 `}` 不配对",
                       "write alternatives as {a,b}", "多选请写成 {a,b}");
      case GlobFault::too_many:
        return because("the braces stand for too many patterns", "花括号展开后的模式太多",
                       "use * instead", "请改用 *");
    }
  }

  void ignored(std::span<const std::string_view> warnings) {
    for (const auto& code : file_.ignore) {
      if (auto refusal = refuse_ignored(code, warnings, language_))
        errors_.all().push_back(std::move(*refusal));
      else
        config_.ignore.push_back(*code);
    }
  }

  const ConfigFile& file_;
  Language language_;
  SettingErrors errors_;
  Config config_;
};

}  // namespace

Config settings(const ConfigFile& file, const RuleCodes& codes, Language language,
                std::vector<Diagnostic>& errors) {
  return Settings(file, language, errors).in_force(codes);
}

}  // namespace c136
