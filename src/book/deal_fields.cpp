#include "book/deal_fields.hpp"

#include "book/subtotal.hpp"
#include "c136/base/code.hpp"
#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/score/scorecard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

namespace c136 {
namespace {

FieldValue text(std::string_view known) {
  return known.empty() ? FieldValue() : FieldValue(std::string(known));
}

template <class T>
FieldValue maybe(const std::optional<T>& known) {
  return known ? FieldValue(*known) : FieldValue();
}

/// Of an open deal that is not yet rated nothing.
FieldValue rate(const Brief& brief, const Config& config) {
  if (is_not_yet_rated(brief, config) || !brief.rate.percent) return {};
  return Percent{*brief.rate.percent, brief.rate.at_least};
}

FieldValue source(const Brief& brief, const Config& config) {
  return is_not_yet_rated(brief, config) ? FieldValue() : text(name_of(brief.rate.source));
}

FieldValue maybe(const std::optional<std::int32_t>& known) {
  return known ? FieldValue(std::int64_t{*known}) : FieldValue();
}

template <auto M>
FieldValue past_of_brief(const Brief& brief, const Config&) {
  return brief.past ? maybe((*brief.past).*M) : FieldValue();
}

template <auto M>
FieldValue text_of(const Brief& brief, const Config&) {
  return text(brief.*M);
}

template <auto M>
FieldValue known_of(const Brief& brief, const Config&) {
  return maybe(brief.*M);
}

template <auto M>
FieldValue value_of(const Brief& brief, const Config&) {
  return FieldValue(brief.*M);
}

FieldValue choice(std::span<const Word> words, std::size_t rank) {
  return Choice{rank, &words[rank]};
}

FieldValue stage(const Brief& brief, const Config& config) {
  return choice(config.stages, static_cast<std::size_t>(brief.stage));
}

FieldValue status(const Brief& brief, const Config&) {
  return choice(words_of<Status>(), static_cast<std::size_t>(brief.status));
}

FieldValue grade(const Brief& brief, const Config&) {
  if (!brief.grade) return {};
  return choice(words_of<Grade>(), static_cast<std::size_t>(*brief.grade));
}

FieldValue customer_class(const Brief& brief, const Config&) {
  const auto kind = brief.managed ? CustomerClass::managed : CustomerClass::standard;
  return choice(words_of<CustomerClass>(), static_cast<std::size_t>(kind));
}

FieldValue quantity(const Brief& brief, const Config&) {
  return brief.quantity > 0 ? FieldValue(std::int64_t{brief.quantity}) : FieldValue();
}

FieldValue month(const Brief& brief, const Config&) {
  return brief.close ? text(to_string(brief.close->last).substr(0, 7)) : FieldValue();
}

FieldValue quiet(const Brief& brief, const Config&) {
  const auto days = quiet_days(brief);
  return days ? FieldValue(std::int64_t{*days}) : FieldValue();
}

/// Each code once.
FieldValue codes(const Brief& brief, const Config&) {
  std::vector<std::string_view> all;
  for (std::string_view left = brief.codes; !left.empty(); left.remove_prefix(5))
    all.push_back(left.substr(0, 4));
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return text(fmt::format("{}", fmt::join(all, " ")));
}

FieldValue one21(const Brief& brief, const Config&) {
  return text(fmt::format("{}+{}+{}", brief.guides, brief.sides, brief.sellers));
}

std::span<const Word> stages(const Config& config) { return config.stages; }
template <class E>
std::span<const Word> fixed(const Config&) {
  return words_of<E>();
}

constexpr DealField fields[] = {
    {"deal", {"Deal", "商机"}, FieldForm::text, text_of<&Brief::id>},
    {"title", {"Title", "名称"}, FieldForm::text, text_of<&Brief::title>},
    {"customer",
     {"Customer", "客户名称"},
     FieldForm::text,
     text_of<&Brief::customer>,
     nullptr,
     nullptr,
     "客户"},
    {"class",
     {"Class", "客户类别"},
     FieldForm::choice,
     customer_class,
     nullptr,
     fixed<CustomerClass>},
    {"grade", {"Grade", "客户级别"}, FieldForm::choice, grade, nullptr, fixed<Grade>},
    {"industry", {"Industry", "行业"}, FieldForm::text, text_of<&Brief::industry>},
    {"owner",
     {"In charge", "项目负责人"},
     FieldForm::text,
     text_of<&Brief::owner>,
     nullptr,
     nullptr,
     "负责人"},
    {"team", {"Team", "团队"}, FieldForm::text, text_of<&Brief::team>},
    {"region", {"Region", "区域"}, FieldForm::text, text_of<&Brief::region>},
    {"reseller",
     {"Reseller", "分销商名称"},
     FieldForm::text,
     text_of<&Brief::reseller>,
     nullptr,
     nullptr,
     "经销商"},
    {"product",
     {"Product kind", "产品种类"},
     FieldForm::text,
     text_of<&Brief::product>,
     nullptr,
     nullptr,
     "产品类别"},
    {"model",
     {"Product model", "产品型号"},
     FieldForm::text,
     text_of<&Brief::model>,
     nullptr,
     nullptr,
     "型号"},
    {"quantity", {"Quantity", "数量"}, FieldForm::integer, quantity},
    {"amount",
     {"Expected contract amount", "预计合同额"},
     FieldForm::money,
     known_of<&Brief::amount>,
     known_of<&Brief::in_base>,
     nullptr,
     "金额"},
    {"currency", {"Cur.", "币种"}, FieldForm::text, text_of<&Brief::currency>},
    {"in_base", {"In base currency", "折合本位币"}, FieldForm::money, known_of<&Brief::in_base>},
    {"stage", {"Stage", "阶段"}, FieldForm::choice, stage, nullptr, stages},
    {"status", {"Status", "状态"}, FieldForm::choice, status, nullptr, fixed<Status>},
    {"situation",
     {"Status of the project", "目前项目详细状况"},
     FieldForm::text,
     text_of<&Brief::situation>,
     nullptr,
     nullptr,
     "当前情况"},
    {"next", {"Next step", "下一步"}, FieldForm::text, text_of<&Brief::next_step>},
    {"opened", {"Opened", "发现日期"}, FieldForm::date, known_of<&Brief::opened>},
    {"close",
     {"Expected signing", "预计签约时间"},
     FieldForm::date,
     known_of<&Brief::close>,
     nullptr,
     nullptr,
     "预计签约"},
    {"month", {"Signing month", "签约月份"}, FieldForm::text, month},
    {"delivery",
     {"Expected delivery", "预计交货时间"},
     FieldForm::date,
     known_of<&Brief::delivery>,
     nullptr,
     nullptr,
     "预计交货"},
    {"decided", {"Decided", "结果日期"}, FieldForm::date, known_of<&Brief::decided>},
    {"confirmed", {"Confirmed", "教练已确认"}, FieldForm::value, value_of<&Brief::confirmed>},
    {"on_paper", {"On paper", "纸面"}, FieldForm::value, value_of<&Brief::on_paper>},
    {"claim", {"Claim", "自评"}, FieldForm::claim, known_of<&Brief::claim>},
    {"one21", {"1+2+1", "1+2+1"}, FieldForm::text, one21},
    {"rate", {"Win rate", "赢单率"}, FieldForm::percent, rate, nullptr, nullptr, "赢率"},
    {"source", {"Rate from", "赢率来源"}, FieldForm::text, source},
    {"weighted",
     {"Weighted", "加权金额"},
     FieldForm::money,
     [](const Brief& brief, const Config& config) {
       return maybe(weight_in_base(brief, brief.rate, config));
     }},
    {"last_entry", {"Last entry", "最近记录"}, FieldForm::date, known_of<&Brief::last_entry>},
    {"quiet", {"Quiet days", "静默天数"}, FieldForm::integer, quiet},
    {"has", {"Findings", "问题代码"}, FieldForm::codes, codes},
    {"file", {"File", "文件"}, FieldForm::text, text_of<&Brief::file>},
    {"stage_days",
     {"Days in stage", "停留天数"},
     FieldForm::integer,
     past_of_brief<&BriefPast::stage_days>,
     nullptr,
     nullptr,
     {},
     true},
    {"pushes",
     {"Put off", "推迟次数"},
     FieldForm::integer,
     past_of_brief<&BriefPast::pushes>,
     nullptr,
     nullptr,
     {},
     true},
    {"changed",
     {"Last change", "最近变化"},
     FieldForm::date,
     past_of_brief<&BriefPast::changed>,
     nullptr,
     nullptr,
     {},
     true},
    {"value_before",
     {"Before", "之前"},
     FieldForm::value,
     past_of_brief<&BriefPast::value_before>,
     nullptr,
     nullptr,
     {},
     true},
};

std::string names() {
  std::vector<std::string_view> all;
  for (const DealField& field : fields) all.push_back(field.name);
  return fmt::format("{}", fmt::join(all, ", "));
}

/// "; did you mean stage?"; where that would be a guess, the nearest and all that there are.
std::string field_hint(std::string_view name, Language language) {
  const bool is_ascii = std::ranges::all_of(name, [](char c) { return (c & 0x80) == 0; });
  std::vector<std::string_view> known;
  for (const DealField& field : fields) {
    known.push_back(is_ascii ? field.name : field.title.zh);
    if (!is_ascii && !field.once.empty()) known.push_back(field.once);
  }
  if (std::string hint = nearest_hint(name, known, language); !hint.empty()) return hint;
  if (name.empty()) return say(language, "; the fields are {}", "；可用的字段有 {}", names());
  return say(language, "; the nearest is {}; the fields are {}", "；最接近的是 {}；可用的字段有 {}",
             least_far(name, known), names());
}

template <class T>
std::strong_ordering order(const T& a, const T& b) {
  return a <=> b;
}
std::strong_ordering order(const std::string& a, const std::string& b) {
  return a.compare(b) <=> 0;
}
std::strong_ordering order(std::monostate, std::monostate) { return std::strong_ordering::equal; }
std::strong_ordering order(Percent a, Percent b) { return a.value <=> b.value; }
std::strong_ordering order(const Period& a, const Period& b) {
  return std::tie(a.last, a.first) <=> std::tie(b.last, b.first);
}
std::strong_ordering order(const Value& a, const Value& b) {
  return std::tie(a.w, a.f, a.c) <=> std::tie(b.w, b.f, b.c);
}
std::strong_ordering order(const Choice& a, const Choice& b) { return a.rank <=> b.rank; }

/// A Choice is left to the caller: how it is written depends on the reader.
struct ToCell {
  Cell operator()(const Period& period) const { return std::string(period.typed); }
  Cell operator()(const Value& value) const { return to_string(value); }
  Cell operator()(std::monostate) const { return {}; }
  Cell operator()(const Choice& choice) const { return choice.word->id; }
  Cell operator()(const auto& value) const { return value; }
};

}  // namespace

std::span<const DealField> deal_fields() { return fields; }

const DealField& deal_field(std::string_view name, std::string_view option, Language language) {
  for (const DealField& field : fields)
    if (name == field.name || name == field.title.zh || (!name.empty() && name == field.once))
      return field;
  throw Failure(say(language, "{}: there is no field '{}'{}", "{}：没有字段“{}”{}", option,
                    escaped(name), field_hint(name, language)));
}

Cell shown_cell(const FieldValue& value, Language language) {
  if (const auto* choice = std::get_if<Choice>(&value)) return shown(*choice->word, language);
  return data_cell(value);
}

Cell data_cell(const FieldValue& value) { return std::visit(ToCell{}, value); }

std::strong_ordering compared(const FieldValue& a, const FieldValue& b) {
  return std::visit(
      [&](const auto& known) { return order(known, std::get<std::decay_t<decltype(known)>>(b)); },
      a);
}

std::string nearest_hint(std::string_view word, std::span<const std::string_view> known,
                         Language language) {
  const std::string_view meant = nearest_code(word, known);
  if (meant.empty()) return {};
  return say(language, "; did you mean {}?", "；是否想写 {}？", meant);
}

}  // namespace c136
