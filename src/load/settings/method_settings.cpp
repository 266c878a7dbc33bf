#include "load/settings/method_settings.hpp"

#include "c136/base/code.hpp"
#include "c136/base/text.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace c136 {
namespace {

constexpr std::string_view denial = "K201";

/// "C1" to "C99", the same with F and W, or "W".
bool is_criterion(std::string_view id) {
  if (id == "W") return true;
  const bool has_letter = id.starts_with('C') || id.starts_with('F') || id.starts_with('W');
  if (!has_letter || id.size() < 2 || id.size() > 3 || id[1] == '0') return false;
  return std::ranges::all_of(id.substr(1), is_digit);
}

/// The percentage that is written, or follows from deals won and lost.
int percent_of(const LadderEntry& entry, SettingErrors& errors) {
  const std::int64_t won = entry.won.value, decided = won + entry.lost.value;
  if (entry.percent) return *entry.percent;
  if (entry.won && entry.lost && decided > 0)
    return static_cast<int>((won * 200 + decided) / (decided * 2));
  const Language l = errors.language;
  if (errors.all_decoded)
    errors.report("S003", entry.span, say(l, "`percent` is missing", "缺少 `percent`"),
                  say(l, "add `percent: ...`, or both `won: ...` and `lost: ...`",
                      "请补上 `percent: ...`，或同时写 `won: ...` 和 `lost: ...`"));
  return 0;
}

/// "4-8" of 8, "1" of 1.
std::string upper_part(int highest) {
  return highest < 2 ? std::to_string(highest)
                     : std::to_string((highest + 1) / 2) + "-" + std::to_string(highest);
}

/// Rows as this method may have them.
std::string examples_of(const Value& highest, Language l) {
  if (highest == highest_136)
    return say(l, "1W2-3F6C, 1W1F4-5C or 0W1F", "1W2-3F6C、1W1F4-5C 或 0W1F");
  return upper_part(highest.w) + "W" + upper_part(highest.f) + "F" + upper_part(highest.c) + "C";
}

std::vector<LadderRow> ladder_of(const List<LadderEntry>& stated, const Value& highest,
                                 SettingErrors& errors) {
  std::vector<LadderRow> rows;
  const Language l = errors.language;
  for (const LadderEntry& entry : stated) {
    if (!entry.value) continue;
    const auto value = parse_value_range(*entry.value, highest);
    if (!value)
      errors.report("S005", entry.value.span,
                    say(l, "`{}` names no values of the method", "`{}` 不是该方法的值",
                        SettingErrors::shown(*entry.value)),
                    say(l, "write {}, up to {}", "请写成 {} 的样子，最大 {}",
                        examples_of(highest, l), to_string(highest)));
    const int percent = percent_of(entry, errors);
    if (value) rows.push_back({*entry.value, *value, percent, RateSource::team, "team"});
  }
  return rows;
}

void check_rules(const OwnCriterion& criterion, std::span<const std::string_view> gaps,
                 SettingErrors& errors) {
  const Language l = errors.language;
  for (const auto& code : criterion.rules) {
    if (*code == denial) {
      errors.report(
          "S005", code.span,
          say(l,
              "`{}` belongs to no criterion: a denial keeps open whatever draws on the "
              "word",
              "`{}` 不属于任何条目：教练否认了某个词，用到这个词的条目就都有缺口", denial),
          say(l, "leave it out, and name the coaches' words in `words`",
              "请去掉，并在 `words` 里写教练确认的词"));
      continue;
    }
    if (gaps.empty() || std::ranges::find(gaps, *code) != gaps.end()) continue;
    const std::string_view near = nearest_code(*code, gaps);
    errors.report(
        "S005", code.span,
        say(l, "`{}` is not the code of a gap", "`{}` 不是缺口的代码", SettingErrors::shown(*code)),
        near.empty() ? say(l, "write codes of gaps, like C301", "请写缺口的代码，如 C301")
                     : say(l, "did you mean `{}`?", "是不是想写 `{}`？", near));
  }
}

Group group_of(std::string_view id) {
  return id.starts_with('W') ? Group::w : id.starts_with('F') ? Group::f : Group::c;
}

MethodCriterion criterion_of(const OwnCriterion& stated, SettingErrors& errors) {
  const Language l = errors.language;
  if (stated.id && !is_criterion(*stated.id))
    errors.report("S005", stated.id.span,
                  say(l, "`{}` is no id of a criterion", "`{}` 不能作条目的代号",
                      SettingErrors::shown(*stated.id)),
                  say(l, "write C, F or W with a number from 1 to 99, or W alone: C1, F2, W",
                      "请写 C、F 或 W 加 1 至 99 的序号，或只写 W：如 C1、F2、W"));
  const Words title{stated.en.value_or(*stated.id), stated.zh.value_or(*stated.id)};
  MethodCriterion criterion{*stated.id, group_of(*stated.id), title, title, {}, {}};
  for (const auto& code : stated.rules) criterion.rules.push_back(*code);
  for (const auto& word : stated.words) criterion.words.push_back(*word);
  std::ranges::sort(criterion.rules);
  return criterion;
}

/// Its criteria in the order of a value: W, F, C.
std::shared_ptr<const Method> method_of(const MethodEntry& stated,
                                        std::span<const std::string_view> gaps,
                                        SettingErrors& errors) {
  const Language l = errors.language;
  if (stated.id && (is_built_in_method(*stated.id) || *stated.id == "all"))
    errors.report("S005", stated.id.span,
                  say(l, "`{}` already means something else", "`{}` 已有别的含义", *stated.id),
                  say(l, "give your method an id of its own", "请给自定的方法另起代号"));
  Method method{*stated.id,
                {stated.en.value_or(*stated.id), stated.zh.value_or(*stated.id)},
                {"Value", "评估值"},
                {},
                {},
                {}};
  for (const OwnCriterion& criterion : stated.criteria) {
    check_rules(criterion, gaps, errors);
    method.criteria.push_back(criterion_of(criterion, errors));
  }
  std::ranges::stable_sort(method.criteria, {}, &MethodCriterion::group);
  method.ladder = ladder_of(stated.ladder, method.highest(), errors);
  return std::make_shared<Method>(std::move(method));
}

void take_method(const ConfigFile& file, Config& config, SettingErrors& errors) {
  std::vector<std::string_view> known(built_in_methods.begin(), built_in_methods.end());
  for (const auto& own : config.methods) known.push_back(own->id);
  if (std::ranges::find(known, *file.method) != known.end()) {
    config.method = *file.method;
    return;
  }
  const Language l = errors.language;
  std::string all;
  for (const std::string_view id : known)
    all += (all.empty() ? "" : l == Language::zh ? "、" : ", ") + std::string(id);
  const std::string_view near = nearest(*file.method, known);
  errors.report("S005", file.method.span,
                say(l, "`{}` is no method", "没有方法 `{}`", SettingErrors::shown(*file.method)),
                near.empty() ? say(l, "the methods are: {}", "可用的方法：{}", all)
                             : say(l, "did you mean `{}`?", "是不是想写 `{}`？", near));
}

}  // namespace

Value highest_value(const Config& config) {
  for (const auto& own : config.methods)
    if (own->id == config.method) return own->highest();
  return config.method == built_in_methods[0] ? highest_136 : Value{1, 3, 9};
}

void take_methods(const ConfigFile& file, std::span<const std::string_view> gaps, Config& config,
                  SettingErrors& errors) {
  for (const MethodEntry& entry : file.methods)
    config.methods.push_back(method_of(entry, gaps, errors));
  if (file.method) take_method(file, config, errors);
  config.ladder = ladder_of(file.ladder, highest_value(config), errors);
}

}  // namespace c136
