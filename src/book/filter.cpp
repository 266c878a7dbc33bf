#include "book/filter.hpp"

#include "book/filter_literal.hpp"
#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"
#include "c136/score/scorecard.hpp"

#include <algorithm>
#include <string>

namespace c136 {
namespace {

// ---- conditions ---------------------------------------------------------------------------------

struct Sign {
  std::string_view text;
  Comparison comparison;
};

// A longer one before its beginning.
constexpr Sign signs[] = {
    {"!=", Comparison::unequal}, {"<=", Comparison::at_most}, {">=", Comparison::at_least},
    {"≠", Comparison::unequal},  {"≤", Comparison::at_most},  {"≥", Comparison::at_least},
    {"=", Comparison::equal},    {"<", Comparison::less},     {">", Comparison::more},
    {"＝", Comparison::equal},   {"＜", Comparison::less},    {"＞", Comparison::more}};

struct FoundSign {
  std::size_t at = 0;
  const Sign* sign = nullptr;
};

FoundSign first_sign(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at)
    for (const Sign& sign : signs)
      if (text.substr(at).starts_with(sign.text)) return {at, &sign};
  return {};
}

struct Quotes {
  std::string_view open, close;
};
constexpr Quotes all_quotes[] = {{"\"", "\""}, {"'", "'"}, {"“", "”"}};

constexpr std::string_view joint = " and ", last_joint = " and";

bool is_ordering(Comparison comparison) {
  return comparison != Comparison::equal && comparison != Comparison::unequal;
}

/// Takes one condition after another off the front of a filter.
class Conditions {
 public:
  Conditions(std::string_view text, const Config& config, Language language)
      : all_(text), left_(text), config_(config), language_(language) {}

  Filter read() && {
    Filter filter;
    for (left_ = trimmed(left_); !left_.empty();) filter.push_back(condition());
    return filter;
  }

 private:
  Condition condition() {
    const std::string_view first = left_.substr(0, left_.find(joint));
    const FoundSign found = first_sign(first);
    if (!found.sign) throw no_condition(first);
    const DealField& field =
        deal_field(trimmed(left_.substr(0, found.at)), where_option, language_);
    left_.remove_prefix(found.at + found.sign->text.size());
    return condition(field, *found.sign, take_value());
  }

  Condition condition(const DealField& field, const Sign& sign, std::string_view value) const {
    Condition condition{&field, sign.comparison, {}};
    const bool is_ordered = field.form != FieldForm::codes;
    if (is_ordering(condition.comparison) && (value.empty() || !is_ordered))
      throw bad_literal(is_ordered ? value : sign.text, field, config_, language_);
    if (value.empty()) return condition;
    condition.value = read_literal(value, field, config_, language_);
    return condition;
  }

  std::string_view take_value() {
    const std::string_view typed = trimmed(left_);
    for (const Quotes& quotes : all_quotes)
      if (typed.starts_with(quotes.open)) {
        left_ = typed;
        return take_quoted(quotes);
      }
    const std::size_t end = end_of_value();
    const std::string_view value = trimmed(left_.substr(0, end));
    if (first_sign(value).sign) throw second_sign(value);
    take_joint(end);
    return value;
  }

  std::string_view take_quoted(const Quotes& quotes) {
    const std::size_t begin = quotes.open.size();
    const std::size_t end = left_.find(quotes.close, begin);
    if (end == left_.npos) throw open_quote(quotes);
    const std::string_view value = left_.substr(begin, end - begin);
    take_joint(end + quotes.close.size());
    return value;
  }

  /// Of one without quotes.
  std::size_t end_of_value() const {
    if (const std::size_t next = left_.find(joint); next != left_.npos) return next;
    return left_.size() - (left_.ends_with(last_joint) ? last_joint.size() : 0);
  }

  /// After a value the filter ends, or `and` and another condition follow.
  void take_joint(std::size_t end) {
    left_.remove_prefix(end);
    const std::string_view next = trimmed(left_);
    const bool is_apart = next.size() < left_.size();
    if (!next.empty() && !(is_apart && (next.starts_with("and ") || next == "and")))
      throw no_joint();
    left_ = next.empty() ? next : trimmed(next.substr(3));
    if (left_.empty() && !next.empty()) throw no_condition("");
  }

  Failure no_condition(std::string_view text) const {
    return Failure(
        say(language_,
            "{}: '{}' is no condition; write a field, one of = != < <= > >= and a value, "
            "joined by `and`: stage=decision and amount>=1000000",
            "{}：“{}”不是条件；请写成 字段、比较符（= != < <= > >=）、值，用 and 连接，"
            "例如 stage=decision and amount>=100万",
            where_option, escaped(trimmed(text))));
  }

  Failure second_sign(std::string_view value) const {
    return Failure(say(language_,
                       "{}: '{}' holds another comparison; join conditions by `and`, and put a "
                       "value that holds = < or > in quotes",
                       "{}：“{}”里又有一个比较符；条件之间用 and 连接，值里含有 =、<、> "
                       "时请加引号",
                       where_option, escaped(value)));
  }

  Failure open_quote(const Quotes& quotes) const {
    return Failure(say(language_,
                       "{}: the quote at character {} is not closed: {}; write {} where the value "
                       "ends",
                       "{}：第 {} 个字符处的引号没有配对：{}；请在值的末尾写上 {}", where_option,
                       place(), escaped(left_), quotes.close));
  }

  Failure no_joint() const {
    return Failure(say(language_,
                       "{}: behind the closing quote, at character {}, stands '{}'; join "
                       "conditions by `and`",
                       "{}：第 {} 个字符处，引号之后还有“{}”；条件之间用 and 连接", where_option,
                       place(), escaped(trimmed(left_))));
  }

  /// Of what is left, counted from 1.
  std::size_t place() const {
    const auto before = static_cast<std::size_t>(left_.data() - all_.data());
    return code_points(all_.substr(0, before)) + 1;
  }

  std::string_view all_, left_;
  const Config& config_;
  Language language_;
};

// ---- what holds ---------------------------------------------------------------------------------

enum class Relates : std::uint8_t { equal, at_least, at_most };

bool relates(const Value& a, Relates relation, const Value& b) {
  if (relation == Relates::equal) return a == b;
  return relation == Relates::at_least ? !any_below(a, b) : !any_below(b, a);
}

/// A period in a filter stands for all of its days.
bool relates(Date a, Relates relation, const Period& b) {
  if (relation == Relates::at_least) return a >= b.first;
  return a <= b.last && (relation == Relates::at_most || a >= b.first);
}

bool relates(std::strong_ordering order, Relates relation) {
  if (relation == Relates::equal) return order == 0;
  return relation == Relates::at_least ? order >= 0 : order <= 0;
}

bool relates(const FieldValue& known, Relates relation, const FieldValue& asked) {
  if (const auto* value = std::get_if<Value>(&known))
    return relates(*value, relation, std::get<Value>(asked));
  if (const auto* date = std::get_if<Date>(&known))
    return relates(*date, relation, std::get<Period>(asked));
  if (const auto* period = std::get_if<Period>(&known))
    return relates(period->last, relation, std::get<Period>(asked));
  return relates(compared(known, asked), relation);
}

}  // namespace

bool Condition::holds(const Brief& brief, const Config& config) const {
  if (field->form == FieldForm::codes && is_known(value))
    return brief.has(std::get<std::string>(value)) == (comparison == Comparison::equal);
  const FieldValue known = field->ordering(brief, config);
  if (!is_known(value)) return is_known(known) == (comparison == Comparison::unequal);
  if (!is_known(known)) return comparison == Comparison::unequal;
  switch (comparison) {
    case Comparison::equal:
      return relates(known, Relates::equal, value);
    case Comparison::unequal:
      return !relates(known, Relates::equal, value);
    case Comparison::at_least:
      return relates(known, Relates::at_least, value);
    case Comparison::less:
      return !relates(known, Relates::at_least, value);
    case Comparison::at_most:
      return relates(known, Relates::at_most, value);
    case Comparison::more:
      return !relates(known, Relates::at_most, value);
  }
  return false;
}

Filter parse_filter(std::string_view text, const Config& config, Language language) {
  return Conditions(text, config, language).read();
}

bool passes(const Filter& filter, const Brief& brief, const Config& config) {
  return std::ranges::all_of(
      filter, [&](const Condition& condition) { return condition.holds(brief, config); });
}

void add_filter_line(std::string_view where, Language language, std::vector<Block>& blocks) {
  if (where.empty()) return;
  blocks.push_back(Paragraph{{Cell(
      say(language, "Only deals with {}.", "仅限符合条件的商机：{}。", where), Tone::muted)}});
}

}  // namespace c136
