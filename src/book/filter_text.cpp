// A filter from its text: `or` binds less than `and`, `not` binds most.
#include "book/filter.hpp"
#include "book/filter_literal.hpp"
#include "c136/base/failure.hpp"
#include "c136/base/text.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace c136 {
namespace {

constexpr int deepest_filter = 50;  // parentheses in one another

struct Sign {
  std::string_view text;
  Comparison comparison;
};

// A longer one before its beginning.
constexpr Sign signs[] = {
    {"!=", Comparison::unequal}, {"<=", Comparison::at_most}, {">=", Comparison::at_least},
    {"≠", Comparison::unequal},  {"≤", Comparison::at_most},  {"≥", Comparison::at_least},
    {"=", Comparison::equal},    {"<", Comparison::less},     {">", Comparison::more},
    {"~", Comparison::contains}, {"＝", Comparison::equal},   {"＜", Comparison::less},
    {"＞", Comparison::more},    {"～", Comparison::contains}};

const Sign* sign_at(std::string_view text) {
  const auto found =
      std::ranges::find_if(signs, [text](const Sign& s) { return text.starts_with(s.text); });
  return found == std::end(signs) ? nullptr : &*found;
}

struct Quotes {
  std::string_view open, close;
};
constexpr Quotes all_quotes[] = {{"\"", "\""}, {"'", "'"}, {"“", "”"}};

/// How many bytes of one of the signs stand at the beginning.
std::size_t begins_with_one(std::string_view text, std::string_view narrow, std::string_view wide) {
  return text.starts_with(narrow) ? narrow.size() : text.starts_with(wide) ? wide.size() : 0;
}
std::size_t opening(std::string_view text) { return begins_with_one(text, "(", "（"); }
std::size_t closing(std::string_view text) { return begins_with_one(text, ")", "）"); }
std::size_t comma(std::string_view text) { return begins_with_one(text, ",", "，"); }

/// A word of the language in front of the text, in small letters or capitals, with its end.
bool begins_with_word(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  const auto is_same = [](char a, char b) { return (a | 0x20) == b; };
  if (!std::ranges::equal(text.substr(0, word.size()), word, is_same)) return false;
  text.remove_prefix(word.size());
  return text.empty() || text[0] == ' ' || opening(text) > 0;
}

bool is_ordering(Comparison comparison) {
  return comparison != Comparison::equal && comparison != Comparison::unequal &&
         comparison != Comparison::contains;
}

Filter joined(Joint joint, std::vector<Filter> parts) {
  if (parts.size() == 1 && joint != Joint::none) return std::move(parts.front());
  return {joint, std::move(parts), {}};
}

/// Takes one part after another off the front of a filter.
class FilterText {
 public:
  FilterText(std::string_view text, const Config& config, Language language)
      : all_(text), left_(trimmed(text)), config_(config), language_(language) {}

  Filter read() && {
    if (left_.empty()) return {};
    Filter filter = alternatives();
    if (!left_.empty()) throw closing(left_) > 0 ? closed_too_often() : no_joint();
    return filter;
  }

 private:
  Filter alternatives() {
    std::vector<Filter> parts{conjunction()};
    while (take_word("or")) parts.push_back(conjunction());
    return joined(Joint::any, std::move(parts));
  }

  Filter conjunction() {
    std::vector<Filter> parts{part()};
    while (take_word("and")) parts.push_back(part());
    return joined(Joint::all, std::move(parts));
  }

  Filter part() {
    if (take_word("not")) return joined(Joint::none, {part()});
    const std::size_t size = opening(left_);
    if (size == 0) return condition();
    if (++depth_ > deepest_filter) throw too_deep();
    const std::string_view open = left_;
    take(size);
    Filter inside = alternatives();
    if (closing(left_) == 0) throw left_.empty() ? not_closed(open) : no_joint();
    take(closing(left_));
    --depth_;
    return inside;
  }

  /// FIELD OP VALUE, FIELD in (VALUE, ...), FIELD not in (VALUE, ...)
  Filter condition() {
    const std::string_view text = left_;
    std::size_t end = 0;
    while (end < left_.size() && !sign_at(left_.substr(end)) && closing(left_.substr(end)) == 0) {
      if (left_[end] == ' ')
        if (const auto words = words_of_list(left_.substr(end)); words.size > 0)
          return list(field_named(left_.substr(0, end)), words.size, words.negated, end);
      ++end;
    }
    const Sign* sign = sign_at(left_.substr(end));
    if (!sign) throw no_condition(text);
    const DealField& field = field_named(left_.substr(0, end));
    take(end + sign->text.size());
    Filter filter;
    filter.joint = Joint::condition;
    filter.condition = condition(field, *sign, take_value(false));
    return filter;
  }

  struct ListWords {
    std::size_t size = 0;
    bool negated = false;
  };

  /// ` in (` or ` not in (`, up to the parenthesis.
  static ListWords words_of_list(std::string_view text) {
    ListWords found;
    std::string_view rest = trimmed(text);
    if (begins_with_word(rest, "not")) {
      found.negated = true;
      rest = trimmed(rest.substr(3));
    }
    if (!begins_with_word(rest, "in")) return {};
    rest = trimmed(rest.substr(2));
    if (opening(rest) == 0) return {};
    found.size = static_cast<std::size_t>(rest.data() - text.data());
    return found;
  }

  Filter list(const DealField& field, std::size_t words, bool negated, std::size_t end) {
    take(end + words);
    const std::string_view open = left_;
    take(opening(left_));
    std::vector<Filter> parts;
    do {
      Filter filter;
      filter.joint = Joint::condition;
      filter.condition = condition(field, {"=", Comparison::equal}, take_value(true));
      parts.push_back(std::move(filter));
    } while (take_comma());
    if (closing(left_) == 0) throw not_closed(open);
    take(closing(left_));
    return {negated ? Joint::none : Joint::any, std::move(parts), {}};
  }

  Condition condition(const DealField& field, const Sign& sign, std::string_view value) const {
    Condition condition{&field, sign.comparison, {}};
    if (sign.comparison == Comparison::contains) {
      const bool has_text = field.form == FieldForm::text || field.form == FieldForm::choice;
      if (!has_text || value.empty()) throw no_text(field);
      condition.value = std::string(value);
      return condition;
    }
    const bool is_ordered = field.form != FieldForm::codes;
    if (is_ordering(condition.comparison) && (value.empty() || !is_ordered))
      throw bad_literal(is_ordered ? value : sign.text, field, config_, language_);
    if (value.empty()) return condition;
    condition.value = read_literal(value, field, config_, language_);
    return condition;
  }

  const DealField& field_named(std::string_view name) const {
    return deal_field(trimmed(name), where_option, language_);
  }

  // ---- pieces of text ----

  void take(std::size_t size) { left_ = trimmed(left_.substr(size)); }

  bool take_word(std::string_view word) {
    if (!begins_with_word(left_, word)) return false;
    take(word.size());
    return true;
  }

  bool take_comma() {
    const std::size_t size = comma(left_);
    if (size > 0) take(size);
    return size > 0;
  }

  std::string_view take_value(bool in_list) {
    for (const Quotes& quotes : all_quotes)
      if (left_.starts_with(quotes.open)) return take_quoted(quotes);
    const std::size_t end = end_of_value(in_list);
    const std::string_view value = trimmed(left_.substr(0, end));
    for (std::size_t at = 0; at < value.size(); ++at)
      if (sign_at(value.substr(at))) throw second_sign(value);
    take(end);
    return value;
  }

  std::string_view take_quoted(const Quotes& quotes) {
    const std::size_t begin = quotes.open.size();
    const std::size_t end = left_.find(quotes.close, begin);
    if (end == left_.npos) throw open_quote(quotes);
    const std::string_view value = left_.substr(begin, end - begin);
    const std::string_view behind = left_.substr(end + quotes.close.size());
    const bool apart =
        behind.empty() || behind[0] == ' ' || closing(behind) > 0 || comma(behind) > 0;
    take(end + quotes.close.size());
    if (!apart) throw no_joint();
    return value;
  }

  /// Of one without quotes: up to `and` or `or`, the parenthesis that closes, in a list the comma.
  /// A parenthesis of its own ends with it: `product=X (new)`.
  std::size_t end_of_value(bool in_list) const {
    int own = 0;
    for (std::size_t at = 0; at < left_.size(); ++at) {
      const std::string_view rest = left_.substr(at);
      if (opening(rest) > 0) ++own;
      if (closing(rest) > 0 && --own < 0 && (in_list || depth_ > 0)) return at;
      if (in_list && comma(rest) > 0) return at;
      const bool blank = at == 0 || left_[at - 1] == ' ';
      if (blank && (begins_with_word(rest, "and") || begins_with_word(rest, "or"))) return at;
    }
    return left_.size();
  }

  // ---- what is wrong ----

  Failure no_condition(std::string_view text) const {
    return Failure(
        say(language_,
            "{}: '{}' is no condition; write a field, one of = != < <= > >= ~ and a value, "
            "joined by `and` or `or`: stage=decision and amount>=1000000",
            "{}：“{}”不是条件；请写成 字段、比较符（= != < <= > >= ~）、值，用 and 或 or 连接，"
            "例如 stage=decision and amount>=100万",
            where_option, escaped(trimmed(text))));
  }

  Failure no_text(const DealField& field) const {
    return Failure(say(language_,
                       "{}: ~ looks for a part of a text, and {} is none, or nothing is given; "
                       "write it like customer~heng",
                       "{}：~ 用来找文字的一部分，但 {} 不是文字，或后面没有内容；"
                       "请写成 customer~恒远 的样子",
                       where_option, field.name));
  }

  Failure second_sign(std::string_view value) const {
    return Failure(say(language_,
                       "{}: '{}' holds another comparison; join conditions by `and`, and put a "
                       "value that holds = < > or ~ in quotes",
                       "{}：“{}”里又有一个比较符；条件之间用 and 连接，值里含有 =、<、>、~ "
                       "时请加引号",
                       where_option, escaped(value)));
  }

  Failure open_quote(const Quotes& quotes) const {
    return Failure(say(language_,
                       "{}: the quote at character {} is not closed: {}; write {} where the value "
                       "ends",
                       "{}：第 {} 个字符处的引号没有配对：{}；请在值的末尾写上 {}", where_option,
                       place(left_), escaped(left_), quotes.close));
  }

  Failure not_closed(std::string_view open) const {
    return Failure(say(language_,
                       "{}: the parenthesis at character {} is not closed: {}; write ) where it "
                       "ends",
                       "{}：第 {} 个字符处的括号没有配对：{}；请在末尾写上 )", where_option,
                       place(open), escaped(open)));
  }

  Failure closed_too_often() const {
    return Failure(say(language_, "{}: the parenthesis at character {} closes nothing; delete it",
                       "{}：第 {} 个字符处多了一个右括号，请删掉", where_option, place(left_)));
  }

  Failure too_deep() const {
    return Failure(say(language_, "{}: parentheses stand more than {} deep in one another",
                       "{}：括号套了 {} 层以上", where_option, deepest_filter));
  }

  Failure no_joint() const {
    return Failure(say(language_,
                       "{}: at character {} stands '{}'; join conditions by `and` or `or`",
                       "{}：第 {} 个字符处是“{}”；条件之间用 and 或 or 连接", where_option,
                       place(left_), escaped(left_)));
  }

  /// Counted from 1.
  std::size_t place(std::string_view at) const {
    return code_points(all_.substr(0, static_cast<std::size_t>(at.data() - all_.data()))) + 1;
  }

  std::string_view all_, left_;
  const Config& config_;
  Language language_;
  int depth_ = 0;
};

}  // namespace

Filter parse_filter(std::string_view text, const Config& config, Language language) {
  return FilterText(text, config, language).read();
}

}  // namespace c136
